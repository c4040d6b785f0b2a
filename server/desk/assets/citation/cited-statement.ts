import type { Path } from '../draft/edit-document.ts';
import type {
  ActorDocument,
  CitationEntry,
  EventDocument,
  MembershipEntry,
  PositionEntry,
  SubjectDocument,
  SummaryEntry,
} from '../draft/subject-document.ts';

/** A statement with citations: one of a subject, or an event. */
export type CitedStatement = {
  /** Where it stands in its document; an event is a document of its own. */
  path: Path;
  citations: readonly CitationEntry[];
} & (
  | { list: 'summaries'; row: SummaryEntry }
  | { list: 'memberships'; row: MembershipEntry }
  | { list: 'positions'; row: PositionEntry }
  | { list: 'events'; row: EventDocument }
);
export type StatementList = CitedStatement['list'];

/** What a statement is, in words. */
export const STATEMENT_WORDS: Readonly<Record<StatementList, string>> = {
  summaries: 'summary',
  memberships: 'office',
  positions: 'position',
  events: 'event',
};

/** All statements of a subject, in the order of its document. */
export function statementsOf(document: SubjectDocument): CitedStatement[] {
  const { memberships = [], positions = [] } = document as ActorDocument;
  return [
    ...(document.summaries ?? []).map((row, place): CitedStatement => {
      return { list: 'summaries', row, path: ['summaries', place], citations: row.citations };
    }),
    ...memberships.map((row, place): CitedStatement => {
      return { list: 'memberships', row, path: ['memberships', place], citations: row.citations };
    }),
    ...positions.map((row, place): CitedStatement => {
      return { list: 'positions', row, path: ['positions', place], citations: row.citations };
    }),
  ];
}

/** An event as a statement. */
export function statementOfEvent(event: EventDocument): CitedStatement {
  return { list: 'events', row: event, path: [], citations: event.citations };
}

/** What names a statement within its list: a summary its language, an event its slug, anything else its id. */
export function rowName(one: CitedStatement): string {
  if (one.list === 'summaries') return one.row.language;
  return one.list === 'events' ? one.row.slug : one.row.id;
}

/** A statement in our words; an office by its id. */
export function wordsOf(one: CitedStatement): string {
  if (one.list === 'summaries') return one.row.text;
  if (one.list === 'positions') return one.row.statement ?? '';
  return one.list === 'events' ? (one.row.title ?? '') : one.row.id;
}

import type {
  ActorDocument,
  CitationEntry,
  MembershipEntry,
  PositionEntry,
  SubjectDocument,
  SummaryEntry,
} from '../draft/subject-document.ts';

/** The lists of a subject whose rows are statements with citations. */
export const STATEMENT_LISTS = ['summaries', 'memberships', 'positions'] as const;
export type StatementList = (typeof STATEMENT_LISTS)[number];

/** A statement of a subject, and where it stands in its document. */
export type CitedStatement = { place: number; citations: readonly CitationEntry[] } & (
  | { list: 'summaries'; row: SummaryEntry }
  | { list: 'memberships'; row: MembershipEntry }
  | { list: 'positions'; row: PositionEntry }
);

/** All statements of a subject, in the order of its document. */
export function statementsOf(document: SubjectDocument): CitedStatement[] {
  const { memberships = [], positions = [] } = document as ActorDocument;
  return [
    ...(document.summaries ?? []).map((row, place): CitedStatement => {
      return { list: 'summaries', row, place, citations: row.citations };
    }),
    ...memberships.map((row, place): CitedStatement => {
      return { list: 'memberships', row, place, citations: row.citations };
    }),
    ...positions.map((row, place): CitedStatement => {
      return { list: 'positions', row, place, citations: row.citations };
    }),
  ];
}

/** What names a statement within its list: a summary its language, anything else its id. */
export function rowName(one: CitedStatement): string {
  return one.list === 'summaries' ? one.row.language : one.row.id;
}

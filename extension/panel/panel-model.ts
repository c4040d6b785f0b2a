import type { Card, CardPosition } from '../../shared/card/card.ts';
import type { SubjectFacts, SubjectRef } from '../../shared/card/subject-facts.ts';
import type { Mention } from '../../shared/mentions/mention.ts';
import type { Stance, SubjectKind } from '../../shared/model/vocabulary.ts';
import { placeEvents, type SourcedEvent, type Timeline } from './timeline-model.ts';

/** What the panel knows of the article in the tab. */
export interface ArticleReading {
  title: string;
  site: string;
  /** The day that everything is shown as of, `YYYY-MM-DD`: the article's, or today where it gives none. */
  asOf: string;
  isDated: boolean;
  /** In the order of the text; undecided ones included. */
  mentions: readonly Mention[];
}

/** A subject of the article: a row of "Mentions". */
export interface PanelSubject {
  subject: SubjectRef;
  /** How often the article mentions it. */
  count: number;
  /** Index of its first mention in the reading. */
  firstMention: number;
  /** The office held on the day; absent where none is certain. */
  office?: string;
  /** How the article calls it where it names only a post. */
  calledBy?: string;
  /** Issues only: how many of the article's actors have a stand on record. */
  onRecord?: number;
}

export interface PanelGroup {
  kind: SubjectKind;
  subjects: PanelSubject[];
}

/** A column of "Who stands where". */
export interface MatrixColumn {
  proposition: string;
  text: string;
  issue: SubjectRef;
  records: number;
}

/** A row of "Who stands where"; `cells` follow the columns, null where there is no record. */
export interface MatrixRow {
  actor: SubjectRef;
  cells: ({ stance: Stance; position: CardPosition } | null)[];
}

export interface PanelModel {
  groups: PanelGroup[];
  /** Mentions that the article does not decide. */
  undecided: number;
  matrix: { columns: MatrixColumn[]; rows: MatrixRow[]; withoutRecord: SubjectRef[] };
  timeline: Timeline;
}

const GROUP_ORDER: readonly SubjectKind[] = [
  'PERSON',
  'GOVERNMENT',
  'PLACE',
  'ORGANIZATION',
  'ISSUE',
  'POST',
];

/**
 * Everything that the side panel shows, from the article's mentions and the cards on the device.
 * @param cards the card of each subject as of the reading's day, by slug; a subject without one is left out
 * @param facts the facts of the same subjects, for the timeline's events
 */
export function buildPanelModel(
  reading: ArticleReading,
  cards: ReadonlyMap<string, Card>,
  facts: ReadonlyMap<string, SubjectFacts>,
): PanelModel {
  const subjects = countSubjects(reading, cards);
  const actors = subjects.filter(({ subject }) => subject.kind !== 'ISSUE');
  const issues = subjects.filter(({ subject }) => subject.kind === 'ISSUE');
  const matrix = buildMatrix(
    actors.map(({ subject }) => subject),
    issues.map(({ subject }) => subject.slug),
    cards,
  );
  for (const issue of issues) issue.onRecord = countOnRecord(issue.subject.slug, actors, cards);
  return {
    groups: GROUP_ORDER.map((kind) => ({
      kind,
      subjects: subjects.filter((row) => row.subject.kind === kind),
    })).filter((group) => group.subjects.length > 0),
    undecided: reading.mentions.filter((mention) => mention.subject === null).length,
    matrix,
    timeline: placeEvents(
      reading.asOf,
      subjects.flatMap(({ subject }) => eventsOf(facts.get(subject.slug))),
      actors.map(({ subject }) => subject),
    ),
  };
}

function eventsOf(facts: SubjectFacts | undefined): SourcedEvent[] {
  return (facts?.events ?? []).map((event) => ({
    ...event,
    sources: event.citations.flatMap(({ source }) => facts?.sources[source] ?? []),
  }));
}

/** Most mentioned first; among equals the one that the article names first. */
function countSubjects(reading: ArticleReading, cards: ReadonlyMap<string, Card>): PanelSubject[] {
  const rows = new Map<string, PanelSubject & { named: boolean }>();
  reading.mentions.forEach((mention, index) => {
    const card = mention.subject === null ? undefined : cards.get(mention.subject);
    if (card === undefined) return;
    const row = rows.get(card.slug);
    if (row !== undefined) {
      row.count += 1;
      row.named ||= mention.post === undefined;
      return;
    }
    const office = card.offices.find(({ certainty }) => certainty === 'CERTAIN')?.label;
    rows.set(card.slug, {
      subject: { slug: card.slug, kind: card.kind, name: card.name },
      count: 1,
      firstMention: index,
      named: mention.post === undefined,
      ...(office !== undefined && { office }),
      ...(mention.post !== undefined && { calledBy: mention.surface }),
    });
  });
  return [...rows.values()]
    .map(({ named, calledBy, ...row }) => (named || calledBy === undefined ? row : { ...row, calledBy }))
    .sort((a, b) => b.count - a.count || a.firstMention - b.firstMention);
}

function countOnRecord(issue: string, actors: PanelSubject[], cards: ReadonlyMap<string, Card>): number {
  return actors.filter(({ subject }) => {
    const card = cards.get(subject.slug);
    return [...(card?.positions ?? []), ...(card?.statements ?? [])].some(
      (position) => position.issue.slug === issue,
    );
  }).length;
}

function buildMatrix(
  actors: SubjectRef[],
  issues: string[],
  cards: ReadonlyMap<string, Card>,
): PanelModel['matrix'] {
  const columns = new Map<string, MatrixColumn>();
  const cells = new Map<string, CardPosition>();
  for (const actor of actors) {
    for (const position of cards.get(actor.slug)?.positions ?? []) {
      const { proposition, stance, issue } = position;
      if (proposition === undefined || stance === undefined || !issues.includes(issue.slug)) continue;
      const key = `${actor.slug} ${proposition.id}`;
      const known = cells.get(key);
      // An actor may have spoken more than once: the latest stand is the one that held on the day.
      if (known === undefined || (position.date ?? '') > (known.date ?? '')) cells.set(key, position);
      if (known !== undefined) continue;
      const column = columns.get(proposition.id);
      if (column !== undefined) column.records += 1;
      else
        columns.set(proposition.id, {
          proposition: proposition.id,
          text: proposition.text,
          issue,
          records: 1,
        });
    }
  }
  const ordered = [...columns.values()].sort((a, b) => b.records - a.records);
  const rows = actors.map((actor) => ({
    actor,
    cells: ordered.map(({ proposition }) => {
      const position = cells.get(`${actor.slug} ${proposition}`);
      return position?.stance === undefined ? null : { stance: position.stance, position };
    }),
  }));
  const hasRecord = (row: MatrixRow) => row.cells.some((cell) => cell !== null);
  return {
    columns: ordered,
    rows: rows.filter(hasRecord),
    withoutRecord: rows.filter((row) => !hasRecord(row)).map((row) => row.actor),
  };
}

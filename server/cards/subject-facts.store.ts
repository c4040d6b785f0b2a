import type {
  CitationFacts,
  DisputeFacts,
  EventFacts,
  IntervalFacts,
  MembershipFacts,
  PositionFacts,
  PropositionFacts,
  SourceFacts,
  StatementFacts,
  SubjectFacts,
  SubjectRef,
} from '../../shared/card/subject-facts.ts';
import { endByLife } from '../../shared/dates/ended-by-life.ts';
import type { Database } from '../database/database.ts';
import { nodeTypeOf, toGlobalId } from '../subjects/global-id.ts';
import { KEPT_FACTS_SQL } from './kept-facts.ts';
import { POSITION_KEYS, subjectFactsSql } from './subject-facts.sql.ts';
import type {
  AnsweredFacts,
  CitationRow,
  EventRow,
  IntervalRow,
  MembershipRow,
  Placed,
  PositionRow,
  PropositionRow,
  StatementRow,
  SubjectFactsRow,
} from './subject-facts-row.ts';

/** What a slug or an id can look like. */
const KEY = /^[\w-]+$/;

interface AnsweredRow {
  ordinal: number;
  facts: string | AnsweredFacts;
}

/**
 * Everything published about some subjects, in one statement whatever their number; on PostgreSQL in two where not all of it
 * is kept ready.
 * @param keys ids (UUIDs) or slugs, current or former
 * @returns in the order of the keys; null where a key names nothing
 */
export async function readSubjectFacts(
  database: Database,
  keys: readonly string[],
): Promise<(SubjectFacts | null)[]> {
  // A text that PostgreSQL cannot store (with a zero character, say) would fail the statement, and all other keys with it.
  const asked = keys.map((key) => (KEY.test(key) ? key : ''));
  const found = await (database.dialect === 'postgres'
    ? readKeptOrMade(database, asked)
    : readMadeFacts(database, asked));
  const facts = keys.map((): SubjectFacts | null => null);
  for (const row of found) facts[row.ordinal] = toSubjectFacts(named(parseJson(row.facts)));
  return facts;
}

function readMadeFacts(database: Database, keys: readonly string[]): Promise<AnsweredRow[]> {
  return database.read<AnsweredRow>(subjectFactsSql(database.dialect), [JSON.stringify(keys)]);
}

/** Takes what is kept, and has the rest made. */
async function readKeptOrMade(database: Database, keys: readonly string[]): Promise<AnsweredRow[]> {
  const rows = await database.read<AnsweredRow | { ordinal: number; facts: null }>(KEPT_FACTS_SQL, [
    JSON.stringify(keys),
  ]);
  const kept = rows.filter((row) => row.facts !== null);
  if (kept.length === rows.length) return kept;
  const missing = rows.filter((row) => row.facts === null).map(({ ordinal }) => ordinal);
  const made = await readMadeFacts(
    database,
    missing.map((ordinal) => keys[ordinal] ?? ''),
  );
  return [...kept, ...made.map((row) => ({ ...row, ordinal: missing[row.ordinal] ?? -1 }))];
}

/** How many subjects are read at once where all are wanted: their facts fit in memory, and others can read in between. */
const SUBJECTS_PER_READ = 200;

/** The facts of all subjects, by slug. */
export async function* readAllSubjectFacts(database: Database): AsyncGenerator<SubjectFacts> {
  const rows = await database.read<{ id: string }>('SELECT id FROM subject ORDER BY slug');
  for (let start = 0; start < rows.length; start += SUBJECTS_PER_READ) {
    const ids = rows.slice(start, start + SUBJECTS_PER_READ).map(({ id }) => id);
    for (const facts of await readSubjectFacts(database, ids)) if (facts) yield facts;
  }
}

/** Gives the values of positions their names. */
function named(facts: AnsweredFacts): SubjectFactsRow {
  const positions = facts.positions.map((values) => {
    const position: Record<string, unknown> = {};
    for (let at = 0; at < values.length; at++) position[POSITION_KEYS[at] ?? ''] = values[at];
    return position as unknown as PositionRow;
  });
  return { ...facts, positions };
}

/** PostgreSQL's driver has parsed JSON already, SQLite's answers text. */
export function parseJson<T>(value: string | T): T {
  return typeof value === 'string' ? (JSON.parse(value) as T) : value;
}

/** Dresses a row: numbers its sources, leaves out what is not known. */
export function toSubjectFacts(row: SubjectFactsRow): SubjectFacts {
  const sources = new SourceList();
  const self: SubjectRef = { slug: row.slug, kind: row.kind, name: row.name };
  const facts = {
    slug: row.slug,
    id: toGlobalId(nodeTypeOf(row.kind), row.id),
    kind: row.kind,
    names: inPlace(row.names).map(({ text, language, kind }) => ({ text, language, kind })),
    summaries: inPlace(row.summaries).map((summary) => ({
      ...statementOf(summary, sources),
      language: summary.language,
      text: summary.text,
    })),
    ...given({ lifeStart: row.lifeStart, lifeEnd: row.lifeEnd }),
    memberships: byStart(row.memberships).map((membership) =>
      membershipOf(membership, row.lifeEnd, self, sources),
    ),
    ...given({ seats: row.seats, organization: row.organization }),
    broader: inPlace(row.broader).map(({ subject }) => subject),
    related: inPlace(row.related).map(({ subject }) => subject),
    propositions: inPlace(row.propositions).map((proposition) => propositionOf(proposition, self)),
    figures: inPlace(row.figures).map((figure) => ({
      ...statementOf(figure, sources),
      measure: figure.measure,
      period: figure.period,
      value: figure.value,
      provisional: figure.provisional,
      ...given({ unit: figure.unit, supersedes: figure.supersedes }),
    })),
    positions: byStart(row.positions).map((position) => positionOf(position, self, sources)),
    events: byStart(row.events).map((event) => eventOf(event, sources)),
    disputes: row.disputes.sort(byId).map((dispute) => disputeOf(dispute, sources)),
    corrections: row.corrections
      .sort((a, b) => order(a.on, b.on) || byId(a, b))
      .map(({ on, note }) => ({ on, note })),
    reviewedAt: row.reviewedAt,
    ...given({ reviewDue: row.reviewDue }),
    ...(row.selfReviewed && { selfReviewed: true as const }),
  };
  return { ...facts, sources: sources.list };
}

/** The order of code units, which is the one of the databases' slugs and dates. */
function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const byId = (a: { id: string }, b: { id: string }) => order(a.id, b.id);

/** Puts a list of rows in its own order; the list is the reader's to change. */
function inPlace<Row extends Placed>(rows: Row[]): Row[] {
  return rows.sort((a, b) => a.ordinal - b.ordinal);
}

/** The oldest first, what has no start before everything. */
function byStart<Row extends { start: string | null; id: string }>(rows: Row[]): Row[] {
  return rows.sort((a, b) => order(a.start ?? '', b.start ?? '') || byId(a, b));
}

/** Numbers the sources of one subject, each once. */
export class SourceList {
  readonly list: SourceFacts[] = [];
  readonly #indexes = new Map<string, number>();

  indexOf(citation: CitationRow): number {
    const { 1: id, 2: title, 3: publisher, 4: sourceClass } = citation;
    const { 5: ownedBy, 6: published, 7: language, 8: url, 9: identifier } = citation;
    const known = this.#indexes.get(id);
    if (known !== undefined) return known;
    const source: SourceFacts = { id, title, publisher, class: sourceClass };
    if (ownedBy !== null) source.ownedBy = ownedBy;
    if (published !== null) source.published = published;
    if (language !== null) source.language = language;
    if (url !== null) source.url = url;
    if (identifier !== null) source.identifier = identifier;
    const index = this.list.push(source) - 1;
    this.#indexes.set(id, index);
    return index;
  }
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], null> };

/** Only what is there: our facts leave unknown fields out. Where rows are many, the fields are set one by one: it takes a fifth. */
function given<T extends Record<string, unknown>>(fields: T): Given<T> {
  const kept: Record<string, unknown> = {};
  for (const key in fields) if (fields[key] !== null) kept[key] = fields[key];
  return kept as Given<T>;
}

function statementOf(row: StatementRow, sources: SourceList): StatementFacts {
  return { id: row.id, citations: citationsOf(row.citations, sources), reviewedAt: row.reviewedAt };
}

function citationsOf(rows: CitationRow[], sources: SourceList): CitationFacts[] {
  return rows.sort(([a], [b]) => Number(a) - Number(b)).map((row) => citationOf(row, sources));
}

function citationOf(row: CitationRow, sources: SourceList): CitationFacts {
  const {
    10: locator,
    11: text,
    12: language,
    13: translatedBy,
    14: archivedUrl,
    15: accessed,
    16: role,
  } = row;
  const citation: CitationFacts = { source: sources.indexOf(row), locator, accessed, role };
  if (text !== null && language !== null)
    citation.quotation = translatedBy === null ? { text, language } : { text, language, translatedBy };
  if (archivedUrl !== null) citation.archivedUrl = archivedUrl;
  return citation;
}

/** The interval of a row. */
export function intervalOf(row: IntervalRow): IntervalFacts {
  const { start, end, endKind, attestedUntil, endBefore } = row;
  const interval: IntervalFacts = { start, end, endKind };
  if (attestedUntil !== null) interval.attestedUntil = attestedUntil;
  if (endBefore !== null) interval.endBefore = endBefore;
  return interval;
}

/** @param ownEnd when the subject itself died or was dissolved, for the memberships that it holds */
function membershipOf(
  row: MembershipRow,
  ownEnd: string | null,
  self: SubjectRef,
  sources: SourceList,
): MembershipFacts {
  const facts: MembershipFacts = {
    ...statementOf(row, sources),
    holder: row.holder ?? self,
    interval: endByLife(intervalOf(row), row.holder === null ? ownEnd : row.holderLifeEnd),
    acting: row.acting,
  };
  if (row.post !== null) facts.post = row.post;
  if (row.organization !== null) facts.organization = row.organization;
  if (row.onBehalfOf !== null) facts.onBehalfOf = row.onBehalfOf;
  if (row.label !== null) facts.label = row.label;
  if (row.startReason !== null) facts.startReason = row.startReason;
  if (row.endReason !== null) facts.endReason = row.endReason;
  return facts;
}

function propositionOf({ id, kind, text }: PropositionRow, issue: SubjectRef): PropositionFacts {
  return { id, issue, kind, text };
}

/**
 * A position that was taken on behalf of another counts for that other too: on its own card and on the issue's it stands
 * under it, with whoever took it as the speaker.
 */
function positionOf(row: PositionRow, self: SubjectRef, sources: SourceList): PositionFacts {
  const other = row.actor?.slug === self.slug ? null : row.actor;
  const behalf = other && row.onBehalfOf;
  const issue = row.issue ?? self;
  const speaker = row.speaker ?? (behalf && other);
  const facts: PositionFacts = {
    ...statementOf(row, sources),
    actor: behalf ?? other ?? self,
    issue,
    statement: row.statement,
    interval: intervalOf(row),
  };
  if (row.proposition !== null) facts.proposition = propositionOf(row.proposition, issue);
  if (row.stance !== null) facts.stance = row.stance;
  if (row.condition !== null) facts.condition = row.condition;
  if (row.basis !== null) facts.basis = row.basis;
  if (speaker !== null) facts.speaker = speaker;
  if (row.supersedes !== null) facts.supersedes = row.supersedes;
  if (row.searchedOn !== null) facts.searchedOn = row.searchedOn;
  if (row.searchedPlaces !== null) facts.searchedPlaces = parseJson<string[]>(row.searchedPlaces);
  return facts;
}

function disputeOf(row: SubjectFactsRow['disputes'][number], sources: SourceList): DisputeFacts {
  return {
    id: row.id,
    reason: row.reason,
    accounts: inPlace(row.accounts).map(({ party, text, statement, citations }) => ({
      party,
      text,
      statement,
      citations: citationsOf(citations, sources),
    })),
  };
}

/** An event with its citations numbered in `sources`. */
export function eventOf(row: EventRow, sources: SourceList): EventFacts {
  return {
    ...statementOf(row, sources),
    slug: row.slug,
    title: row.title,
    start: row.start,
    end: row.end,
    ...given({ place: row.place }),
    participants: inPlace(row.participants).map(({ subject, role }) => ({ subject, ...given({ role }) })),
    issues: inPlace(row.issues).map(({ subject }) => subject),
  };
}

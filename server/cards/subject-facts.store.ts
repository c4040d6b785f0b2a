import type {
  CitationFacts,
  EventFacts,
  IntervalFacts,
  MembershipFacts,
  PositionFacts,
  SourceFacts,
  StatementFacts,
  SubjectFacts,
  SubjectRef,
} from '../../shared/card/subject-facts.ts';
import { endByLife } from '../../shared/dates/ended-by-life.ts';
import type { Database } from '../database/database.ts';
import { nodeTypeOf, toGlobalId } from '../subjects/global-id.ts';
import { subjectFactsSql } from './subject-facts.sql.ts';
import type {
  CitationRow,
  EventRow,
  IntervalRow,
  MembershipRow,
  PositionRow,
  StatementRow,
  SubjectFactsRow,
} from './subject-facts-row.ts';

/**
 * Everything published about some subjects, in one statement whatever their number.
 * @param keys ids (UUIDs) or slugs, current or former
 * @returns in the order of the keys; null where a key names nothing
 */
export async function readSubjectFacts(
  database: Database,
  keys: readonly string[],
): Promise<(SubjectFacts | null)[]> {
  const found = await database.read<{ ordinal: number; facts: string | SubjectFactsRow }>(
    subjectFactsSql(database.dialect),
    [JSON.stringify(keys)],
  );
  const facts = keys.map((): SubjectFacts | null => null);
  for (const row of found) facts[row.ordinal] = toSubjectFacts(parseJson(row.facts));
  return facts;
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

/** PostgreSQL's driver has parsed JSON already, SQLite's answers text. */
export function parseJson<T>(value: string | T): T {
  return typeof value === 'string' ? (JSON.parse(value) as T) : value;
}

/** Dresses a row: numbers its sources, leaves out what is not known. */
export function toSubjectFacts(row: SubjectFactsRow): SubjectFacts {
  const sources = new SourceList();
  const facts = {
    slug: row.slug,
    id: toGlobalId(nodeTypeOf(row.kind), row.id),
    kind: row.kind,
    names: row.names,
    summaries: row.summaries.map((summary) => ({
      ...statementOf(summary, sources),
      language: summary.language,
      text: summary.text,
    })),
    ...given({ lifeStart: row.lifeStart, lifeEnd: row.lifeEnd }),
    memberships: row.memberships.map((membership) => membershipOf(membership, sources)),
    ...given({ seats: row.seats, organization: row.organization }),
    broader: row.broader,
    related: row.related,
    propositions: row.propositions,
    figures: row.figures.map((figure) => ({
      ...statementOf(figure, sources),
      measure: figure.measure,
      period: figure.period,
      value: figure.value,
      provisional: figure.provisional,
      ...given({ unit: figure.unit, supersedes: figure.supersedes }),
    })),
    positions: row.positions.map((position) => positionOf(position, row.slug, sources)),
    events: row.events.map((event) => eventOf(event, sources)),
    disputes: row.disputes.map(({ accounts, ...dispute }) => ({
      ...dispute,
      accounts: accounts.map(({ citations, ...account }) => ({
        ...account,
        citations: citations.map((citation) => citationOf(citation, sources)),
      })),
    })),
    corrections: row.corrections,
    reviewedAt: row.reviewedAt,
  };
  return { ...facts, sources: sources.list };
}

/** Numbers the sources of one subject, each once. */
export class SourceList {
  readonly list: SourceFacts[] = [];
  readonly #indexes = new Map<string, number>();

  indexOf(source: CitationRow['source']): number {
    const known = this.#indexes.get(source.id);
    if (known !== undefined) return known;
    const { ownedBy, published, language, url, identifier, ...named } = source;
    const index =
      this.list.push({ ...named, ...given({ ownedBy, published, language, url, identifier }) }) - 1;
    this.#indexes.set(source.id, index);
    return index;
  }
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], null> };

/** Only what is there: our facts leave unknown fields out. */
function given<T extends Record<string, unknown>>(fields: T): Given<T> {
  const kept: Record<string, unknown> = {};
  for (const key in fields) if (fields[key] !== null) kept[key] = fields[key];
  return kept as Given<T>;
}

function statementOf(row: StatementRow, sources: SourceList): StatementFacts {
  return {
    id: row.id,
    citations: row.citations.map((citation) => citationOf(citation, sources)),
    reviewedAt: row.reviewedAt,
  };
}

function citationOf(row: CitationRow, sources: SourceList): CitationFacts {
  const quotation = row.quotation !== null &&
    row.quotationLanguage !== null && {
      text: row.quotation,
      language: row.quotationLanguage,
      ...given({ translatedBy: row.translatedBy }),
    };
  return {
    source: sources.indexOf(row.source),
    locator: row.locator,
    ...(quotation && { quotation }),
    ...given({ archivedUrl: row.archivedUrl }),
    accessed: row.accessed,
    role: row.role,
  };
}

/** The interval of a row. */
export function intervalOf(row: IntervalRow): IntervalFacts {
  return {
    start: row.start,
    end: row.end,
    endKind: row.endKind,
    ...given({ attestedUntil: row.attestedUntil, endBefore: row.endBefore }),
  };
}

function membershipOf(row: MembershipRow, sources: SourceList): MembershipFacts {
  const { post, organization, onBehalfOf, label, startReason, endReason } = row;
  return {
    ...statementOf(row, sources),
    holder: row.holder,
    ...given({ post, organization, onBehalfOf, label, startReason, endReason }),
    interval: endByLife(intervalOf(row), row.holderLifeEnd),
    acting: row.acting,
  };
}

/**
 * A position that was taken on behalf of another counts for that other too: on its own card and on the issue's it stands
 * under it, with whoever took it as the speaker.
 */
function positionOf(row: PositionRow, subject: string, sources: SourceList): PositionFacts {
  const behalf: SubjectRef | null = row.actor.slug === subject ? null : row.onBehalfOf;
  const { proposition, stance, condition, basis, supersedes, searchedOn } = row;
  return {
    ...statementOf(row, sources),
    actor: behalf ?? row.actor,
    issue: row.issue,
    statement: row.statement,
    interval: intervalOf(row),
    ...given({ proposition, stance, condition, basis, supersedes, searchedOn }),
    ...given({ speaker: row.speaker ?? (behalf && row.actor) }),
    ...given({
      searchedPlaces: row.searchedPlaces === null ? null : parseJson<string[]>(row.searchedPlaces),
    }),
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
    participants: row.participants.map(({ subject, role }) => ({ subject, ...given({ role }) })),
    issues: row.issues,
  };
}

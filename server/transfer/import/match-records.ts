import { comparePartialDates, isDay } from '../../../shared/dates/partial-date.ts';
import type { SubjectKind } from '../../../shared/model/vocabulary.ts';
import { fold, tokenize } from '../../search/search-tokens.ts';
import type { NameEntry } from '../collection-file.ts';
import { compareNames, nameKeys } from './name-agreement.ts';

/** What is compared of a record. */
export interface ComparedRecord {
  kind: SubjectKind;
  identifiers: readonly { scheme: string; value: string }[];
  names: readonly Pick<NameEntry, 'text' | 'kind'>[];
  /** Born or founded, a partial date. */
  begin?: string | undefined;
  /** Of a post: whose office it is. */
  organization?: { slug: string; name: string } | undefined;
}

/** A record of the collection. */
export interface KnownRecord extends ComparedRecord {
  slug: string;
  /** Slugs that it had before, or that were merged into it: judgements on them hold for it. */
  formerSlugs?: readonly string[];
}

/** What a person has decided about an imported record and one on record. It holds for good. */
export interface MatchJudgement {
  key: string;
  slug: string;
  verdict: 'SAME' | 'NOT_SAME';
}

/** Whether two records are one, and why, in words for the reviewer. */
export interface PairComparison {
  verdict: 'SAME' | 'DOUBTFUL' | 'DIFFERENT';
  reasons: string[];
  /** An identifier, not only names, ties the two. */
  byIdentifier: boolean;
}

/** What an imported record is. */
export type MatchOutcome =
  | { kind: 'MATCH'; slug: string; reasons: string[] }
  | { kind: 'NEW' }
  | { kind: 'DOUBTFUL'; candidates: { slug: string; reasons: string[] }[] };

/** Schemes in which one subject has several values, so that a second one contradicts nothing. */
const MANY_VALUED = new Set(['fec']);

/**
 * Compares two records. A shared identifier alone is not enough, since registers give one number to two people: name and
 * date of birth must not contradict it. A shared name makes people doubtful unless they share the day of birth too, and other
 * subjects the same where their days of founding do not contradict it.
 */
export function comparePair(imported: ComparedRecord, known: ComparedRecord): PairComparison {
  const { shared, conflicting } = compareIdentifiers(imported, known);
  const begin = compareBegin(imported, known);
  // A record that its file only names by an id does not know what kind of actor it is.
  const sameKind = imported.kind === known.kind || (imported.names.length === 0 && known.kind !== 'POST');
  const names = compareNames(imported.kind, imported.names, known.names);
  const against = [
    ...(sameKind ? [] : [`kind: ${imported.kind} here, ${known.kind} on record`]),
    ...(begin === 'CONTRADICT' ? [`born or founded: ${imported.begin} here, ${known.begin} on record`] : []),
    ...conflicting,
  ];
  const answer = (verdict: PairComparison['verdict'], ...more: string[]): PairComparison => ({
    verdict,
    reasons: [...shared.map((id) => `same ${id}`), ...more, ...against],
    byIdentifier: shared.length > 0,
  });
  const bornAlike = begin === 'AGREE' ? [`same date: ${imported.begin}`] : [];
  if (shared.length > 0) {
    const weakName = names === 'CONTRADICT' || (names === 'PARTLY' && begin !== 'AGREE');
    if (weakName) return answer('DOUBTFUL', 'the names differ', ...bornAlike);
    return answer(against.length > 0 ? 'DOUBTFUL' : 'SAME', ...bornAlike);
  }
  if (names !== 'AGREE' || conflicting.length > 0) return answer('DIFFERENT');
  if (begin === 'CONTRADICT' && imported.kind === 'PERSON') return answer('DIFFERENT');
  // One body has several days of founding, by who tells of it: another day does not make it another body.
  if (!sameKind || begin === 'CONTRADICT') return answer('DOUBTFUL', 'same name');
  if (imported.kind === 'PERSON' && begin !== 'AGREE')
    return answer('DOUBTFUL', 'same name, and neither an identifier nor a date of birth in common');
  if (imported.kind === 'PERSON' && !isSameDay(imported, known))
    return answer('DOUBTFUL', 'same name, and no more than the year or month of birth in common');
  if (imported.kind === 'POST' && !isOneOffice(imported, known))
    return answer('DOUBTFUL', 'same name, and not the office of one organization for certain');
  return answer('SAME', 'same name', ...bornAlike);
}

/** "Chair" is an office of every board, "Speaker of the House" says itself whose it is. */
function isOneOffice(imported: ComparedRecord, known: ComparedRecord): boolean {
  const [ours, theirs] = [imported.organization, known.organization];
  if (ours?.slug === theirs?.slug) return true;
  const wordsOf = (text: string) => tokenize(fold(text)).map((token) => token.text);
  const named = new Set(
    [ours, theirs].flatMap((one) => wordsOf(one?.name ?? '')).filter((word) => word.length > 3),
  );
  return [...imported.names, ...known.names].some(({ text }) =>
    wordsOf(text).some((word) => named.has(word)),
  );
}

function compareIdentifiers(imported: ComparedRecord, known: ComparedRecord) {
  const shared: string[] = [];
  const conflicting: string[] = [];
  for (const scheme of new Set(imported.identifiers.map((id) => id.scheme))) {
    const ours = valuesOf(imported, scheme);
    const theirs = valuesOf(known, scheme);
    if (theirs.length === 0) continue;
    const common = ours.filter((value) => theirs.includes(value));
    if (common.length > 0) shared.push(`${scheme} ${common.join(', ')}`);
    else if (!MANY_VALUED.has(scheme))
      conflicting.push(`${scheme}: ${ours.join(', ')} here, ${theirs.join(', ')} on record`);
  }
  return { shared, conflicting };
}

function valuesOf(record: ComparedRecord, scheme: string): string[] {
  return record.identifiers.filter((id) => id.scheme === scheme).map((id) => id.value);
}

function compareBegin(imported: ComparedRecord, known: ComparedRecord): 'AGREE' | 'CONTRADICT' | 'UNKNOWN' {
  if (imported.begin === undefined || known.begin === undefined) return 'UNKNOWN';
  const order = comparePartialDates(imported.begin, known.begin);
  return order === 0 || order === null ? 'AGREE' : 'CONTRADICT';
}

/** Many who have one name are born in one year: only a whole day tells them apart. */
function isSameDay({ begin }: ComparedRecord, known: ComparedRecord): boolean {
  return begin !== undefined && isDay(begin) && begin === known.begin;
}

/** Finds the records of a collection that an imported one could be, by identifiers and whole names. */
export class RecordIndex {
  readonly #bySlug = new Map<string, KnownRecord>();
  readonly #byKey = new Map<string, Set<string>>();
  readonly #redirects = new Map<string, string>();
  readonly #apart = new Map<string, string[]>();

  /** @param apart pairs of slugs that were judged not to be the same */
  constructor(records: Iterable<KnownRecord> = [], apart: Iterable<readonly [string, string]> = []) {
    for (const record of records) this.put(record);
    for (const [one, other] of apart) {
      this.#apart.set(one, [...(this.#apart.get(one) ?? []), other]);
      this.#apart.set(other, [...(this.#apart.get(other) ?? []), one]);
    }
  }

  /** Adds a record; one with the same slug takes the place of the earlier one. */
  put(record: KnownRecord): void {
    this.#bySlug.set(record.slug, record);
    for (const former of record.formerSlugs ?? []) this.#redirects.set(former, record.slug);
    for (const key of indexKeys(record)) {
      const slugs = this.#byKey.get(key);
      if (slugs) slugs.add(record.slug);
      else this.#byKey.set(key, new Set([record.slug]));
    }
  }

  /** Whatever shares an identifier or a whole name with the record, in the order of slugs. */
  candidates(record: ComparedRecord): KnownRecord[] {
    const slugs = new Set(indexKeys(record).flatMap((key) => [...(this.#byKey.get(key) ?? [])]));
    return [...slugs].sort().flatMap((slug) => this.#bySlug.get(slug) ?? []);
  }

  /** Whether two records were judged not to be the same. */
  areApart(one: string, other: string): boolean {
    return this.#apart.get(one)?.includes(other) ?? false;
  }

  /** The record of a slug, current or former. */
  get(slug: string): KnownRecord | undefined {
    return this.#bySlug.get(slug) ?? this.#bySlug.get(this.#redirects.get(slug) ?? '');
  }
}

function indexKeys(record: ComparedRecord): string[] {
  return [
    ...record.identifiers.map(({ scheme, value }) => `id ${scheme} ${value}`),
    // Of any kind: an organization may be on record as a government, which is then doubtful.
    ...[...nameKeys(record.kind, record.names)].map((key) => `name ${key}`),
  ];
}

/**
 * Decides what an imported record is. Judgements come first. One record tied by an identifier is taken before any that
 * only has the name; two that would do are doubtful, but for one that was judged not to be the one that is sure.
 */
export function matchRecord(
  key: string,
  imported: ComparedRecord,
  index: RecordIndex,
  judgements: readonly MatchJudgement[],
): MatchOutcome {
  const judged = new Map(
    judgements.filter((one) => one.key === key).map(({ slug, verdict }) => [slug, verdict]),
  );
  const notSame = new Set<string>();
  for (const [slug, verdict] of judged) {
    const known = index.get(slug);
    if (known === undefined) continue;
    if (verdict === 'SAME') return { kind: 'MATCH', slug: known.slug, reasons: ['judged to be the same'] };
    notSame.add(known.slug);
  }
  const compared = index
    .candidates(imported)
    .filter(({ slug }) => !notSame.has(slug))
    .map((known) => ({ slug: known.slug, ...comparePair(imported, known) }))
    .filter(({ verdict }) => verdict !== 'DIFFERENT');
  const tied = compared.filter(({ byIdentifier }) => byIdentifier);
  const candidates = tied.length > 0 ? tied : compared;
  const certain = candidates.filter(({ verdict }) => verdict === 'SAME');
  const decisive =
    certain.length === 1
      ? candidates.filter(({ slug }) => !certain.some((one) => index.areApart(one.slug, slug)))
      : candidates;
  const [only, another] = decisive;
  if (only === undefined) return { kind: 'NEW' };
  const same = decisive.filter(({ verdict }) => verdict === 'SAME');
  const [sure] = same;
  if (sure !== undefined && same.length === 1 && (another === undefined || tied.length === 0))
    return { kind: 'MATCH', slug: sure.slug, reasons: sure.reasons };
  return { kind: 'DOUBTFUL', candidates: decisive.map(({ slug, reasons }) => ({ slug, reasons })) };
}

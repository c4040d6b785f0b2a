import { comparePartialDates, parsePartialDate } from '../../shared/dates/partial-date.ts';
import type { SearchHit } from '../search/name-index.ts';
import { fold } from '../search/search-tokens.ts';
import type { MatchVerdict } from '../transfer/import/doubtful-match.entity.ts';
import { compareNames } from '../transfer/import/name-agreement.ts';
import type { KnownSubject } from './known-subjects.store.ts';
import type { ReconcileQuery } from './reconcile-request.ts';
import { type NamedId, typeOf } from './reconcile-types.ts';

/** A subject that a row could mean. */
export interface Candidate {
  id: string;
  name: string;
  type: NamedId[];
  /** 0 to 100; comparable within one answer. */
  score: number;
  /** Sure enough to be taken without a look. */
  match: boolean;
  features: { id: string; value: number | boolean }[];
}

/** What editors have judged on the row, by the slug of the subject: it holds for good. */
export type Verdicts = ReadonlyMap<string, MatchVerdict>;

interface Compared {
  known: KnownSubject;
  closeness: number;
  /** The whole name is the one that was asked for; a last name or the like is not. */
  isWhole: boolean;
  /** An identifier is the same. */
  isIdentified: boolean;
  /** An identifier, a date or the name speaks against it. */
  isContradicted: boolean;
}

/** Properties that are dates, and what they are compared with. */
const DATES: Readonly<Record<string, 'begin' | 'end'>> = {
  born: 'begin',
  founded: 'begin',
  died: 'end',
  dissolved: 'end',
};

/**
 * The subjects that a row could mean, best first. One is a match where an identifier is the same and nothing contradicts it, or
 * where it alone has the very name and nothing contradicts it. What was judged goes before all that.
 */
export function findCandidates(
  query: ReconcileQuery,
  hits: readonly SearchHit[],
  known: ReadonlyMap<string, KnownSubject>,
  byIdentifier: (scheme: string, value: string) => readonly string[],
  verdicts: Verdicts = new Map(),
): Candidate[] {
  const closeness = new Map(hits.map(({ subject, score }) => [subject, score]));
  for (const [slug, verdict] of verdicts)
    if (verdict === 'SAME' && !closeness.has(slug)) closeness.set(slug, 0);
  for (const { pid, v } of query.properties) {
    for (const slug of v.flatMap((value) => byIdentifier(pid, value)))
      if (!closeness.has(slug)) closeness.set(slug, 0);
  }
  const compared = [...closeness].flatMap(([slug, score]) => {
    const subject = known.get(slug);
    const fits = query.type.length === 0 || query.type.includes(subject?.kind ?? null);
    if (!subject || !fits || verdicts.get(slug) === 'NOT_SAME') return [];
    const found = compare(query, subject, score);
    return [verdicts.get(slug) === 'SAME' ? { ...found, isIdentified: true, isContradicted: false } : found];
  });
  const judged = compared.filter(({ known: { slug } }) => verdicts.get(slug) === 'SAME');
  const sure = judged.length > 0 ? judged : compared.filter((one) => one.isIdentified && !one.isContradicted);
  const whole = compared.filter((one) => one.isWhole && !one.isContradicted);
  const decisive = sure.length > 0 ? sure : whole;
  const match = decisive.length === 1 ? decisive[0] : undefined;
  return compared
    .map((one) => toCandidate(one, one === match))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, query.limit);
}

function compare(query: ReconcileQuery, known: KnownSubject, closeness: number): Compared {
  const wanted = fold(query.query.trim());
  const isWhole =
    wanted !== '' && known.names.some(({ text, kind }) => kind !== 'SHORT' && fold(text) === wanted);
  const verdicts = query.properties.map(({ pid, v }) => compareProperty(known, pid, v));
  const isIdentified = verdicts.includes('SAME');
  const names = [{ text: query.query, kind: 'ALIAS' as const }];
  const isOtherName =
    wanted !== '' && closeness === 0 && compareNames(known.kind, names, known.names) === 'CONTRADICT';
  return {
    known,
    closeness,
    isWhole,
    isIdentified,
    isContradicted: isOtherName || verdicts.includes('CONTRADICTS'),
  };
}

/** What a value says about a subject; a property that is not known here says nothing. */
function compareProperty(
  known: KnownSubject,
  pid: string,
  values: readonly string[],
): 'SAME' | 'CONTRADICTS' | 'NOTHING' {
  const side = DATES[pid];
  if (side !== undefined) {
    const ours = known[side];
    const dates = values.filter((value) => parsePartialDate(value) !== null);
    if (ours === null || dates.length === 0) return 'NOTHING';
    return dates.some((date) => (comparePartialDates(date, ours) ?? 0) === 0) ? 'NOTHING' : 'CONTRADICTS';
  }
  const own = known.identifiers.filter(({ scheme }) => scheme === pid).map(({ value }) => value);
  if (own.length === 0 || values.length === 0) return 'NOTHING';
  return values.some((value) => own.includes(value)) ? 'SAME' : 'CONTRADICTS';
}

function toCandidate(compared: Compared, match: boolean): Candidate {
  const { known, closeness, isIdentified, isContradicted, isWhole } = compared;
  const certain = isIdentified || isWhole ? 1 : closeness;
  const score = Math.round(1_000 * (isContradicted ? 0.4 * Math.max(closeness, 0.5) : certain)) / 10;
  return {
    id: known.slug,
    name: known.name,
    type: [typeOf(known.kind)],
    score,
    match,
    features: [
      { id: 'name', value: Math.round(1_000 * closeness) / 10 },
      { id: 'identifier', value: isIdentified },
      { id: 'contradiction', value: isContradicted },
    ],
  };
}

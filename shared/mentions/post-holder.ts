import type { LexiconSubject, LexiconTerm } from '../lexicon/lexicon-source.ts';

type Answer = 'CERTAIN' | 'POSSIBLE' | 'NO';

/** First and last possible day of the instant at which a partial date begins. */
function bounds(date: string): [earliest: string, latest: string] {
  if (date.length === 4) return [`${date}-01-01`, `${date}-12-31`];
  if (date.length === 7) return [`${date}-01`, `${date}-31`];
  return [date, date];
}

/** Whether somebody held a post on a day: half-open, and "possibly" where the dates known do not settle it. */
export function heldOn(term: LexiconTerm, day: string): Answer {
  const start = term.start === null ? null : bounds(term.start);
  if (start !== null && day < start[0]) return 'NO';
  const begun: Answer = start === null || day < start[1] ? 'POSSIBLE' : 'CERTAIN';
  if (term.endKind === 'UNKNOWN') {
    if (term.endBefore !== undefined && day >= bounds(term.endBefore)[1]) return 'NO';
    const attested = term.attestedUntil !== undefined && day <= bounds(term.attestedUntil)[0];
    return attested ? begun : 'POSSIBLE';
  }
  if (term.endKind === 'NONE' || term.end === null) return begun;
  const [earliest, latest] = bounds(term.end);
  if (day < earliest) return begun;
  return day >= latest ? 'NO' : 'POSSIBLE';
}

/** The one certain holder of a one-seat post on a day, or null: no date, nobody, more than one, or only possibly. */
export function certainHolder(post: LexiconSubject, day: string | undefined): string | null {
  if (day === undefined || (post.seats ?? 1) !== 1) return null;
  const answers = (post.terms ?? []).map((term) => ({ holder: term.holder, answer: heldOn(term, day) }));
  const holders = new Set(answers.filter(({ answer }) => answer === 'CERTAIN').map(({ holder }) => holder));
  const [holder] = holders;
  return holders.size === 1 && holder !== undefined ? holder : null;
}

import type { SourceFacts, SubjectFacts } from '../../shared/card/subject-facts.ts';
import { comparableAddress } from '../../shared/model/clean-address.ts';
import type { Choosable } from '../draft/draft.ts';
import type { SubjectName } from '../messages.ts';
import { nameOf } from './knowledge.ts';

/**
 * The subjects one of whose names contains all words typed, in any order; names that begin with them come first.
 * @param limit most subjects answered
 */
export function findSubjects(
  subjects: readonly SubjectFacts[],
  words: string,
  limit: number,
  language: string,
): SubjectName[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const found: { subject: SubjectFacts; rank: number }[] = [];
  for (const subject of subjects) {
    let rank = Number.POSITIVE_INFINITY;
    for (const { text } of subject.names) {
      const name = fold(text);
      if (!wanted.every((word) => name.includes(word))) continue;
      const first = wanted[0] as string;
      rank = Math.min(
        rank,
        name === wanted.join(' ') ? 0 : name.startsWith(first) ? 1 : name.includes(` ${first}`) ? 2 : 3,
      );
    }
    if (rank < Number.POSITIVE_INFINITY) found.push({ subject, rank });
  }
  found.sort((one, other) => one.rank - other.rank || (one.subject.slug < other.subject.slug ? -1 : 1));
  return found.slice(0, limit).map(({ subject }) => nameOf(subject, language));
}

/** Everything that a position can be towards: propositions of every issue and the issues themselves, the given issues first. */
export function listChoosables(
  subjects: readonly SubjectFacts[],
  first: readonly string[],
  language: string,
): Choosable[] {
  const rank = (slug: string) => (first.includes(slug) ? first.indexOf(slug) : first.length);
  return subjects
    .filter(({ kind }) => kind === 'ISSUE')
    .sort((one, other) => rank(one.slug) - rank(other.slug) || (one.slug < other.slug ? -1 : 1))
    .flatMap((subject) => {
      const { slug, name } = nameOf(subject, language);
      const issue = { slug, name };
      const own = subject.propositions.map(({ id, text, kind }) => ({
        issue,
        proposition: {
          id,
          text,
          kind,
          positions: subject.positions.filter(({ proposition }) => proposition?.id === id).length,
        },
      }));
      return [...own, { issue, proposition: null }];
    });
}

/** The source with an address, however it is written; null where no subject cites it. */
export function findSource(subjects: readonly SubjectFacts[], address: string): SourceFacts | null {
  const wanted = comparableAddress(address);
  if (wanted === null) return null;
  for (const { sources } of subjects) {
    const same = sources.find(({ url }) => url !== undefined && comparableAddress(url) === wanted);
    if (same !== undefined) return same;
  }
  return null;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

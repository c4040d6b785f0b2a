import type { Posting } from '../lexicon/lexicon.ts';
import { isSurname, postingsOf } from './decision.ts';
import { foldedMatch, subjectsOf } from './document.ts';
import { isBehindHanDot } from './han-titles.ts';
import type { Resolution } from './resolution.ts';
import { silenceOf } from './silence-rules.ts';
import { isStranger } from './surname-rules.ts';

/**
 * "President Yeltsin slept ... Yeltsin's aide": an office has told whose surname it is, so the surname alone is theirs too, anywhere in
 * the document, unless a stranger of that surname is about.
 * @param weak the matches that need evidence, in order
 */
export function followTitles(resolution: Resolution, weak: readonly number[]): void {
  const { titled } = resolution;
  if (titled.size === 0) return;
  const strangers = new Set<string>();
  const found: { index: number; posting: Posting; surname: string }[] = [];
  for (const index of weak) {
    const bearers = postingsOf(resolution.match(index), isSurname, (subject) => titled.has(subject));
    const [posting] = bearers;
    if (posting === undefined || subjectsOf(bearers).length > 1) continue;
    const surname = foldedMatch(resolution.document, resolution.match(index));
    const isOthers =
      isStranger(resolution.document, resolution.around(index)) ||
      isBehindHanDot(resolution.document.text, resolution.match(index).start);
    if (isOthers) strangers.add(surname);
    else if (resolution.decisions[index] === null) found.push({ index, posting, surname });
  }
  for (const { index, posting, surname } of found) {
    if (strangers.has(surname)) continue;
    if (silenceOf(resolution.document, index, 'PERSON', resolution.around(index)) === null)
      resolution.name(index, posting, ['surname-after-title']);
  }
}

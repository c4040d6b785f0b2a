import { kindOf, type Posting } from '../lexicon/lexicon.ts';
import { subjectsOf } from './document.ts';
import { Paragraphs } from './paragraphs.ts';
import type { Resolution } from './resolution.ts';
import { silenceOf } from './silence-rules.ts';

/**
 * Names that count only near the subjects that they require.
 * @returns the matches that mean nothing here, whose inside may still name somebody
 */
export function resolveConditionalNames(resolution: Resolution, conditional: readonly number[]): number[] {
  const { document, decisions } = resolution;
  const { lexicon, text } = document;
  const paragraphs = new Paragraphs(text);
  for (const decision of decisions) {
    if (decision !== null && decision.subject >= 0) paragraphs.note(decision.subject, decision.match.start);
  }
  const met: [number, Posting][] = [];
  const unmet: number[] = [];
  for (const index of conditional) {
    if (decisions[index] !== null) continue;
    const match = resolution.match(index);
    const place = paragraphs.at(match.start);
    const fitting = resolution
      .validPostings(match)
      .filter(
        (posting) =>
          posting.requires !== 0 &&
          kindOf(posting) !== 'POST' &&
          lexicon
            .requirement(posting.requires)
            .every((entry) => entry.some((subject) => paragraphs.isNear(subject, place))),
      );
    const first = fitting[0];
    const isSilent =
      first === undefined || silenceOf(document, index, kindOf(first), resolution.around(index)) !== null;
    if (isSilent) unmet.push(index);
    else if (subjectsOf(fitting).length === 1) met.push([index, first]);
    else resolution.ask(index, subjectsOf(fitting), 'shared-name-undecided');
  }
  for (const [index, posting] of met) resolution.name(index, posting, ['required-subjects-nearby']);
  return unmet;
}

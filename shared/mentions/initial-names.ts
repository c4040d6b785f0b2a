import { kindOf, type Posting } from '../lexicon/lexicon.ts';
import { MEN, WOMEN } from '../text/given-names.ts';
import { isSafe, postingOf } from './decision.ts';
import { subjectsOf } from './document.ts';
import { findMatches, type Match } from './find-matches.ts';
import type { Resolution } from './resolution.ts';
import { silenceOf } from './silence-rules.ts';
import { isSportsReport } from './sport-report.ts';

/** Given names with a capital, by their first letter. */
const GIVEN_NAMES = new Map<string, string[]>();
for (const name of [...MEN, ...WOMEN]) {
  const initial = name.charAt(0).toUpperCase();
  const known = GIVEN_NAMES.get(initial) ?? [];
  known.push(initial + name.slice(1));
  GIVEN_NAMES.set(initial, known);
}

/** So many bearers may a surname have, for the initial to tell one of them: which given names the others have is not known. */
const MOST_BEARERS = 3;

/** "M. Ramprakash 108": in a scorecard an initial and a surname are the one whom the lexicon has by such a given name. */
export function readInitial(resolution: Resolution, index: number): void {
  const { document, decisions } = resolution;
  const match = resolution.match(index);
  if (match.tokens > 1 || (decisions[index] ?? null) !== null) return;
  const initial = initialBefore(document.text, match.start);
  if (initial === null || bearersOf(match) > MOST_BEARERS || !isSportsReport(document)) return;
  const surname = document.text.slice(match.start, match.end);
  const found: Posting[] = [];
  for (const given of GIVEN_NAMES.get(initial) ?? []) {
    const [named, ...more] = findMatches(document.lexicon, `${given} ${surname}`);
    if (named === undefined || more.length > 0 || named.tokens < 2) continue;
    found.push(...named.postings.filter((each) => isSafe(each) && kindOf(each) === 'PERSON'));
  }
  const [person] = found;
  if (person === undefined || subjectsOf(found).length > 1) return;
  if (postingOf(match, person.subject) === undefined) return;
  const around = { before: null, after: resolution.around(index).after };
  if (silenceOf(document, index, 'PERSON', around) !== null) return;
  resolution.name(index, person, ['initial-and-surname']);
}

/** The only initial before a name, with its full stop: not that of "J.R. Smith". */
function initialBefore(text: string, start: number): string | null {
  if (text.charCodeAt(start - 1) !== 32 || text.charCodeAt(start - 2) !== 46) return null;
  const initial = text.charAt(start - 3);
  return /\p{Lu}/u.test(initial) && !/[\p{L}\p{N}.]/u.test(text.charAt(start - 4)) ? initial : null;
}

const bearersOf = ({ postings, bearers }: Match): number =>
  bearers.reduce(
    (count, group) => count + group.count,
    postings.filter((posting) => kindOf(posting) === 'PERSON').length,
  );

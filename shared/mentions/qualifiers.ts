import { kindOf, type Posting } from '../lexicon/lexicon.ts';
import type { Derivation } from '../lexicon/lexicon-format.ts';
import { derivationOf, isListed, isWeak } from './decision.ts';
import { findMatches } from './find-matches.ts';
import { namesUnitedStates } from './national-bodies.ts';
import type { Resolution } from './resolution.ts';
import { sportsmenOf } from './sport-report.ts';

/** So many places of a document are tried as what a name leaves out. */
const MOST_PLACES = 16;

/**
 * "Waco" in a document that names Texas, "the Liberal Party" in one that names Canada: of some candidates the one whose whole name
 * is the name in the text with one of the document's places behind it, "Waco, Texas", "Liberal Party of Canada"; or null.
 */
export function byQualifier(resolution: Resolution, index: number, pool: readonly Posting[]): Posting | null {
  const { start, end, tokens } = resolution.match(index);
  if (tokens > 4) return null;
  const name = resolution.document.text.slice(start, end);
  let subject = resolution.qualified.get(name);
  if (subject === undefined) {
    subject = qualifiedSubject(resolution, name);
    resolution.qualified.set(name, subject);
  }
  return pool.find((posting) => posting.subject === subject) ?? null;
}

/** What the titles of politicians have in parentheses. */
const POLITICIANS = ['politician', 'U.S. politician', 'American politician', 'British politician'];

/** Offices that a politician holds, as an encyclopedia has them in parentheses: "Scott Walker (politician)". */
const POLITICAL =
  /^(?:president|premier|chancellor|sen|senator|rep|representative|congressman|congresswoman|gov|governor|mayor|minister|lawmaker)$/u;

/**
 * "Golfer John Daly", "Gov. Scott Walker": of some persons of one name the one whose title has what stands before the name in
 * parentheses, "John Daly (golfer)"; or null.
 */
export function byDescription(
  resolution: Resolution,
  index: number,
  pool: readonly Posting[],
): Posting | null {
  const { document } = resolution;
  const { before } = resolution.around(index);
  const { start, end, tokens } = resolution.match(index);
  if (tokens < 2 || tokens > 4) return null;
  const besides =
    before === null || before.matched ? [] : POLITICAL.test(before.folded) ? POLITICIANS : [before.folded];
  const name = document.text.slice(start, end).replace(/^U\. ?S(?:\.|$)/u, 'US');
  for (const descriptions of [besides, sportsmenOf(document)]) {
    const found = pool.filter((posting) =>
      descriptions.some((each) => isTitled(resolution, `${name} ${each}`, posting)),
    );
    if (found.length === 1) return found[0] as Posting;
  }
  return null;
}

/** Whether a subject's own name is a whole wording. */
function isTitled({ document }: Resolution, whole: string, { subject }: Posting): boolean {
  const [match] = findMatches(document.lexicon, whole);
  if (match === undefined || match.start > 0 || match.end < whole.length) return false;
  return match.postings.some((each) => isListed(each) && each.subject === subject);
}

/** Derivations that leave a name whole: "of the United States" for "of the United States of America". */
const SAME_WORDING: ReadonlySet<Derivation> = new Set(['spelling', 'united']);

/** The only subject whose whole name is a name and one of the document's places; -1 for none or several. */
function qualifiedSubject(resolution: Resolution, name: string): number {
  const { lexicon } = resolution.document;
  const found = new Set<number>();
  for (const place of placesOf(resolution)) {
    if (place === name) continue;
    // A parenthesis of a name is a word of it: its marks are no part of the tokens.
    for (const whole of [
      ...[`${name}, ${place}`, `${name} ${place}`, `${name} of ${place}`],
      ...(place.startsWith('United ') ? [`${name} of the ${place}`, `${place} ${name}`] : []),
    ]) {
      const [match] = findMatches(lexicon, whole);
      if (match === undefined || match.start > 0 || match.end < name.length + place.length) continue;
      for (const posting of match.postings) {
        const isWhole = isListed(posting) || (!isWeak(posting) && SAME_WORDING.has(derivationOf(posting)));
        if (isWhole && kindOf(posting) !== 'PERSON') found.add(posting.subject);
      }
    }
  }
  return found.size === 1 ? ([...found][0] as number) : -1;
}

const UNITED_NATIONS = /(?<![\p{L}.])(?:U\.N\.|UN|United Nations|UNITED NATIONS)(?!\p{L})/u;

function placesOf({ decisions, document }: Resolution): Set<string> {
  const places = new Set<string>();
  for (const decision of decisions) {
    if (decision === null || decision.subject < 0 || decision.match.tokens > 4) continue;
    if (decision.kind !== 'PLACE') continue;
    const place = document.text.slice(decision.match.start, decision.match.end);
    // "Waco, Texas" names Texas too.
    places.add(place.slice(place.lastIndexOf(',') + 1).trim());
    if (places.size >= MOST_PLACES) break;
  }
  if (namesUnitedStates(document)) places.add('United States');
  if (UNITED_NATIONS.test(document.text)) places.add('United Nations');
  return places;
}

import { kindOf, type Posting } from '../lexicon/lexicon.ts';
import { derivationOf, isListed, isWeak } from './decision.ts';
import { findMatches } from './find-matches.ts';
import type { Resolution } from './resolution.ts';

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
  if (before === null || before.matched || tokens < 2 || tokens > 4) return null;
  const description = POLITICAL.test(before.folded) ? 'politician' : before.folded;
  const whole = `${document.text.slice(start, end)} ${description}`;
  const [match] = findMatches(document.lexicon, whole);
  if (match === undefined || match.start > 0 || match.end < whole.length) return null;
  const found = pool.filter(({ subject }) =>
    match.postings.some((each) => isListed(each) && each.subject === subject),
  );
  return found.length === 1 ? (found[0] as Posting) : null;
}

/** The only subject whose whole name is a name and one of the document's places; -1 for none or several. */
function qualifiedSubject(resolution: Resolution, name: string): number {
  const { lexicon } = resolution.document;
  const found = new Set<number>();
  for (const place of placesOf(resolution)) {
    if (place === name) continue;
    // A parenthesis of a name is a word of it: its marks are no part of the tokens.
    for (const whole of [`${name}, ${place}`, `${name} ${place}`, `${name} of ${place}`]) {
      const [match] = findMatches(lexicon, whole);
      if (match === undefined || match.start > 0 || match.end < name.length + place.length) continue;
      for (const posting of match.postings) {
        const isWhole = isListed(posting) || (!isWeak(posting) && derivationOf(posting) === 'spelling');
        if (isWhole && kindOf(posting) !== 'PERSON') found.add(posting.subject);
      }
    }
  }
  return found.size === 1 ? ([...found][0] as number) : -1;
}

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
  return places;
}

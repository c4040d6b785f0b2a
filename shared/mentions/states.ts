import { STATE_WORDS } from '../lexicon/equal-forms.ts';
import { kindOf, type Posting } from '../lexicon/lexicon.ts';
import { postingOf } from './decision.ts';
import { type Document, foldedMatch, remembered } from './document.ts';
import { findMatches } from './find-matches.ts';
import type { Resolution } from './resolution.ts';

/** "California, New Jersey and New York", "Atlanta, Georgia": what bears a state's name is the state, where it stands among states or behind a town. */
export function stateOfUnitedStates(
  resolution: Resolution,
  index: number,
  pool: readonly Posting[],
): Posting | null {
  const { document } = resolution;
  const { start, end } = resolution.match(index);
  if (!STATE_WORDS.has(foldedMatch(document, resolution.match(index)))) return null;
  if (!isStateAt(resolution, index - 1, start, -1) && !isStateAt(resolution, index + 1, end, 1)) return null;
  return stateOf(document, document.text.slice(start, end), pool);
}

/** The one of some candidates whose title says that it is a state: "Georgia (U.S. state)"; null for none. */
function stateOf({ lexicon }: Document, name: string, pool: readonly Posting[]): Posting | null {
  for (const whole of [`${name} U.S. state`, `${name} state`, `State of ${name}`]) {
    const [match] = findMatches(lexicon, whole);
    if (match === undefined || match.start > 0 || match.end < whole.length - 1) continue;
    const found = pool.find(({ subject }) => postingOf(match, subject) !== undefined);
    if (found !== undefined) return found;
  }
  return null;
}

/** Whether a neighbour that only "," or "and" parts from a place of the text is a state too. */
function isStateAt(resolution: Resolution, index: number, place: number, step: 1 | -1): boolean {
  const { matches, text } = resolution.document;
  const neighbour = matches[index];
  if (neighbour === undefined) return false;
  const between = step < 0 ? text.slice(neighbour.end, place) : text.slice(place, neighbour.start);
  return (
    /^(?: ?, |(?: ?,)? and (?:his own |her own )?)$/u.test(between) &&
    STATE_WORDS.has(foldedMatch(resolution.document, neighbour))
  );
}

/** So much of a text is read for what it is about. */
const SAMPLE = 6_000;

const CAUCASUS =
  /(?<!\p{L})(?:Tbilisi|Abkhazian?|Ossetian?|Batumi|Adjara|Saakashvili|Shevardnadze|Georgians?|Caucasus|Armenian?|Azerbaijani?|Chechnya|Chechen|Russians?|Russia|Moscow|Kremlin|Ukraine|Soviet|NATO)(?!\p{L})/gu;
const SOUTHERN_STATES =
  /(?<!\p{L})(?:Ga\.|Atlanta|ATLANTA|Savannah|Macon|Augusta|Alabama|Florida|Tennessee|Carolina|Mississippi|Virginia|Texas|Ohio|Kentucky|Louisiana|Arkansas|Illinois|Michigan|Iowa|California|Republicans?|Democrats?|Gov\.|Sen\.|Sheriff|Bulldogs|Confederate)(?!\p{L})/gu;

const georgiaOf = remembered(({ text }): 'country' | 'state' | null => {
  const sample = text.slice(0, SAMPLE);
  const country = new Set(sample.match(CAUCASUS)).size;
  const state = new Set(sample.match(SOUTHERN_STATES)).size;
  if (country > 0 && country >= 2 * state) return 'country';
  return state > 0 && state >= 2 * country ? 'state' : null;
});

/** "Georgia" beside Tbilisi and Abkhazia is the country, beside Atlanta and Alabama the state; null where the document tells of neither or both. */
export function georgiaOfDocument(
  { document }: Resolution,
  index: number,
  pool: readonly Posting[],
): Posting | null {
  const { start, end } = document.matches[index] ?? { start: 0, end: 0 };
  const name = document.text.slice(start, end);
  if (name.toLowerCase() !== 'georgia') return null;
  const meant = georgiaOf(document);
  const state = stateOf(document, name, pool);
  if (meant === null || state === null) return null;
  if (meant === 'state') return state;
  const others = pool.filter((posting) => posting.subject !== state.subject && kindOf(posting) === 'PLACE');
  return others.length === 1 ? (others[0] as Posting) : null;
}

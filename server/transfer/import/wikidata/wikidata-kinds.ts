import type { ActorKind } from '../../../../shared/model/vocabulary.ts';

/**
 * What an item is, by the class that it is an instance of (P31). The first line that fits counts. Each class and property of
 * this folder was held against published lists that name it (such as OpenSanctions' crawlers and Wikidata's own constraint
 * reports, read on November 25, 2026); one that no list names stays out.
 */
const KINDS: readonly (readonly [kind: ActorKind | 'POST', ...classes: string[]])[] = [
  ['PERSON', 'Q5'],
  ['POST', 'Q4164871', 'Q294414'], // position, public office
  ['GOVERNMENT', 'Q6256', 'Q3624078'], // country, sovereign state
  [
    'ORGANIZATION',
    'Q43229', // organization
    'Q4830453', // business
    'Q783794', // company
    'Q6881511', // enterprise
    'Q7278', // political party
    'Q327333', // government agency
    'Q192350', // ministry
    'Q163740', // nonprofit organization
    'Q484652', // international organization
    'Q245065', // intergovernmental organization
    'Q79913', // non-governmental organization
    'Q31855', // research institute
    'Q3918', // university
    'Q35749', // parliament
    'Q11204', // legislature
  ],
  [
    'PLACE',
    'Q515', // city
    'Q486972', // human settlement
    'Q5119', // capital
    'Q35657', // U.S. state
    'Q10864048', // first-level administrative division
  ],
];

/** The kind of subject that classes make, or null where none of them is known here. */
export function kindOf(classes: readonly string[]): ActorKind | 'POST' | null {
  return KINDS.find(([, ...known]) => known.some((item) => classes.includes(item)))?.[0] ?? null;
}

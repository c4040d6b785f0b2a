import type { ActorKind } from '../../../../shared/model/vocabulary.ts';

/** What an item is, by the class that it is an instance of (P31). The first line that fits counts. */
const KINDS: readonly (readonly [kind: ActorKind | 'POST', ...classes: string[]])[] = [
  ['PERSON', 'Q5'],
  // position, public office
  ['POST', 'Q4164871', 'Q294414'],
  // country, sovereign state
  ['GOVERNMENT', 'Q6256', 'Q3624078'],
  // organization, business, company, enterprise, party, agency, ministry, nonprofit, international, intergovernmental and
  // non-governmental organization, research institute, university, parliament, legislature
  [
    'ORGANIZATION',
    'Q43229',
    'Q4830453',
    'Q783794',
    'Q6881511',
    'Q7278',
    'Q327333',
    'Q192350',
    'Q163740',
    'Q484652',
    'Q245065',
    'Q79913',
    'Q31855',
    'Q3918',
    'Q35749',
    'Q11204',
  ],
  // city, settlement, capital, U.S. state, first-level administrative division
  ['PLACE', 'Q515', 'Q486972', 'Q5119', 'Q35657', 'Q10864048'],
];

/** The kind of subject that classes make, or null where none of them is known here. */
export function kindOf(classes: readonly string[]): ActorKind | 'POST' | null {
  return KINDS.find(([, ...known]) => known.some((item) => classes.includes(item)))?.[0] ?? null;
}

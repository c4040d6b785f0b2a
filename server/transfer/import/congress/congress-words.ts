/** The states and territories that send members to Congress, by the code of the data set. */
export const CONGRESS_PLACES: Readonly<Record<string, string>> = {
  AK: 'Alaska',
  AL: 'Alabama',
  AR: 'Arkansas',
  AS: 'American Samoa',
  AZ: 'Arizona',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DC: 'the District of Columbia',
  DE: 'Delaware',
  DK: 'the Dakota Territory',
  FL: 'Florida',
  GA: 'Georgia',
  GU: 'Guam',
  HI: 'Hawaii',
  IA: 'Iowa',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  MA: 'Massachusetts',
  MD: 'Maryland',
  ME: 'Maine',
  MI: 'Michigan',
  MN: 'Minnesota',
  MO: 'Missouri',
  MP: 'the Northern Mariana Islands',
  MS: 'Mississippi',
  MT: 'Montana',
  NC: 'North Carolina',
  ND: 'North Dakota',
  NE: 'Nebraska',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NV: 'Nevada',
  NY: 'New York',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OL: 'the Territory of Orleans',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  PI: 'the Philippine Islands',
  PR: 'Puerto Rico',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VA: 'Virginia',
  VI: 'the U.S. Virgin Islands',
  VT: 'Vermont',
  WA: 'Washington',
  WI: 'Wisconsin',
  WV: 'West Virginia',
  WY: 'Wyoming',
};

/** Parties as the data set writes them, where that is not the party's name with "Party" after it. */
const PARTY_NAMES: Readonly<Record<string, string>> = { Democrat: 'Democratic Party' };

/** What the data set writes for somebody who has no party. */
const NO_PARTY = new Set(['independent', 'no party', 'nonpartisan', 'unknown']);

/** The name of a member's party, or null for none. */
export function partyName(party: string | undefined): string | null {
  if (party === undefined || NO_PARTY.has(party.toLowerCase())) return null;
  return PARTY_NAMES[party] ?? (/party$/i.test(party) ? party : `${party} Party`);
}

/** The number of a district in words of a sentence: "1st", "12th". */
export function ordinal(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return `${number}th`;
  return `${number}${['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'}`;
}

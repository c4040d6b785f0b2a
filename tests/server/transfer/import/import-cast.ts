import { parse } from 'yaml';
import {
  type ActorFile,
  actorFileSchema,
  type PostFile,
  postFileSchema,
} from '../../../../server/transfer/collection-file.ts';
import type { RecordedCollection } from '../../../../server/transfer/import/plan-import.ts';

/** The day on which the imported files were got, in tests. */
export const ACCESSED = '2026-06-20';

/** An actor from its file. */
function actor(yaml: string): ActorFile {
  return actorFileSchema.parse(parse(yaml));
}

/** A post from its file. */
export function post(yaml: string): PostFile {
  return postFileSchema.parse(parse(yaml));
}

const RECORDED = { reviewedAt: '2025-01-01', accessed: '2025-01-01' };

/** Invented: a senator that somebody has written by hand, with a term from the data set and a summary. */
export const MAE_HOLLIS = actor(`
  slug: mae-hollis
  kind: PERSON
  identifiers: [{ scheme: bioguide, value: H009001 }]
  names:
    - { text: Mae Hollis, language: en, kind: PRIMARY, matching: ALONE }
    - { text: Hollis, language: en, kind: SHORT, matching: WITH_EVIDENCE }
  reviewedAt: ${RECORDED.reviewedAt}
  accessed: ${RECORDED.accessed}
  summaries:
    - { language: en, text: Written by hand., citations: [{ source: own-page, locator: opening of the page }] }
  memberships:
    - id: hollis-senator-2019
      post: us-senator
      onBehalfOf: democratic-party
      label: Senator from Vermont
      start: 2019-01-03
      end: 2031-01-03
      endKind: SCHEDULED
      citations: [{ source: own-page, locator: opening of the page }]
`);

const US_SENATOR = post(`
  slug: us-senator
  kind: POST
  names: [{ text: United States Senator, language: en, kind: PRIMARY, matching: NEVER }]
  seats: 100
  reviewedAt: ${RECORDED.reviewedAt}
  accessed: ${RECORDED.accessed}
`);

const DEMOCRATIC_PARTY = actor(`
  slug: democratic-party
  kind: ORGANIZATION
  names: [{ text: Democratic Party, language: en, kind: PRIMARY, matching: ALONE }]
  reviewedAt: ${RECORDED.reviewedAt}
  accessed: ${RECORDED.accessed}
`);

/** What is on record before an import. */
export const SMALL_RECORD: RecordedCollection = {
  subjects: [MAE_HOLLIS, US_SENATOR, DEMOCRATIC_PARTY],
  publishers: [{ id: 'her-office', name: 'Office of Mae Hollis' }],
  sources: [
    {
      id: 'own-page',
      publisher: 'her-office',
      class: 'OWN_STATEMENT',
      title: 'About Mae',
      url: 'https://hollis.example/about',
      authors: [],
    },
  ],
  events: [],
};

/** Invented members of Congress, in the shape of legislators-current.yaml. */
export const LEGISLATORS = `
- id: { bioguide: H009001, wikidata: Q900001, fec: [S9VT00001, H9VT00001], wikipedia: Mae Hollis }
  name: { first: Margaret, middle: Jane, last: Hollis, nickname: Mae, official_full: Margaret J. Hollis }
  bio: { birthday: '1961-02-03', gender: F }
  leadership_roles:
  - { title: Senate Majority Whip, chamber: senate, start: '2023-01-03', end: '2025-01-03' }
  - { title: Senate Majority Whip, chamber: senate, start: '2025-01-03' }
  terms:
  - { type: rep, start: '2013-01-03', end: '2015-01-03', state: VT, district: 0, party: Democrat }
  - { type: rep, start: '2015-01-06', end: '2017-01-03', state: VT, district: 0, party: Democrat }
  - { type: sen, start: '2019-01-03', end: '2025-01-03', state: VT, class: 1, party: Democrat }
  - { type: sen, start: '2025-01-03', end: '2031-01-03', state: VT, class: 1, party: Democrat }
- id: { bioguide: Q009002, wikidata: Q900002, wikipedia: Sam Quill (politician) }
  name: { first: Samuel, last: Quill, suffix: Jr., official_full: 'Samuel "Sam" Quill, Jr.' }
  bio: { birthday: '1970-11-30', gender: M }
  terms:
  - type: rep
    start: '2025-01-03'
    end: '2027-01-03'
    state: TX
    district: 22
    party: Republican
    party_affiliations:
    - { start: '2025-01-03', end: '2026-03-08', party: Republican }
    - { start: '2026-03-09', end: '2027-01-03', party: Independent }
`;

/** A file as the command reads it. */
export const file = (text: string, name = 'people.yaml') => ({ file: name, text });

import { parseCollection } from '../../../server/transfer/read-collection.ts';

const LISTS = {
  'collection.yaml': `
name: Small collection
publisher: A test
funding: nobody
method: by hand
license: CC0-1.0
corrections: none`,
  'publishers.yaml': `
- { id: gazette, name: The Gazette }`,
  'sources.yaml': `
- { id: report, publisher: gazette, class: INDEPENDENT_REPORT, title: Report, url: "https://gazette.test/1", published: 2023-10-10 }
- { id: list, publisher: gazette, class: AGGREGATOR, title: List, url: "https://gazette.test/2" }`,
};

const SUBJECTS = {
  'actors/ada-byron.yaml': `
slug: ada-byron
kind: PERSON
names:
  - { text: Ada Byron, language: en, kind: PRIMARY, matching: ALONE }
reviewedAt: 2026-11-23
accessed: 2026-11-23
summaries:
  - { language: en, text: Leads the harbor., citations: [{ source: report, locator: first line }] }
memberships:
  - { id: ada-chair, post: harbor-chair, start: 2021-03-01, end: 2023-05-01, citations: [{ source: report, locator: line 2 }] }
positions:
  - { id: ada-quay, issue: new-quay, proposition: build-quay, stance: SUPPORTS, statement: Wants it, start: 2022, citations: [{ source: report, locator: line 3 }] }`,
  'actors/bo-lind.yaml': `
slug: bo-lind
kind: PERSON
names:
  - { text: Bo Lind, language: en, kind: PRIMARY, matching: ALONE }
reviewedAt: 2026-11-23
accessed: 2026-11-23
memberships:
  - { id: bo-chair, post: harbor-chair, start: 2023-05-01, citations: [{ source: report, locator: line 2 }] }
positions:
  - { id: bo-quay, issue: new-quay, proposition: build-quay, stance: OPPOSES, statement: Does not, start: 2023, citations: [{ source: report, locator: line 4 }] }`,
  'posts/harbor-chair.yaml': `
slug: harbor-chair
kind: POST
names:
  - { text: Chair of the Harbor, language: en, kind: PRIMARY, matching: ALONE }
reviewedAt: 2026-11-23
accessed: 2026-11-23`,
  'issues/new-quay.yaml': `
slug: new-quay
kind: ISSUE
names:
  - { text: new quay, language: en, kind: PRIMARY, matching: ALONE }
reviewedAt: 2026-11-23
accessed: 2026-11-23
propositions:
  - { id: build-quay, kind: POLICY, text: The quay should be built }`,
  'events/quay-vote.yaml': `
slug: quay-vote
title: The quay was voted on
start: 2023-06-01
reviewedAt: 2026-11-23
accessed: 2026-11-23
citations: [{ source: report, locator: line 5 }]`,
};

/** The files of the small collection, by path. */
export const SMALL_COLLECTION: Readonly<Record<string, string>> = { ...LISTS, ...SUBJECTS };

/** A harbor with two chairs after each other, one issue and one event; the check finds nothing in it. */
export function smallCollection() {
  const files = parseCollection(Object.entries(SMALL_COLLECTION).map(([file, text]) => ({ file, text })));
  return {
    files,
    ada: only(files.actors, 'ada-byron'),
    bo: only(files.actors, 'bo-lind'),
    chair: only(files.posts, 'harbor-chair'),
    quay: only(files.issues, 'new-quay'),
    vote: only(files.events, 'quay-vote'),
  };
}

export type SmallCollection = ReturnType<typeof smallCollection>;

function only<S extends { slug: string }>(list: readonly S[], slug: string): S {
  return first(list.filter((subject) => subject.slug === slug));
}

/** The first of a list that has one. */
export function first<T>(list: readonly T[]): T {
  const [value] = list;
  if (value === undefined) throw new Error('the list is empty');
  return value;
}

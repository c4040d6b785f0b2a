import { z } from 'zod';
import type { ActorFile, MembershipEntry, NameEntry, SourceEntry } from '../../collection-file.ts';
import {
  actorDocument,
  type ImportBatch,
  type ImportedSubject,
  isActor,
  postDocument,
  type ReadOptions,
} from '../import-batch.ts';
import type { FilePlace, ImportProblem } from '../import-problem.ts';
import { keepValid } from '../keep-valid.ts';
import { checkShape, type PositionedData } from '../positioned-data.ts';
import { slugFrom } from '../slug-from.ts';
import { type CongressPerson, congressPersonSchema } from './congress-file.ts';
import { congressNames } from './congress-names.ts';
import { congressMemberships, partySlug, rolePost, TERM_POSTS } from './congress-terms.ts';
import { partyName } from './congress-words.ts';

/** The ids of the data set that are kept, and the schemes under which they are. The others are titles of pages. */
const SCHEMES: Readonly<Record<string, string>> = {
  bioguide: 'bioguide',
  wikidata: 'wikidata',
  govtrack: 'govtrack',
  lis: 'lis',
  icpsr: 'icpsr',
  opensecrets: 'opensecrets',
  votesmart: 'votesmart',
  cspan: 'cspan',
  fec: 'fec',
  house_history: 'house-history',
};

const SENATE = 'united-states-senate';
const HOUSE = 'united-states-house-of-representatives';

function english(text: string, kind: NameEntry['kind'], matching: NameEntry['matching']): NameEntry {
  return { text, language: 'en', kind, matching };
}

const SENATE_NAMES = [
  english('United States Senate', 'PRIMARY', 'ALONE'),
  english('U.S. Senate', 'ALIAS', 'ALONE'),
];
const HOUSE_NAMES = [
  english('United States House of Representatives', 'PRIMARY', 'ALONE'),
  english('U.S. House of Representatives', 'ALIAS', 'ALONE'),
  english('U.S. House', 'ALIAS', 'ALONE'),
];

/** A member's post has a name for cards; in a text it would mean any of hundreds. */
const POST_NAMES = {
  sen: [english('United States Senator', 'PRIMARY', 'NEVER')],
  rep: [english('United States Representative', 'PRIMARY', 'NEVER')],
  prez: [english('President of the United States', 'PRIMARY', 'ALONE')],
  viceprez: [
    english('Vice President of the United States', 'PRIMARY', 'ALONE'),
    english('U.S. Vice President', 'ALIAS', 'ALONE'),
  ],
};

/** The source of a file of people. */
export function congressSource(id: 'legislators' | 'executive' | 'committee-members'): SourceEntry {
  const [title, files] = {
    legislators: ['Members of the U.S. Congress (terms, leadership roles, ids)', 'legislators-current.yaml'],
    executive: ['Presidents and vice presidents', 'executive.yaml'],
    'committee-members': [
      'Members of the committees of the U.S. Congress',
      'committee-membership-current.yaml',
    ],
  }[id] as [string, string];
  return {
    id,
    publisher: 'unitedstates-project',
    class: 'OFFICIAL_RECORD',
    title,
    identifier: `unitedstates/congress-legislators, ${files}`,
    authors: [],
    language: 'en',
  };
}

/** Adds everybody in a file of legislators, presidents and vice presidents, with the posts and parties that they name. */
export function readCongressPeople(
  data: PositionedData,
  options: ReadOptions,
  batch: ImportBatch,
  problems: ImportProblem[],
): void {
  const entries = checkShape(data, z.array(z.unknown()), problems) ?? [];
  const people = entries.flatMap((entry, index) => {
    const person = checkShape(data, congressPersonSchema, problems, [index], entry);
    return person === undefined ? [] : [{ person, place: data.placeOf([index]) }];
  });
  const isExecutive = people.some(({ person }) => person.terms.some(({ type }) => /prez$/.test(type)));
  const source = congressSource(isExecutive ? 'executive' : 'legislators');
  batch.sources.push(source);
  const keys = new Set(batch.subjects.map(({ key }) => key));
  const read = people.flatMap(({ person, place }) => {
    const subject = toSubject(person, place, source.id, options, keys);
    const { key } = subject;
    keys.add(key);
    const document = keepValid(subject.document, (what, why) => {
      batch.leftOut.push({ place, what: `${key}, ${what}`, why });
    });
    return document === null ? [] : [{ ...subject, document }];
  });
  addOffices(people, read, options, batch);
  batch.subjects.push(...read);
}

interface PlacedPerson {
  person: CongressPerson;
  place: FilePlace;
}

function toSubject(
  person: CongressPerson,
  place: FilePlace,
  source: string,
  options: ReadOptions,
  keys: ReadonlySet<string>,
): ImportedSubject & { document: ActorFile } {
  const names = congressNames(person);
  const [scheme, value] = ownId(person);
  const slug = slugFrom(names[0]?.text ?? '');
  // A number that was given to two people still makes two keys.
  const key = keys.has(`${scheme}:${value}`) ? `${scheme}:${value}:${slug}` : `${scheme}:${value}`;
  const born = person.bio.birthday;
  const terms = { idPrefix: value, entry: value, source, accessed: options.accessed };
  const document = actorDocument(
    {
      slug,
      kind: 'PERSON',
      names,
      identifiers: identifiersOf(person),
      ...(born !== undefined && { born }),
      memberships: congressMemberships(person, terms),
    },
    options.accessed,
  );
  return { key, place, document, as: 'RECORD' };
}

/** The id by which the data set knows somebody: early presidents have no Bioguide entry. */
function ownId({ id, name }: CongressPerson): [scheme: string, value: string] {
  for (const scheme of ['bioguide', 'govtrack', 'icpsr_prez'] as const) {
    const value = id[scheme];
    if (typeof value === 'string') return [scheme, value];
  }
  return ['name', slugFrom(`${name.first} ${name.last}`)];
}

function identifiersOf({ id }: CongressPerson): { scheme: string; value: string }[] {
  return Object.entries(SCHEMES).flatMap(([key, scheme]) =>
    [id[key] ?? []].flat().map((value) => ({ scheme, value })),
  );
}

/** Adds the posts, parties and houses of Congress that the people's memberships name, each once. */
function addOffices(
  people: readonly PlacedPerson[],
  subjects: readonly ImportedSubject[],
  { accessed }: ReadOptions,
  batch: ImportBatch,
): void {
  const known = new Set(batch.subjects.map(({ document }) => document.slug));
  const add = (place: FilePlace, document: ImportedSubject['document']) => {
    if (known.has(document.slug)) return;
    known.add(document.slug);
    batch.subjects.push({
      key: `${document.kind.toLowerCase()}:${document.slug}`,
      place,
      document,
      as: 'RECORD',
    });
  };
  const terms = subjects.flatMap(({ document }) => (isActor(document) ? document.memberships : []));
  const organization = (place: FilePlace, slug: string, names: NameEntry[]) =>
    add(place, actorDocument({ slug, kind: 'ORGANIZATION', names }, accessed));
  const house = (place: FilePlace, slug: typeof SENATE | typeof HOUSE) => {
    organization(place, slug, slug === SENATE ? SENATE_NAMES : HOUSE_NAMES);
    return { organization: slug };
  };
  for (const { person, place } of people) {
    for (const term of person.terms) {
      const slug = TERM_POSTS[term.type];
      const held =
        term.type === 'sen' ? house(place, SENATE) : term.type === 'rep' ? house(place, HOUSE) : {};
      const seats = mostHoldersAtOnce(terms.filter(({ post }) => post === slug));
      add(place, postDocument({ slug, names: POST_NAMES[term.type], seats, ...held }, accessed));
      const parties = [term.party, ...(term.party_affiliations ?? []).map(({ party }) => party)];
      for (const name of parties.map(partyName)) {
        if (name !== null) organization(place, partySlug(name), [english(name, 'PRIMARY', 'WITH_EVIDENCE')]);
      }
    }
    for (const { title } of person.leadership_roles) {
      const slug = rolePost(title);
      const names = [english(title, 'PRIMARY', 'WITH_EVIDENCE')];
      const seats = mostHoldersAtOnce(terms.filter(({ post }) => post === slug));
      const held = /house/i.test(title) ? house(place, HOUSE) : house(place, SENATE);
      add(place, postDocument({ slug, names, seats, ...held }, accessed));
    }
  }
}

/** As many seats as the file shows holders on one day. */
function mostHoldersAtOnce(terms: readonly MembershipEntry[]): number {
  const changes = terms.flatMap(({ start, end }) => [
    { day: start ?? '', by: 1 },
    { day: end ?? '9999', by: -1 },
  ]);
  changes.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.by - b.by));
  let holders = 0;
  let most = 1;
  for (const { by } of changes) {
    holders += by;
    most = Math.max(most, holders);
  }
  return most;
}

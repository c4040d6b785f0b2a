import type { Database } from '../database/database.ts';
import type { CollectionRecords } from '../transfer/read-collection.ts';
import { filesOf, type JsonObject, keyText, type RecordKey, type RecordKind } from './record.ts';
import { type RecordReferences, referencesOf } from './record-references.ts';
import { readCurrentVersions } from './record-versions.store.ts';
import {
  readCitingRecords,
  readCopies,
  readDisputesOver,
  readHolders,
  readOriginals,
  readOwnersOfStatements,
  readPartiesOfPropositions,
  readReferrers,
  readSourcesOf,
} from './referrers.store.ts';

/** A record that changes: what it says now (null: it is not there) and what it is to say (null: it goes away). */
export interface RecordChange {
  key: RecordKey;
  before: JsonObject | null;
  after: JsonObject | null;
}

/** A part of the collection that is whole enough to check some changes in it, before and after them. */
export interface Neighborhood {
  before: CollectionRecords;
  after: CollectionRecords;
}

interface Placed {
  key: RecordKey;
  document: JsonObject;
}

/**
 * Reads the records that some changes have to do with: what they name, who holds the same posts, who has the ids that they
 * give, and, where something goes away, who names that. The number of statements does not grow with the changes.
 */
export async function readNeighborhood(
  database: Database,
  changes: readonly RecordChange[],
): Promise<Neighborhood> {
  const named = referencesOf(filesOf([...sideOf(changes, 'before'), ...sideOf(changes, 'after')]));
  const removed = changes.filter(({ before, after }) => before !== null && after === null);
  // A source that becomes a copy, or is none any more, tells on whoever cites a copy of it.
  const copies = await readCopies(database, slugsOf(changes, 'SOURCE'));
  const [citing, ...lists] = await Promise.all([
    readCitingRecords(
      database,
      copies.map(({ slug }) => slug),
    ),
    readSourcesOf(database, slugsOf(changes, 'PUBLISHER')),
    readHolders(database, [...named.heldPosts]),
    readOwnersOfStatements(database, [...named.statements]),
    readPartiesOfPropositions(database, [...named.propositions]),
    readDisputesOver(database, [...named.statements]),
    readReferrers(
      database,
      removed.map(({ key }) => key.slug),
    ),
  ]);
  const found = await readDocuments(database, [...keysOf(named), ...copies, ...citing, ...lists.flat()]);
  // Whether a statement can do with a source that changes depends on the others that it cites.
  const { sources } = referencesOf(filesOf(citing.flatMap((key) => found.get(keyText(key)) ?? [])));
  const cited = [...sources].map((slug) => ({ kind: 'SOURCE' as const, slug }));
  const beside = await readDocuments(
    database,
    cited.filter((key) => !found.has(keyText(key))),
  );
  const around = new Map([...found, ...beside]);
  // The sources that were named bring publishers, and those whose text they carry, over any number of steps.
  const brought = referencesOf({ ...NO_RECORDS, sources: filesOf(around.values()).sources });
  const originals = await readOriginals(database, [...brought.sources]);
  const second = await readDocuments(database, [...keysOf(brought), ...originals]);
  const unchanged = new Map([...second, ...around]);
  for (const { key } of changes) unchanged.delete(keyText(key));
  return {
    before: filesOf([...unchanged.values(), ...sideOf(changes, 'before')]),
    after: filesOf([...unchanged.values(), ...sideOf(changes, 'after')]),
  };
}

/** Records of nothing. */
export const NO_RECORDS: CollectionRecords = {
  actors: [],
  issues: [],
  posts: [],
  events: [],
  sources: [],
  publishers: [],
};

function* sideOf(changes: readonly RecordChange[], side: 'before' | 'after'): Generator<Placed> {
  for (const change of changes) {
    const document = change[side];
    if (document !== null) yield { key: change.key, document };
  }
}

function slugsOf(changes: readonly RecordChange[], kind: RecordKind): string[] {
  return changes.filter(({ key }) => key.kind === kind).map(({ key }) => key.slug);
}

/** The records that may be what references name: a slug of a subject can be an actor, an issue or a post. */
export function keysOf(named: RecordReferences): RecordKey[] {
  const of = (kind: RecordKind, slugs: ReadonlySet<string>) => [...slugs].map((slug) => ({ kind, slug }));
  return [
    ...of('ACTOR', named.subjects),
    ...of('ISSUE', named.subjects),
    ...of('POST', named.subjects),
    ...of('SOURCE', named.sources),
    ...of('PUBLISHER', named.publishers),
    ...of('EVENT', named.events),
  ];
}

async function readDocuments(database: Database, keys: readonly RecordKey[]): Promise<Map<string, Placed>> {
  const unique = [...new Map(keys.map((key) => [keyText(key), key])).values()];
  const versions = await readCurrentVersions(database, unique);
  const placed = new Map<string, Placed>();
  for (const [text, { kind, slug, document }] of versions) {
    if (document !== null) placed.set(text, { key: { kind, slug }, document });
  }
  return placed;
}

/** The part of a neighborhood whose rows follow from the changes: the changed records, and the sources of changed publishers. */
export function rowsAround(files: CollectionRecords, changes: readonly RecordChange[]): CollectionRecords {
  const changed = new Set(changes.map(({ key }) => keyText(key)));
  const publishers = new Set(slugsOf(changes, 'PUBLISHER'));
  const is = (kind: RecordKind, slug: string) => changed.has(keyText({ kind, slug }));
  const sources = files.sources.filter(({ id, publisher }) => is('SOURCE', id) || publishers.has(publisher));
  // Of both sides: the publisher of a source that comes or goes is there before and after.
  const owners = new Set([
    ...sources.map(({ publisher }) => publisher),
    ...changes.flatMap(({ key, before, after }) =>
      key.kind === 'SOURCE' ? [before?.publisher, after?.publisher] : [],
    ),
  ]);
  return {
    actors: files.actors.filter(({ slug }) => is('ACTOR', slug)),
    issues: files.issues.filter(({ slug }) => is('ISSUE', slug)),
    posts: files.posts.filter(({ slug }) => is('POST', slug)),
    events: files.events.filter(({ slug }) => is('EVENT', slug)),
    sources,
    publishers: files.publishers.filter(({ id }) => is('PUBLISHER', id) || owners.has(id)),
  };
}

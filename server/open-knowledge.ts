import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openLexicon } from '../shared/lexicon/open-lexicon.ts';
import { annotate } from '../shared/mentions/annotate.ts';
import { listActors } from './actors/actors.store.ts';
import { createFactsReader } from './cards/facts-reader.ts';
import { createFactsKeeper } from './cards/kept-facts.ts';
import { createPublishedCollection, type PublishedCollection } from './cards/published-collection.ts';
import type { ServerConfig } from './config.ts';
import type { Curation } from './curation/curation.ts';
import { keepOlderHistory } from './curation/keep-older-history.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { SetupError } from './errors.ts';
import { listEvents } from './events/events.store.ts';
import { listIssues } from './issues/issues.store.ts';
import { PropositionIndex } from './issues/proposition-index.ts';
import { readFindablePropositions } from './issues/propositions.store.ts';
import type { Knowledge } from './knowledge.ts';
import { readLexiconSubjects } from './lexicon/published-lexicon.ts';
import { listPositions } from './positions/positions.store.ts';
import { listPosts } from './posts/posts.store.ts';
import { NameIndex } from './search/name-index.ts';
import { SourceIndex } from './sources/source-index.ts';
import { readFindablePublishers, readFindableSources } from './sources/sources.store.ts';
import { fromGlobalId } from './subjects/global-id.ts';
import { findSubjects, readSearchableNames, readSlugOfId } from './subjects/subjects.store.ts';
import { createSuggestionBox, type SuggestionBox } from './suggestions/suggestion-box.ts';

type Lexicon = ReturnType<typeof openLexicon>;

/** The database with the knowledge in it. */
export interface OpenedKnowledge {
  database: Database;
  collection: PublishedCollection;
  knowledge: Knowledge;
  suggestions: SuggestionBox;
  curation: Curation;
  /** The lexicon of the version that is published now. */
  lexicon(): Promise<Lexicon>;
  /** Makes the cards of what is published fast to read; a publication of this process does it by itself. */
  keepFacts(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the database, brings its tables up to date, and fills an empty one with the starter collection.
 * @throws SetupError with the mend
 */
export async function openKnowledge(
  config: ServerConfig,
  say: (line: string) => void,
): Promise<OpenedKnowledge> {
  const database = await openDatabase(await placeOf(config));
  try {
    const facts = createFactsKeeper(database);
    const collection = createPublishedCollection(database, facts.keep);
    if (await isEmpty(database)) {
      say('Loading the starter collection …');
      const { loadCollection } = await import('./transfer/load-collection.ts');
      await loadCollection(database, config.collectionFolder);
    } else await keepOlderHistory(database);
    const lexicon = perVersion(collection, async () => openLexicon((await collection.current()).lexicon));
    const names = perVersion(collection, async () => new NameIndex(await readSearchableNames(database)));
    const sources = perVersion(
      collection,
      async () =>
        new SourceIndex(await readFindableSources(database), await readFindablePublishers(database)),
    );
    const propositions = perVersion(
      collection,
      async () => new PropositionIndex(await readFindablePropositions(database)),
    );
    return {
      database,
      collection,
      lexicon,
      knowledge: createKnowledge(database, collection, { lexicon, names, sources, propositions }),
      suggestions: createSuggestionBox(database, async (slug) => {
        const [row] = await findSubjects(database, [slug]);
        return row?.slug ?? null;
      }),
      curation: {
        database,
        rules: { selfReview: config.selfReview },
        names: perVersion(collection, async () => ({
          subjects: await readLexiconSubjects(database),
          lexicon: await lexicon(),
        })),
        published() {
          collection.expire();
          void facts.keep();
        },
      },
      keepFacts: facts.keep,
      async close() {
        await facts.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function isEmpty(database: Database): Promise<boolean> {
  return (await database.readOne('SELECT id FROM collection')) === null;
}

async function placeOf(config: ServerConfig): Promise<{ path: string } | { url: string }> {
  if (config.databaseUrl !== null) return { url: config.databaseUrl };
  try {
    await makeFolder(config.dataFolder);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new SetupError(
      `The data folder ${config.dataFolder} cannot be written (${code}): make it writable, or choose another with DATA=/some/folder.`,
      { cause },
    );
  }
  return { path: join(config.dataFolder, 'sidelight.sqlite') };
}

/** Makes a folder and those above it. Node's own `recursive` never returns under /proc, where nothing can be made. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  const above = dirname(path);
  if (!existsSync(above)) await makeFolder(above);
  try {
    await mkdir(path);
  } catch (error) {
    // Another process that starts at the same time may have made it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Makes something once for each version of the collection, and keeps the newest. */
function perVersion<Value>(
  collection: PublishedCollection,
  make: () => Promise<Value>,
): () => Promise<Value> {
  let version = Number.NaN;
  let value: Promise<Value>;
  return async () => {
    const current = (await collection.current()).manifest.version;
    if (current !== version) {
      version = current;
      value = make();
      value.catch(() => {
        version = Number.NaN;
      });
    }
    return value;
  };
}

/** What is made once for each version of the collection. */
interface PerVersion {
  lexicon(): Promise<Lexicon>;
  names(): Promise<NameIndex>;
  sources(): Promise<SourceIndex>;
  propositions(): Promise<PropositionIndex>;
}

function createKnowledge(
  database: Database,
  collection: PublishedCollection,
  { lexicon, names, sources, propositions }: PerVersion,
): Knowledge {
  const readFacts = createFactsReader(database);
  return {
    knownVersion: () => collection.known()?.manifest.version ?? null,
    async published() {
      const { manifest, about } = await collection.current();
      return { manifest, about };
    },
    file: (sha256) => collection.file(sha256),
    async factsBySlug(slugs) {
      const found = await readFacts(slugs);
      return new Map(
        slugs.flatMap((slug, index) => {
          const named = found[index];
          return named ? [[slug, named] as const] : [];
        }),
      );
    },
    async slugOfId(id) {
      const key = fromGlobalId(id);
      return key === null ? null : readSlugOfId(database, key.id);
    },
    listActors: (filter, sort, page) => listActors(database, { filter, sort }, page),
    listIssues: (sort, page) => listIssues(database, { sort }, page),
    listPosts: (sort, page) => listPosts(database, { sort }, page),
    listPositions: (filter, page) => listPositions(database, { filter }, page),
    listEvents: (filter, page) => listEvents(database, { filter }, page),
    annotate: async (text, context) => annotate(await lexicon(), text, context),
    search: async (text, options) => (await names()).search(text, options),
    sources,
    propositions,
    async subjectRefs(slugs) {
      const rows = await findSubjects(database, slugs);
      return rows.flatMap((row) =>
        row === null ? [] : [{ slug: row.slug, kind: row.kind, name: row.name }],
      );
    },
  };
}

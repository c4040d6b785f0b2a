import DataLoader from 'dataloader';
import type { SubjectFacts } from '../../../shared/card/subject-facts.ts';
import type { TokenProblem, Viewer } from '../../accounts/viewer.ts';
import {
  type ChangeSet,
  type ChangeSetRecord,
  countRecords,
  readChangeSetRecords,
  readChangeSets,
} from '../../curation/change-sets.store.ts';
import type { Curation } from '../../curation/curation.ts';
import type { PreparedChangeSet } from '../../curation/prepare-change-set.ts';
import { keyText, type RecordKey } from '../../curation/record.ts';
import {
  type RecordVersion,
  readCurrentVersions,
  readVersions,
  type VersionKey,
} from '../../curation/record-versions.store.ts';
import {
  type ChangeSetComment,
  readComments,
  readSeen,
  type SeenChange,
} from '../../curation/review-notes.store.ts';
import { readFieldsToSee } from '../../curation/unseen-changes.ts';
import type { Knowledge } from '../../knowledge.ts';
import { type KnownSubject, readKnownSubjects } from '../../subjects/known-subjects.ts';
import type { SuggestionBox } from '../../suggestions/suggestion-box.ts';

/** Who asks, and from where. */
export interface Asker {
  /** The editor whose token came with the request, or null. */
  viewer: Viewer | null;
  /** Why a token that came does not count. */
  tokenProblem: TokenProblem;
  /** Network address of the client, for limits alone: it is never written down. Null for the server's own questions. */
  address: string | null;
}

/** The server itself, which has no token. */
export const ANYBODY: Asker = { viewer: null, tokenProblem: null, address: null };

/** What the resolvers of one request share. */
export interface ApiContext extends Asker {
  knowledge: Knowledge;
  curation: Curation;
  suggestions: SuggestionBox;
  /** Facts by slug; null where the slug names nothing. All that one level of a query asks for is one look-up. */
  facts: DataLoader<string, SubjectFacts | null>;
  /** Facts as they were on record at a moment; null where nothing was. */
  factsKnownAt: DataLoader<KnownSubject, SubjectFacts | null, string>;
  changeSets: DataLoader<number, ChangeSet | null>;
  changeSetRecords: DataLoader<number, ChangeSetRecord[]>;
  /** How many records a change set has. */
  recordCounts: DataLoader<number, number>;
  /** Current versions of records, removed ones included; null where nothing was published. */
  records: DataLoader<RecordKey, RecordVersion | null, string>;
  /** Published versions of records; null where there is none. */
  versions: DataLoader<VersionKey, RecordVersion | null, string>;
  comments: DataLoader<number, ChangeSetComment[]>;
  /** What the viewer has marked as seen, by change set. */
  seen: DataLoader<number, SeenChange[]>;
  /** What the viewer has to see before answering for a change set. */
  toSee: DataLoader<number, SeenChange[]>;
  /** Change sets that were checked already, by number. */
  prepared: Map<number, Promise<PreparedChangeSet | null>>;
}

/** What the context of every request is made of. */
export type ApiParts = Pick<ApiContext, 'knowledge' | 'curation' | 'suggestions'>;

/** Makes the context of one request: nothing in it outlives the request. */
export function createApiContext(parts: ApiParts, asker: Asker): ApiContext {
  const { knowledge, curation, suggestions } = parts;
  const { database } = curation;
  return {
    ...asker,
    knowledge,
    curation,
    suggestions,
    facts: new DataLoader(async (slugs) => {
      const found = await knowledge.factsBySlug(slugs);
      return slugs.map((slug) => found.get(slug) ?? null);
    }),
    factsKnownAt: new DataLoader((asked) => readKnownSubjects(database, asked), {
      cacheKeyFn: ({ slug, knownAt }) => `${knownAt} ${slug}`,
    }),
    changeSets: new DataLoader((ids) => readChangeSets(database, ids)),
    changeSetRecords: new DataLoader((ids) => readChangeSetRecords(database, ids)),
    recordCounts: new DataLoader((ids) => countRecords(database, ids)),
    records: new DataLoader(
      async (keys) => {
        const found = await readCurrentVersions(database, keys);
        return keys.map((key) => found.get(keyText(key)) ?? null);
      },
      { cacheKeyFn: keyText },
    ),
    versions: new DataLoader((keys) => readVersions(database, keys), {
      cacheKeyFn: (key) => `${keyText(key)} ${key.version}`,
    }),
    comments: new DataLoader((ids) => readComments(database, ids)),
    seen: new DataLoader(async (ids) =>
      asker.viewer === null ? ids.map(() => []) : readSeen(database, asker.viewer.editorId, ids),
    ),
    toSee: new DataLoader(async (ids) =>
      asker.viewer === null ? ids.map(() => []) : readFieldsToSee(database, asker.viewer.editorId, ids),
    ),
    prepared: new Map(),
  };
}

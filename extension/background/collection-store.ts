import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CollectionManifest } from '../../shared/sync/collection-manifest.ts';

/** The collection that readers get: its manifest, and where it came from. */
export interface StoredCollection {
  manifest: CollectionManifest;
  /** Origin of the server, or `starter` for the copy that came with the extension. */
  origin: string;
  /** ISO 8601 instant. */
  savedAt: string;
}

interface Schema extends DBSchema {
  /** Immutable files by SHA-256. */
  files: { key: string; value: { sha256: string; bytes: ArrayBuffer } };
  /** One entry, under {@link CURRENT}. */
  collections: { key: string; value: StoredCollection };
}

const CURRENT = 'current';

/** The collection on this device. Every change is one transaction: an interrupted one leaves the old version. */
export interface CollectionStore {
  current(): Promise<StoredCollection | null>;
  file(sha256: string): Promise<ArrayBuffer | null>;
  has(sha256: string): Promise<boolean>;
  /** Stores new files, makes the collection the current one and drops files that it does not name. */
  replace(collection: StoredCollection, files: ReadonlyMap<string, ArrayBuffer>): Promise<void>;
  clear(): Promise<void>;
}

/** The store in IndexedDB; the database is opened at the first use. */
export function openCollectionStore(name = 'sidelight'): CollectionStore {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;

  function database(): Promise<IDBPDatabase<Schema>> {
    opened ??= openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('files', { keyPath: 'sha256' });
        db.createObjectStore('collections');
      },
      terminated() {
        opened = null;
      },
    });
    return opened;
  }

  return {
    async current() {
      return (await (await database()).get('collections', CURRENT)) ?? null;
    },
    async file(sha256) {
      return (await (await database()).get('files', sha256))?.bytes ?? null;
    },
    async has(sha256) {
      return (await (await database()).getKey('files', sha256)) !== undefined;
    },
    async replace(collection, files) {
      const transaction = (await database()).transaction(['files', 'collections'], 'readwrite');
      const store = transaction.objectStore('files');
      const named = new Set(filesOf(collection.manifest).map((file) => file.sha256));
      const work: Promise<unknown>[] = [];
      for (const [sha256, bytes] of files) work.push(store.put({ sha256, bytes }));
      for (const key of await store.getAllKeys()) if (!named.has(key)) work.push(store.delete(key));
      work.push(transaction.objectStore('collections').put(collection, CURRENT));
      await Promise.all([...work, transaction.done]);
    },
    async clear() {
      const transaction = (await database()).transaction(['files', 'collections'], 'readwrite');
      await Promise.all([
        transaction.objectStore('files').clear(),
        transaction.objectStore('collections').clear(),
        transaction.done,
      ]);
    },
  };
}

/** Every file that a manifest names. */
export function filesOf(manifest: CollectionManifest): { url: string; sha256: string; bytes: number }[] {
  return [manifest.lexicon, ...manifest.buckets];
}

import type { CollectionStore, StoredCollection } from '../../../extension/background/collection-store.ts';

/** A store in memory, with the same promise: replaced as a whole, or not at all. */
export function memoryStore(): CollectionStore & { files: Map<string, ArrayBuffer> } {
  let current: StoredCollection | null = null;
  const files = new Map<string, ArrayBuffer>();
  return {
    files,
    current: async () => current,
    file: async (sha256) => files.get(sha256) ?? null,
    has: async (sha256) => files.has(sha256),
    async replace(collection, fresh) {
      current = collection;
      for (const [sha256, bytes] of fresh) files.set(sha256, bytes);
    },
    async clear() {
      current = null;
      files.clear();
    },
  };
}

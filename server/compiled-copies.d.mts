/** Says that this process runs from a compiled copy: see `compiled-copies.mjs`. */
export function markInUse(copy: string): Promise<void>;
/** Takes away older copies from which nothing runs. */
export function removeOlderCopies(cache: string, kept: string): Promise<void>;

/** The hashes of tokens and of sequences of tokens: part of the lexicon's format, so changing one is a new format version. */

/** Where the hash of a token starts. */
export const TOKEN_SEED = 0x811c9dc5 | 0;
/** What every folded unit multiplies by: `hash = imul(hash ^ unit, TOKEN_PRIME)`. */
export const TOKEN_PRIME = 0x01000193;

/** Spreads a token's hash, so that its high bits may index tables. */
export function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 12);
}

/** The hash of a sequence that ends with one more token; the first token's sequence is `spread(token)`. */
export function joinHash(sequence: number, token: number): number {
  return spread(Math.imul(sequence, 0x9e3779b1) ^ token);
}

/** The hash of two neighbouring one-character tokens, by which scripts without spaces are sifted. */
export function pairHash(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
}

/** The hash of a folded token. */
export function tokenHash(folded: string): number {
  let hash = TOKEN_SEED;
  for (let index = 0; index < folded.length; index++) {
    hash = Math.imul(hash ^ folded.charCodeAt(index), TOKEN_PRIME);
  }
  return hash;
}

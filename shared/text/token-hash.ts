/** The hashes of tokens and of sequences of tokens: part of the lexicon's format, so changing one is a new format version. */

/**
 * What every folded unit multiplies by: `hash = imul(hash ^ unit, TOKEN_PRIME)`, from 0. The high bits mix best, so they index
 * tables.
 */
export const TOKEN_PRIME = 0x9e3779b1 | 0;

/** 1 where a token's hash may be that of a single unit, otherwise 0: `TOKEN_PRIME` has an inverse modulo 2^32. */
export const oneUnit = (hash: number): number => ((Math.imul(hash, TOKEN_INVERSE) >>> 16) - 1) >>> 31;
const TOKEN_INVERSE = 0xe8b2f51;

/** Mixes all bits of a hash. */
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

/** What the hash of a first token is changed by where the word has a capital: names in capitals have slots of their own. */
export const UPPER_KEY = 0x10000000;

/** The hash of a folded token. */
export function tokenHash(folded: string): number {
  let hash = 0;
  for (let index = 0; index < folded.length; index++) {
    hash = Math.imul(hash ^ folded.charCodeAt(index), TOKEN_PRIME);
  }
  return hash;
}

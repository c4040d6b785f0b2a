/** The hashes of tokens and of sequences of tokens: part of the lexicon's format, so changing one is a new format version. */

/**
 * What each folded unit of a token is multiplied by, by its place in the token; from the seventeenth unit on they begin again. Four
 * units go together as the bytes of one number, so that sixteen letters are multiplied at once where a processor can.
 */
export const WEIGHTS = new Int32Array(16);
for (const [group, factor] of [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f].entries()) {
  for (let byte = 0; byte < 4; byte++) WEIGHTS[group * 4 + byte] = factor << (byte * 8);
}

/** The hash of a token whose folded units, each times its weight, have that sum. */
export const hashOfSum = (sum: number): number => Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);

/** The hash of a token of one folded unit. */
export const unitHash = (unit: number): number => hashOfSum(Math.imul(unit, 0x9e3779b1));

/** The hash of a folded token. */
export function tokenHash(folded: string): number {
  let sum = 0;
  for (let index = 0; index < folded.length; index++) {
    sum = (sum + Math.imul(folded.charCodeAt(index), WEIGHTS[index & 15] as number)) | 0;
  }
  return hashOfSum(sum);
}

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

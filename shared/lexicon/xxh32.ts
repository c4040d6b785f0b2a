/** XXH32 with seed 0 of whole 32-bit words (a lexicon's length is a multiple of four): the checksum of the lexicon's format. */
export function xxh32(words: Uint32Array): number {
  const p1 = 0x9e3779b1;
  const p2 = 0x85ebca77;
  const p3 = 0xc2b2ae3d;
  const p4 = 0x27d4eb2f;
  const round = (lane: number, word: number): number => {
    const sum = (lane + Math.imul(word, p2)) | 0;
    return Math.imul((sum << 13) | (sum >>> 19), p1);
  };
  const length = words.length;
  let index = 0;
  let hash = 0x165667b1;
  if (length >= 4) {
    let a = (p1 + p2) | 0;
    let b = p2 | 0;
    let c = 0;
    let d = -p1 | 0;
    for (; index + 4 <= length; index += 4) {
      a = round(a, words[index] as number);
      b = round(b, words[index + 1] as number);
      c = round(c, words[index + 2] as number);
      d = round(d, words[index + 3] as number);
    }
    hash =
      (((a << 1) | (a >>> 31)) +
        ((b << 7) | (b >>> 25)) +
        ((c << 12) | (c >>> 20)) +
        ((d << 18) | (d >>> 14))) |
      0;
  }
  hash = (hash + length * 4) | 0;
  for (; index < length; index++) {
    hash = (hash + Math.imul(words[index] as number, p3)) | 0;
    hash = Math.imul((hash << 17) | (hash >>> 15), p4);
  }
  hash = Math.imul(hash ^ (hash >>> 15), p2);
  hash = Math.imul(hash ^ (hash >>> 13), p3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

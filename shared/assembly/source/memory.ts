/* Where everything lies in the module's memory, which it has from the start. Most are arrays of 32-bit numbers, one number a word. */

/** The units of a block of text, a byte each; up to sixteen are read or written beyond what counts. */
export const bytesAt: usize = 0x00000;
/** Of each word its hash, where it begins and ends in the text, and its kind. */
export const hashesAt: usize = 0x05000;
export const startsAt: usize = 0x0a000;
export const endsAt: usize = 0x0f000;
export const kindsAt: usize = 0x14000;
/** Sixteen bytes of ones, then sixteen of zeros: from `16 - length` on, a mask of the first `length` bytes. */
export const masksAt: usize = 0x19000;
/** Of each word that a name may begin with: its number, the sequence that the name has, and how plain it is (one byte). */
export const candidatesAt: usize = 0x1a000;
export const sequencesAt: usize = 0x1f000;
export const plainAt: usize = 0x24000;
/** Of each candidate what comparing it with the dictionary says (one byte). */
export const comparedAt: usize = 0x26000;
/** Where words begin and end, in turn; up to 24 numbers are written beyond what counts. */
export const turnsAt: usize = 0x28000;
/** Of each word that is sifted its sequence, that of it and the next word, and where the sieve has that, or what it says; four numbers. Then for each candidate, from
 * the second number on, where its bucket of records begins and the next one. */
export const fetchedAt: usize = 0x31000;
/** A block of text in UTF-8, of at most three bytes a unit; and what each UTF-16 unit becomes where it gets one byte. */
export const utf8At: usize = 0x42000;
export const narrowAt: usize = 0x49000;
/** Of each candidate where the first three tokens of its name are in the dictionary; the fourth number says nothing. */
export const placesAt: usize = 0x59000;
/** The sieves of a lexicon: of first tokens, then of sequences that begin in lower case, then of all. */
export const sievesAt: usize = 0x70000;
/** So many bytes the sieves may have together. */
export const sieveBytes: i32 = 0x900000;
/** The dictionary of a lexicon; up to 144 bytes are read beyond it. */
export const dictionaryAt: usize = 0x970000;
/** So many bytes it may have. */
export const dictionaryBytes: i32 = 0x200000;

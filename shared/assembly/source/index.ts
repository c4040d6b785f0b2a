/*
 * What `npm run assembly` compiles to WebAssembly. The files of this folder are AssemblyScript (https://www.assemblyscript.org): TypeScript
 * with the processor's own numbers. scan-words.ts and sift-words.ts compute of ASCII text what the plain file of their name in ../../text or ../../mentions
 * computes of any text, narrow-text.ts makes such text of more, and compare-words.ts says early what ../../mentions/read-name.ts would find.
 */
export { compareWords, openDictionary } from './compare-words';
export {
  bytesAt,
  candidatesAt,
  comparedAt,
  dictionaryAt,
  dictionaryBytes,
  endsAt,
  fetchedAt,
  hashesAt,
  kindsAt,
  narrowAt,
  placesAt,
  plainAt,
  sequencesAt,
  sieveBytes,
  sievesAt,
  startsAt,
  utf8At,
} from './memory';
export { narrowText } from './narrow-text';
export { scanWords } from './scan-words';
export { openSieves, siftWords } from './sift-words';

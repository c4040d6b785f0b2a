import { ByteWriter } from './byte-writer.ts';
import { CollectedNames } from './collected-names.ts';
import { LANGUAGE_SHIFT, META, META_WORDS } from './lexicon-format.ts';
import type { LexiconSubject } from './lexicon-source.ts';
import { compareText, inverse, orderBy } from './order.ts';
import { writeLexicon } from './write-lexicon.ts';
import { bucketBits, Styles, writeRecords, writeTokens } from './write-records.ts';
import { writeSieves } from './write-sieves.ts';
import { writePosts, writeRequires, writeSlugs } from './write-subjects.ts';

/** How a compilation is watched. */
export interface CompileOptions {
  /** Called after every 10,000 subjects and at the end, with how many subjects and names were taken. */
  onProgress?: (subjects: number, names: number) => void;
}

/**
 * Compiles names into the lexicon's binary: the same subjects give the same bytes, in whatever order they come.
 * Takes the subjects as a stream and keeps no object per name. Names without a letter, and of one Han character, are left out.
 */
export function compileLexicon(
  subjects: Iterable<LexiconSubject>,
  options: CompileOptions = {},
): ArrayBuffer {
  const collected = new CollectedNames();
  let count = 0;
  for (const subject of subjects) {
    collected.add(subject);
    if (++count % 10_000 === 0) options.onProgress?.(count, collected.length);
  }
  if (count % 10_000 !== 0 || count === 0) options.onProgress?.(count, collected.length);
  return assemble(collected);
}

function assemble(collected: CollectedNames): ArrayBuffer {
  const slugOrder = orderBy(collected.slugs.length, (a, b) =>
    compareText(collected.slugs[a] ?? '', collected.slugs[b] ?? ''),
  );
  const newSubject = inverse(slugOrder);
  for (let entry = 0; entry < collected.length; entry++) {
    collected.subject.set(entry, newSubject[collected.subject.at(entry)] as number);
  }
  const languages = sortLanguages(collected);
  const { requires, requiresAt } = writeRequires(collected, newSubject);
  const { tokens, places } = writeTokens(collected);
  const styles = new Styles(collected);
  const sieves = writeSieves(collected, bucketBits(collected.length));
  const { bucketStarts, records, keys, postings } = writeRecords(
    collected,
    places,
    styles,
    requiresAt,
    sieves.upper.bits,
  );
  const slugs = writeSlugs(collected, slugOrder);
  const meta = new Uint32Array(META_WORDS);
  meta[META.subjects] = collected.slugs.length;
  meta[META.postings] = postings;
  meta[META.keys] = keys;
  meta[META.styles] = styles.words.length / 2;
  meta[META.maxTokens] = collected.maxTokens;
  meta[META.lowerFirstBits] = sieves.lowerFirst.bits;
  meta[META.upperFirstBits] = sieves.upperFirst.bits;
  meta[META.lowerBits] = sieves.lower.bits;
  meta[META.upperBits] = sieves.upper.bits;
  return writeLexicon({
    meta,
    first: joined(joined(sieves.lowerFirst.words, sieves.second.words), sieves.upperFirst.words),
    sequences: joined(sieves.lower.words, alternating(sieves.upper.words, bucketStarts)),
    records: records.view(),
    tokens: tokens.view(),
    styles: styles.words.view(),
    subjectKinds: Uint8Array.from(slugOrder, (old) => collected.kinds.at(old)),
    slugIndex: slugs.index.view(),
    slugs: slugs.bytes.view(),
    requires: requires.view(),
    posts: writePosts(collected, newSubject).view(),
    languages: languages.view(),
  });
}

function joined(first: Uint32Array, second: Uint32Array): Uint32Array {
  const both = new Uint32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** The words of a sieve, each before where its bucket of records begins, of which there is one more. */
function alternating(sieve: Uint32Array, bucketStarts: Uint32Array): Uint32Array {
  const both = new Uint32Array(2 * bucketStarts.length);
  for (let index = 0; index < bucketStarts.length; index++) {
    both[2 * index] = sieve[index] ?? 0;
    both[2 * index + 1] = bucketStarts[index] as number;
  }
  return both;
}

/** Gives the languages numbers that do not depend on the order of the names; the one that is not known stays first. */
function sortLanguages(collected: CollectedNames): ByteWriter {
  const { languages, flags } = collected;
  const order = orderBy(languages.length, (a, b) => compareText(languages[a] ?? '', languages[b] ?? ''));
  const newLanguage = inverse(order);
  for (let entry = 0; entry < collected.length; entry++) {
    const own = flags.at(entry);
    const language = newLanguage[own >>> LANGUAGE_SHIFT] as number;
    flags.set(entry, (own & ((1 << LANGUAGE_SHIFT) - 1)) | (language << LANGUAGE_SHIFT));
  }
  const bytes = new ByteWriter();
  bytes.varint(languages.length);
  for (const id of order) bytes.text(languages[id] ?? '');
  return bytes;
}

import type { LexiconSubject } from '../../shared/lexicon/lexicon-source.ts';

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ONSETS = 'b c d f g h j k l m n p r s t v w br ch cl dr fl gr pl pr sh sl st th tr'.split(' ');
const VOWELS = 'a e i o u ai ea ee io ou'.split(' ');
const ENDS = ['', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'ng', 'rt', 'st'];

function makeWords(count: number, random: () => number, taken: Set<string>, longest: number): string[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const found: string[] = [];
  while (found.length < count) {
    const syllables = 1 + Math.floor(random() * longest);
    let word = '';
    for (let index = 0; index < syllables; index++) word += pick(ONSETS) + pick(VOWELS);
    word += pick(ENDS);
    if (taken.has(word)) continue;
    taken.add(word);
    found.push(word);
  }
  return found;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const SMALL = 'the of to and a in that is for on it with as was at by be he from have are not his'.split(' ');

/** The vocabulary of the bench: 24,000 words with natural frequencies (Zipf), and the words that names are made of. */
export interface Vocabulary {
  words: string[];
  given: string[];
  surnames: string[];
  places: string[];
}

export function makeVocabulary(): Vocabulary {
  const random = seededRandom(20_231_012);
  const taken = new Set(SMALL);
  const words = [...SMALL, ...makeWords(24_000, random, taken, 3)];
  // One name word in ten is an ordinary word too, as "Brown", "May" and "Apple" are.
  const named = (count: number): string[] => [
    ...makeWords(Math.floor(count * 0.9), random, taken, 4),
    ...words.slice(1_000, 1_000 + Math.ceil(count * 0.1)),
  ];
  return { words, given: named(8_000), surnames: named(60_000), places: named(40_000) };
}

/** `count` different names: half of persons, then organisations, places and topics, one or two to a subject. */
export function makeSubjects(count: number, vocabulary: Vocabulary): LexiconSubject[] {
  const random = seededRandom(count);
  const pick = (list: readonly string[], bent = 1): string =>
    list[Math.floor(random() ** bent * list.length)] ?? '';
  const topicWords = vocabulary.words.slice(1_500);
  const subjects: LexiconSubject[] = [];
  const seen = new Set<string>();
  let names = 0;
  while (names < count) {
    const dice = random();
    const kind = dice < 0.5 ? 'PERSON' : dice < 0.78 ? 'ORGANIZATION' : dice < 0.98 ? 'PLACE' : 'ISSUE';
    const text = {
      PERSON: () => `${capital(pick(vocabulary.given, 2))} ${capital(pick(vocabulary.surnames, 2))}`,
      ORGANIZATION: () =>
        `${capital(pick(vocabulary.places))} ${capital(pick(vocabulary.words, 2))}${random() < 0.5 ? ` ${capital(pick(vocabulary.words, 2))}` : ''}`,
      PLACE: () =>
        random() < 0.2
          ? capital(pick(vocabulary.places))
          : `${capital(pick(vocabulary.places))} ${capital(pick(vocabulary.places))}`,
      // No topic begins with one of the few hundred words that every sentence has.
      ISSUE: () => `${pick(topicWords)} ${pick(topicWords)}`,
    }[kind]();
    if (seen.has(text)) continue;
    seen.add(text);
    names++;
    subjects.push({
      slug: text.toLowerCase().replace(/ /gu, '-'),
      kind,
      names: [{ text, language: 'en', kind: 'PRIMARY', matching: 'ALONE' }],
    });
  }
  return subjects;
}

/** At least `units` of news-like text: sentences in paragraphs, about one of the names in `nameEvery` words. */
export function makeText(
  units: number,
  vocabulary: Vocabulary,
  names: readonly string[],
  nameEvery = 40,
): string {
  const random = seededRandom(units);
  const parts: string[] = [];
  let length = 0;
  // Zipf by inversion: the rank's logarithm is spread evenly.
  const zipf = (): string => vocabulary.words[Math.floor(vocabulary.words.length ** random()) - 1] ?? 'the';
  while (length < units) {
    const words: string[] = [];
    const size = 8 + Math.floor(random() * 24);
    for (let index = 0; index < size; index++) {
      const word =
        random() < 1 / nameEvery ? (names[Math.floor(random() ** 2 * names.length)] ?? 'x') : zipf();
      words.push(index === 0 ? capital(word) : word);
    }
    const sentence = `${words.join(' ')}.${random() < 0.25 ? '\n' : ' '}`;
    parts.push(sentence);
    length += sentence.length;
  }
  return Buffer.from(parts.join(''), 'latin1').toString('latin1');
}

const HAN = Array.from({ length: 3_000 }, (_, index) => String.fromCharCode(0x4e00 + index * 6));

/** Chinese names of two to four characters, and a text in which every fortieth word or so is one. */
export function makeChinese(count: number, units: number): { subjects: LexiconSubject[]; text: string } {
  const random = seededRandom(count + 7);
  const zipf = (): string => HAN[Math.floor(HAN.length ** random()) - 1] ?? '的';
  const names = new Set<string>();
  while (names.size < count) {
    const size = 2 + Math.floor(random() * 3);
    names.add(Array.from({ length: size }, () => HAN[Math.floor(random() * HAN.length)]).join(''));
  }
  const list = [...names];
  const parts: string[] = [];
  let length = 0;
  while (length < units) {
    const roll = random();
    const part =
      roll < 0.015 ? (list[Math.floor(random() * list.length)] ?? '') : roll < 0.08 ? '，' : zipf();
    parts.push(part);
    length += part.length;
  }
  const subjects = list.map((text, index) => ({
    slug: `subject-${index}`,
    kind: 'ORGANIZATION' as const,
    names: [{ text, language: 'zh', kind: 'PRIMARY' as const, matching: 'ALONE' as const }],
  }));
  return { subjects, text: parts.join('') };
}

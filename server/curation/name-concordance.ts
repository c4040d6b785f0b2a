import { compileLexicon } from '../../shared/lexicon/compile-lexicon.ts';
import type { Lexicon } from '../../shared/lexicon/lexicon.ts';
import type { LexiconName, LexiconSubject } from '../../shared/lexicon/lexicon-source.ts';
import { openLexicon } from '../../shared/lexicon/open-lexicon.ts';
import { annotate } from '../../shared/mentions/annotate.ts';
import type { Mention } from '../../shared/mentions/mention.ts';
import { SAMPLE_TEXTS, type SampleText } from './sample-texts.ts';

/** The longest text that one can paste, in UTF-16 units. */
export const MOST_PASTED_UNITS = 20_000;
/** The most places that are shown. */
export const MOST_PLACES = 200;
/** UTF-16 units that are shown on either side of a place. */
const AROUND = 40;

/** The names that are published now. */
export interface PublishedNames {
  subjects: readonly LexiconSubject[];
  /** Compiled of these very subjects. */
  lexicon: Lexicon;
}

/** A name that is tried out. */
export interface TriedName {
  slug: string;
  kind: LexiconSubject['kind'];
  name: LexiconName;
}

/** A place that the name would change, or that says it already. */
export interface ConcordancePlace {
  /** Title of the sample, or null in the pasted text. */
  sample: string | null;
  before: string;
  surface: string;
  after: string;
  /** Slug of who the place is marked as without the name; null for nobody. */
  markedAs: string | null;
  /** Slug of who it would be marked as; null where several remain possible. */
  wouldMark: string | null;
  /** Slugs that remain possible. */
  candidates: string[];
  /** Ids of the rules that decided. */
  evidence: readonly string[];
  /** The subject's full name as the text has it elsewhere, where the place counts only with it. */
  fullName: string | null;
  /** How many words stand between the full name and the place, negative where the name comes after it; null without one. */
  fullNameWords: number | null;
}

/** A longer name of the texts of which the name is a part: its places there are the longer one's. */
export interface LongerName {
  /** As the texts have it. */
  text: string;
  places: number;
}

/** Where a name would hit. */
export interface Concordance {
  places: ConcordancePlace[];
  /** How many there are with those that are not shown. */
  total: number;
  texts: number;
  /** Longer names that hold it, the most frequent first: of the pasted text where there is one, else of the samples. */
  partOf: LongerName[];
}

/**
 * Which places of our sample texts, and of a pasted one, a new or changed name would mark. Compiles the collection's names with
 * it, so that it decides as readers' devices will. Nothing is kept.
 */
export function findConcordance(
  published: PublishedNames,
  tried: TriedName,
  pasted: string | null,
): Concordance {
  const { slug, name } = tried;
  const others = published.subjects.filter((subject) => subject.slug !== slug);
  const known = published.subjects.find((subject) => subject.slug === slug);
  const isTried = (one: LexiconName) => one.text === name.text && one.language === name.language;
  const names = (known?.names ?? []).filter((one) => !isTried(one));
  const subject = known ?? { slug, kind: tried.kind, names: [] };
  const compileWith = (list: readonly LexiconName[]) =>
    openLexicon(compileLexicon([...others, { ...subject, names: list }]));
  // A name that is not there yet: without it everything is as it is published.
  const without = names.length === (known?.names.length ?? 0) ? published.lexicon : compileWith(names);
  const withName = compileWith([...names, name]);
  const texts = pasted === null ? SAMPLE_TEXTS : [{ ...PASTED, text: pasted }, ...SAMPLE_TEXTS];
  const longer = new Map<string, number>();
  const places = texts.flatMap((sample) => {
    const context = { language: sample.language, date: sample.date };
    const before = annotate(without, sample.text, context);
    const mentions = annotate(withName, sample.text, context);
    if (pasted === null || sample.title === PASTED.title)
      for (const { surface } of mentions)
        if (isPartOf(name.text, surface)) longer.set(surface, (longer.get(surface) ?? 0) + 1);
    return mentions
      .filter((mention) => !before.some((one) => isSameMention(one, mention)))
      .map((mention) => ({
        ...toPlace(sample, mention, before),
        ...(needsFullName(mention, tried) ? fullNameFor(mention, mentions, sample) : WITHOUT_FULL_NAME),
      }));
  });
  const partOf = [...longer]
    .map(([text, count]) => ({ text, places: count }))
    .sort((a, b) => b.places - a.places)
    .slice(0, MOST_LONGER);
  return { places: places.slice(0, MOST_PLACES), total: places.length, texts: texts.length, partOf };
}

/** The most longer names that are told. */
const MOST_LONGER = 5;

/** Whether a name is a word, or words, of a longer one; scripts without spaces have no bounds of words. */
function isPartOf(name: string, longer: string): boolean {
  if (longer.length <= name.length) return false;
  if (/\p{Script=Han}/u.test(name)) return longer.includes(name);
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'u').test(longer);
}

const PASTED: Omit<SampleText, 'text'> = { title: '', language: '', date: '2023-10-12' };

function isSameMention(a: Mention, b: Mention): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.subject === b.subject &&
    JSON.stringify(a.candidates) === JSON.stringify(b.candidates)
  );
}

const AFTER_FULL_NAME = /-after-full-name$/;

/** Whether a place counts because the text has the subject's full name, or one of the subjects that the name requires, itself among them. */
function needsFullName({ evidence, subject }: Mention, { slug, name }: TriedName): boolean {
  if (evidence.some((rule) => AFTER_FULL_NAME.test(rule))) return true;
  const mayBeItself = name.requires?.some((entry) => entry.includes(slug)) === true;
  return mayBeItself && subject === slug && evidence.includes('required-subjects-nearby');
}

type FullName = Pick<ConcordancePlace, 'fullName' | 'fullNameWords'>;

const WITHOUT_FULL_NAME: FullName = { fullName: null, fullNameWords: null };

/** The nearest words of the text that name the same subject by themselves, and how far they are. */
function fullNameFor(
  mention: Mention,
  mentions: readonly Mention[],
  { text, language }: SampleText,
): FullName {
  const distance = ({ start }: Mention) => Math.abs(start - mention.start);
  const own = mentions.filter(
    ({ subject, evidence, surface }) =>
      subject === mention.subject &&
      surface !== mention.surface &&
      !evidence.some((rule) => AFTER_FULL_NAME.test(rule)),
  );
  const [nearest] = own.sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return WITHOUT_FULL_NAME;
  const isBefore = nearest.start < mention.start;
  const between = isBefore ? text.slice(nearest.end, mention.start) : text.slice(mention.end, nearest.start);
  const words = countWords(between, language);
  return { fullName: nearest.surface, fullNameWords: isBefore || words === 0 ? words : -words };
}

function countWords(text: string, language: string): number {
  const segmenter = new Intl.Segmenter(language === '' ? 'und' : language, { granularity: 'word' });
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

function toPlace(
  sample: SampleText,
  mention: Mention,
  before: readonly Mention[],
): Omit<ConcordancePlace, keyof FullName> {
  const { start, end, surface, subject, candidates = [], evidence } = mention;
  const now = before.find((one) => one.start < end && start < one.end);
  return {
    sample: sample.title === '' ? null : sample.title,
    before: sample.text.slice(Math.max(0, start - AROUND), start),
    surface,
    after: sample.text.slice(end, end + AROUND),
    markedAs: now?.subject ?? null,
    wouldMark: subject,
    candidates,
    evidence,
  };
}

import type { Mention } from '../../shared/mentions/mention.ts';

/** The words that an editor selected, and what stands directly before them. */
export interface SelectedWords {
  /** Text of the page that ends where the selection begins; empty where nothing does. */
  before: string;
  quotation: string;
}

/** Where the page names a subject: in the selected words, in the sentence that leads to them, or elsewhere in the article. */
export type ProposalPlace = 'HERE' | 'BEFORE' | 'ARTICLE';

/** Why a subject is proposed. */
export interface ProposalReason {
  place: ProposalPlace;
  /** As the page writes it there; empty for a place elsewhere in the article. */
  surface: string;
}

/** What the panel knows of the article that the selection is from. */
export interface ArticleMentions {
  /** Subjects by number of mentions. */
  subjects: readonly string[];
  mentions: readonly Pick<Mention, 'subject' | 'surface'>[];
  /** Slugs of its issues. */
  issues: readonly string[];
}

/** A place in the selected words and those before them that names a subject. */
interface NamingPlace {
  start: number;
  end: number;
  subject: string;
}

/**
 * Whom the selected words may be about, the likeliest first: who is named in them, then in the sentence that leads to them, then
 * in the article. What the whole article made of a name holds for its part; a pronoun names nobody.
 * @param mentions of `before` and `quotation`, one after the other, read by themselves
 */
export function proposeSubjects(
  { before, quotation }: SelectedWords,
  mentions: readonly Mention[],
  article: ArticleMentions,
): Map<string, ProposalReason> {
  const text = before + quotation;
  const alone = mentions.flatMap(({ start, end, subject }) =>
    subject === null ? [] : [{ start, end, subject }],
  );
  const places = keepLongest([...findMeanings(text, article), ...alone]);
  const lead = startOfLastSentence(before);
  const proposed = new Map<string, ProposalReason>();
  const propose = (place: ProposalPlace, named: readonly NamingPlace[]) => {
    for (const { start, end, subject } of named)
      if (!proposed.has(subject)) proposed.set(subject, { place, surface: text.slice(start, end) });
  };
  propose(
    'HERE',
    places.filter(({ start }) => start >= before.length),
  );
  propose(
    'BEFORE',
    places.filter(({ start }) => start >= lead && start < before.length),
  );
  for (const slug of article.subjects)
    if (!proposed.has(slug)) proposed.set(slug, { place: 'ARTICLE', surface: '' });
  return proposed;
}

/** The places at which the article's names stand, with what the article made of them; names of two subjects are left out. */
function findMeanings(text: string, { mentions }: ArticleMentions): NamingPlace[] {
  const meanings = new Map<string, string | null>();
  for (const { surface, subject } of mentions) {
    const known = meanings.get(surface);
    meanings.set(surface, known === undefined || known === subject ? subject : null);
  }
  const places: NamingPlace[] = [];
  for (const [surface, subject] of meanings) {
    if (subject === null || surface === '') continue;
    for (let start = text.indexOf(surface); start >= 0; start = text.indexOf(surface, start + 1)) {
      const end = start + surface.length;
      if (!isInsideWord(text, start) && !isInsideWord(text, end)) places.push({ start, end, subject });
    }
  }
  return places;
}

/** Of places that overlap the longest, of equal ones the first; in the order of the text. */
function keepLongest(places: readonly NamingPlace[]): NamingPlace[] {
  const kept: NamingPlace[] = [];
  for (const place of places.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every(({ start, end }) => place.end <= start || end <= place.start)) kept.push(place);
  return kept.sort((a, b) => a.start - b.start);
}

/** Letters and digits of scripts that part words by spaces. */
const SPACED = /^[\p{L}\p{N}]$/u;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;

function isInsideWord(text: string, at: number): boolean {
  return [text[at - 1] ?? '', text[at] ?? ''].every((sign) => SPACED.test(sign) && !UNSPACED.test(sign));
}

/** Where the last sentence of a text begins that has a word in it. */
function startOfLastSentence(text: string): number {
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)];
  return sentences.findLast(({ segment }) => /[\p{L}\p{N}]/u.test(segment))?.index ?? text.length;
}

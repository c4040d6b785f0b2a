import type { LexiconName } from '../lexicon/lexicon-source.ts';
import type { Lexicon, LexiconEntry } from '../lexicon/open-lexicon.ts';
import type { MentionKind } from '../model/vocabulary.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { findMatches, type Match } from './find-matches.ts';
import type { DocumentContext, Mention } from './mention.ts';
import { certainHolder } from './post-holder.ts';

const TITLES = new Set(
  'president senator sen secretary ambassador minister premier chairman chairwoman chair governor gov representative rep congressman congresswoman leader mr mrs ms dr director general speaker chancellor king queen judge justice'.split(
    ' ',
  ),
);
/** Words before a post that speak of another holder than the document's day would give. */
const NOT_NOW = new Set(
  'former then ex late next future acting deputy vice assistant would-be onetime outgoing under'.split(' '),
);
const UNTOLD = /(?:@|#|https?:\/\/\S*|www\.\S*|\S@)$/;

interface Candidate {
  match: Match;
  entry: LexiconEntry;
  evidence: string[];
}

/** One document being resolved. */
class Resolution {
  readonly tokens: Token[];
  readonly matches: Match[][];
  /** Subjects whose full name stands somewhere in the document. */
  readonly named = new Set<string>();
  readonly lexicon: Lexicon;
  readonly text: string;
  readonly context: DocumentContext;

  constructor(lexicon: Lexicon, text: string, context: DocumentContext) {
    this.lexicon = lexicon;
    this.text = text;
    this.context = context;
    this.tokens = tokenize(text);
    this.matches = findMatches(lexicon, text, this.tokens);
    for (const place of this.matches) {
      const longest = place[0];
      if (longest === undefined || longest.entries.length !== 1) continue;
      const [entry] = longest.entries;
      if (entry !== undefined && entry.name.matching === 'ALONE') this.named.add(entry.subject.slug);
    }
  }

  mentions(): Mention[] {
    const found: (Mention & { needs?: LexiconName['requires'] })[] = [];
    for (let at = 0; at < this.tokens.length; ) {
      const decided = this.#decide(at);
      if (decided === null) {
        at += 1;
        continue;
      }
      if (decided.mention !== null) found.push(decided.mention);
      at = decided.until;
    }
    return this.#keepWithCompany(this.#joinPosts(found));
  }

  #decide(
    at: number,
  ): { mention: (Mention & { needs?: LexiconName['requires'] }) | null; until: number } | null {
    for (const match of this.matches[at] ?? []) {
      if (this.#isUntold(match) || this.#isPartOfLongerName(match)) continue;
      const candidates = match.entries.flatMap((entry) => this.#weigh(match, entry));
      const subjects = [...new Set(candidates.map(({ entry }) => entry.subject.slug))];
      const [first] = candidates;
      if (first === undefined) continue;
      if (subjects.length > 1) return { mention: this.#undecided(match, subjects), until: match.until };
      const mention = this.#mention(first);
      if (mention !== null) return { mention, until: match.until };
      return { mention: null, until: match.until };
    }
    return null;
  }

  #weigh(match: Match, entry: LexiconEntry): Candidate[] {
    const { subject, name } = entry;
    if (name.matching === 'ALONE') return [{ match, entry, evidence: ['listed-name'] }];
    if (this.named.has(subject.slug)) return [{ match, entry, evidence: ['full-name-in-document'] }];
    const before = this.tokens[match.from - 1];
    if (
      subject.kind === 'PERSON' &&
      before !== undefined &&
      before.shape !== 'lower' &&
      TITLES.has(before.key)
    ) {
      return [{ match, entry, evidence: ['title-before-name'] }];
    }
    if (name.requires !== undefined && name.requires.length > 0) return [{ match, entry, evidence: [] }];
    return [];
  }

  #mention({ match, entry, evidence }: Candidate): (Mention & { needs?: LexiconName['requires'] }) | null {
    const { subject, name } = entry;
    const needs = name.requires !== undefined && name.requires.length > 0 ? { needs: name.requires } : {};
    if (subject.kind !== 'POST') {
      return { ...this.#place(match), subject: subject.slug, kind: subject.kind, evidence, ...needs };
    }
    const holder = this.#isOfAnotherDay(match) ? null : certainHolder(subject, this.context.date);
    const kind = holder === null ? 'PERSON' : (this.lexicon.subjects.get(holder)?.kind ?? 'PERSON');
    return {
      ...this.#place(match),
      subject: holder,
      kind: kind as MentionKind,
      post: subject.slug,
      evidence: [...evidence, 'post-held-on-date'],
    };
  }

  #undecided(match: Match, subjects: string[]): Mention {
    const kind = (this.lexicon.subjects.get(subjects[0] ?? '')?.kind ?? 'OTHER') as MentionKind;
    return {
      ...this.#place(match),
      subject: null,
      kind,
      candidates: subjects,
      evidence: ['several-bearers'],
    };
  }

  #place({ from, until }: Match): { start: number; end: number; surface: string } {
    const start = this.tokens[from]?.start ?? 0;
    const end = this.tokens[until - 1]?.end ?? start;
    return { start, end, surface: this.text.slice(start, end) };
  }

  /** Inside an address, a handle or a hashtag nobody is told of. */
  #isUntold({ from }: Match): boolean {
    const start = this.tokens[from]?.start ?? 0;
    return UNTOLD.test(this.text.slice(Math.max(0, start - 80), start));
  }

  /** "University of Washington", "Warren Buffett": a capitalized neighbor that belongs to no name of ours. */
  #isPartOfLongerName(match: Match): boolean {
    const [entry] = match.entries;
    if (entry === undefined || entry.subject.kind === 'ISSUE' || entry.subject.kind === 'POST') return false;
    if (match.until - match.from > 1 || entry.shapes[0] === 'lower') return false;
    const own = this.tokens[match.from];
    if (own === undefined || own.isPossessive) return false;
    const next = this.tokens[match.until];
    const isJoined = next !== undefined && this.text.slice(own.end, next.start) === ' ';
    if (isJoined && next.shape === 'capital' && entry.subject.kind === 'PERSON') {
      return (this.matches[match.until] ?? []).length === 0;
    }
    return false;
  }

  #isOfAnotherDay({ from, until }: Match): boolean {
    const before = this.tokens[from - 1];
    if (before !== undefined && NOT_NOW.has(before.key)) return true;
    const own = this.tokens[until - 1];
    const next = this.tokens[until];
    const isFollowedByName =
      own !== undefined &&
      next !== undefined &&
      next.shape === 'capital' &&
      this.text.slice(own.end, next.start) === ' ';
    return isFollowedByName && (this.matches[until] ?? []).length === 0;
  }

  /** A post beside a person's name belongs to the name's mention; one without a certain holder is none. */
  #joinPosts<Found extends Mention>(found: Found[]): Found[] {
    return found.filter((mention, index) => {
      if (mention.post === undefined) return true;
      const next = found[index + 1];
      const previous = found[index - 1];
      const isBesideName =
        (next?.kind === 'PERSON' && /^,? $/.test(this.text.slice(mention.end, next.start))) ||
        (previous?.kind === 'PERSON' && /^, (?:the )?$/.test(this.text.slice(previous.end, mention.start)));
      return !isBesideName && mention.subject !== null;
    });
  }

  /** Names with `requires` stay where a mention that needs none itself meets every entry, in the same or previous paragraph. */
  #keepWithCompany(found: (Mention & { needs?: LexiconName['requires'] })[]): Mention[] {
    const company = found.filter((mention) => mention.needs === undefined && mention.subject !== null);
    return found.flatMap(({ needs, ...mention }) => {
      if (needs === undefined) return [mention];
      const reach = this.#previousParagraphStart(mention.start);
      const end = this.#paragraphEnd(mention.end);
      const near = new Set(
        company.filter(({ start }) => start >= reach && start < end).map(({ subject }) => subject),
      );
      const isMet = needs.every((alternatives) => alternatives.some((slug) => near.has(slug)));
      return isMet ? [{ ...mention, evidence: [...mention.evidence, 'required-subjects'] }] : [];
    });
  }

  #previousParagraphStart(at: number): number {
    const own = this.text.lastIndexOf('\n', at - 1);
    return own <= 0 ? 0 : this.text.lastIndexOf('\n', own - 1) + 1;
  }

  #paragraphEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }
}

/**
 * Text in, mentions out: the one door for server, extension and command line.
 * Offsets are UTF-16 units into `text`; mentions are in order and do not overlap. Never throws on any string.
 */
export function annotate(lexicon: Lexicon, text: string, context: DocumentContext = {}): Mention[] {
  return new Resolution(lexicon, text, context).mentions();
}

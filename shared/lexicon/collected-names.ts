import { joinHash, spread, tokenHash } from '../text/token-hash.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { withoutSuffix } from './body-names.ts';
import { NumberWriter } from './byte-writer.ts';
import { deriveNames } from './derive-names.ts';
import {
  DERIVATION_SHIFT,
  DERIVATIONS,
  type Derivation,
  HAS_MORE,
  IGNORE_CASE,
  KIND_SHIFT,
  LANGUAGE_SHIFT,
  NEEDS_EVIDENCE,
  NO_SUBJECT,
  SHAPE_ANY,
  SHAPE_CAPITAL,
  SHAPE_UPPER,
  SHAPED_TOKENS,
  SUBJECT_KIND_CODES,
} from './lexicon-format.ts';
import type { LexiconName, LexiconSubject, LexiconTerm } from './lexicon-source.ts';
import { certainFrom, certainUntil } from './partial-days.ts';

/** Longest name that is kept, in tokens (a Chinese character is one); a longer one is left out. */
export const MAX_NAME_TOKENS = 120;

/** What the compiler collects: numbers in flat arrays, so that a million names need no million objects. */
export class CollectedNames {
  /** The folded tokens, by the ids that `nameTokens` holds, and how many names use each. */
  readonly tokenTexts: string[] = [];
  readonly tokenUses = new NumberWriter();
  readonly nameTokens = new NumberWriter();
  /** One entry per name: where its tokens begin in `nameTokens`, how many they are, and the hash of them all. */
  readonly tokenStart = new NumberWriter();
  readonly tokenCount = new NumberWriter();
  readonly hash = new NumberWriter();
  readonly subject = new NumberWriter();
  readonly flags = new NumberWriter();
  readonly shape = new NumberWriter();
  /** Its place in `extras`, or `NO_SUBJECT`. */
  readonly more = new NumberWriter();
  readonly extras: { requires: readonly (readonly string[])[]; from: number; until: number }[] = [];
  readonly slugs: string[] = [];
  readonly slugIds = new Map<string, number>();
  readonly kinds = new NumberWriter();
  readonly posts: { subject: number; seats: number; terms: readonly LexiconTerm[] }[] = [];
  readonly languages: string[] = [''];
  maxTokens = 1;
  private readonly tokenIds = new Map<string, number>();

  /** How many names were taken, with those that the compiler derived. */
  get length(): number {
    return this.hash.length;
  }

  /** The token at a place of a name. */
  token(entry: number, index: number): number {
    return this.nameTokens.at(this.tokenStart.at(entry) + index);
  }

  /** Takes a subject with its names and with what they are derived to. */
  add(subject: LexiconSubject): void {
    const id = this.subjectId(subject);
    for (const name of subject.names) {
      if (name.matching === 'NEVER') continue;
      const listed = name.kind === 'PRIMARY' || isOwnName(subject, name.text) ? 'listed' : 'alias';
      this.addName(subject, id, name, name.text, listed, name.matching === 'WITH_EVIDENCE');
      for (const derived of deriveNames(subject, name)) {
        const needsEvidence = derived.needsEvidence || name.matching === 'WITH_EVIDENCE';
        this.addName(subject, id, name, derived.text, derived.derivation, needsEvidence);
      }
    }
  }

  private subjectId(subject: LexiconSubject): number {
    const known = this.slugIds.get(subject.slug);
    if (known !== undefined) return known;
    const id = this.slugs.push(subject.slug) - 1;
    this.slugIds.set(subject.slug, id);
    this.kinds.push(SUBJECT_KIND_CODES.indexOf(subject.kind));
    if (subject.kind === 'POST') {
      this.posts.push({ subject: id, seats: subject.seats ?? 1, terms: subject.terms ?? [] });
    }
    return id;
  }

  private languageIndex(language: string | undefined): number {
    const base = (language ?? '').split('-')[0] ?? '';
    const known = this.languages.indexOf(base);
    return known >= 0 ? known : this.languages.push(base) - 1;
  }

  private addName(
    subject: LexiconSubject,
    id: number,
    name: LexiconName,
    text: string,
    derivation: Derivation,
    needsEvidence: boolean,
  ): void {
    const tokens = tokenize(text);
    if (tokens.length === 0 || tokens.length > MAX_NAME_TOKENS) return;
    if (tokens.length === 1 && tokens[0]?.single === true) return;
    const start = this.nameTokens.length;
    let hash = 0;
    for (const [index, token] of tokens.entries()) {
      const own = tokenHash(token.folded);
      hash = index === 0 ? spread(own) : joinHash(hash, own);
      this.nameTokens.push(this.tokenId(token));
    }
    const hasMore = (name.requires?.length ?? 0) > 0 || name.from !== undefined || name.until !== undefined;
    const flags =
      (needsEvidence ? NEEDS_EVIDENCE : 0) |
      (DERIVATIONS.indexOf(derivation) << DERIVATION_SHIFT) |
      (subject.kind === 'ISSUE' && !isAllCapitals(text) ? IGNORE_CASE : 0) |
      (hasMore ? HAS_MORE : 0) |
      (SUBJECT_KIND_CODES.indexOf(subject.kind) << KIND_SHIFT) |
      ((text.length <= 3 ? this.languageIndex(name.language) : 0) << LANGUAGE_SHIFT);
    this.tokenStart.push(start);
    this.tokenCount.push(tokens.length);
    this.hash.push(hash >>> 0);
    this.subject.push(id);
    this.flags.push(flags);
    this.shape.push(shapeOf(tokens));
    this.more.push(hasMore ? this.extras.length : NO_SUBJECT);
    if (hasMore) {
      this.extras.push({
        requires: name.requires ?? [],
        from: name.from === undefined ? 0 : certainFrom(name.from),
        until: name.until === undefined ? 0 : certainUntil(name.until),
      });
    }
    this.maxTokens = Math.max(this.maxTokens, tokens.length);
  }

  private tokenId(token: Token): number {
    let id = this.tokenIds.get(token.folded);
    if (id === undefined) {
      id = this.tokenTexts.push(token.folded) - 1;
      this.tokenIds.set(token.folded, id);
      this.tokenUses.push(0);
    }
    this.tokenUses.set(id, this.tokenUses.at(id) + 1);
    return id;
  }
}

/** Whether an alias is a firm's own name without its legal ending: "Apple" of "Apple Inc.", and not of "Apple Corps". */
function isOwnName({ kind, names }: LexiconSubject, text: string): boolean {
  if (kind !== 'ORGANIZATION') return false;
  const own = names.find((name) => name.kind === 'PRIMARY')?.text ?? '';
  return own.startsWith(text) && own !== text && withoutSuffix(own) === text;
}

const isAllCapitals = (text: string): boolean => /^[\p{Lu}\d.]{2,}$/u.test(text);

function shapeOf(tokens: readonly Token[]): number {
  let shape = 0;
  for (let index = 0; index < Math.min(tokens.length, SHAPED_TOKENS); index++) {
    shape |= tokenShape(tokens[index]?.surface ?? '') << (index * 2);
  }
  return shape >>> 0;
}

function tokenShape(surface: string): number {
  if (/^[a-z]/.test(surface)) return SHAPE_ANY;
  if (/^[A-Z](?:[a-z]|$)/.test(surface)) return SHAPE_CAPITAL;
  if (/^\p{Lu}(?:[\p{Lu}\p{M}\p{N}]+)$/u.test(surface)) return SHAPE_UPPER;
  return /^\p{Lu}/u.test(surface) ? SHAPE_CAPITAL : SHAPE_ANY;
}

import type { Lexicon, Posting } from '../lexicon/lexicon.ts';
import {
  DERIVATION_MASK,
  DERIVATION_SHIFT,
  DERIVATIONS,
  LANGUAGE_SHIFT,
  NEEDS_EVIDENCE,
  type SubjectKindCode,
} from '../lexicon/lexicon-format.ts';
import { wholeDay } from '../lexicon/partial-days.ts';
import { TITLES } from '../text/word-lists.ts';
import { findDefinedAcronyms } from './defined-acronyms.ts';
import { type Document, foldedMatch, subjectsOf } from './document.ts';
import { findMatches, type Match } from './find-matches.ts';
import { guessLanguage } from './guess-language.ts';
import type { DocumentContext, Mention } from './mention.ts';
import { Paragraphs } from './paragraphs.ts';
import { isBesideHolder, postIsSomebodyElses } from './post-rules.ts';
import { isNeutralBefore, type Surroundings, silenceOf, surroundingsOf } from './silence-rules.ts';

/** What was decided of one match. */
export interface Decision {
  match: Match;
  subject: number;
  post?: number;
  candidates?: number[];
  evidence: string[];
}

const derivationOf = (posting: Posting): string =>
  DERIVATIONS[(posting.flags >>> DERIVATION_SHIFT) & DERIVATION_MASK] ?? 'listed';
const isWeak = (posting: Posting): boolean => (posting.flags & NEEDS_EVIDENCE) !== 0;

/**
 * Decides by evidence what each match means, or that it means nothing. Safe names first, for they are the evidence of the others:
 * surnames and short forms, then offices on the document's day, then names that require other subjects nearby.
 */
export function resolveMentions(
  lexicon: Lexicon,
  text: string,
  matches: readonly Match[],
  context: DocumentContext,
): Mention[] {
  if (matches.length === 0) return [];
  const language = (context.language ?? guessLanguage(text)).split('-')[0] ?? '';
  const document: Document = { lexicon, text, matches, day: wholeDay(context.date), language };
  return new Resolver(document).run();
}

class Resolver {
  private readonly decisions: (Decision | null)[];
  private readonly surroundings: (Surroundings | null)[];
  /** Where each subject is named safely, as indices of matches in order. */
  private readonly namedAt = new Map<number, number[]>();
  private readonly undecided: number[] = [];
  private readonly weak: number[] = [];
  private readonly posts: number[] = [];
  private readonly conditional: number[] = [];
  /** Where somebody whom the lexicon does not have bears a surname, by the folded surname. */
  private readonly strangers = new Map<string, number[]>();

  constructor(private readonly document: Document) {
    this.decisions = new Array<Decision | null>(document.matches.length).fill(null);
    this.surroundings = new Array<Surroundings | null>(document.matches.length).fill(null);
  }

  run(): Mention[] {
    const { matches } = this.document;
    for (let index = 0; index < matches.length; index++) this.resolveSafe(index);
    for (const index of this.undecided) this.chooseCandidate(index);
    for (const index of this.weak) this.collectStrangers(index);
    for (const index of this.weak) this.resolveWeak(index);
    for (const index of this.posts) this.resolvePost(index);
    if (this.conditional.length > 0) this.resolveConditional();
    return this.mentions();
  }

  private around(index: number): Surroundings {
    let found = this.surroundings[index] ?? null;
    if (found === null) {
      found = surroundingsOf(this.document, index);
      this.surroundings[index] = found;
    }
    return found;
  }

  /** Names that are safe alone; everything else is put aside for the rules that know more. */
  private resolveSafe(index: number): void {
    const { lexicon, matches } = this.document;
    const match = matches[index] as Match;
    const valid = this.validPostings(match);
    let safe: readonly Posting[] = valid;
    let unsafe = 0;
    for (const posting of valid) unsafe |= this.putAside(index, posting);
    if (unsafe !== 0) safe = valid.filter((posting) => this.isSafe(posting));
    const first = safe[0];
    if (first === undefined) return;
    const subjects = subjectsOf(safe);
    if (silenceOf(this.document, index, lexicon.kind(first.subject), this.around(index)) !== null) return;
    if (subjects.length > 1) {
      this.undecided.push(index);
      return;
    }
    this.name(index, first, [safeRule(lexicon.kind(first.subject), match)]);
  }

  private isSafe(posting: Posting): boolean {
    return (
      !isWeak(posting) && posting.requires === 0 && this.document.lexicon.kind(posting.subject) !== 'POST'
    );
  }

  /** Puts a match aside for the rule that its posting needs; 0 for a name that is safe alone. */
  private putAside(index: number, posting: Posting): number {
    if (this.document.lexicon.kind(posting.subject) === 'POST') pushOnce(this.posts, index);
    else if (posting.requires !== 0) pushOnce(this.conditional, index);
    else if (isWeak(posting)) pushOnce(this.weak, index);
    else return 0;
    return 1;
  }

  private validPostings(match: Match): readonly Posting[] {
    const { day, language, lexicon } = this.document;
    const fits = (posting: Posting): boolean => {
      if (day !== 0 && posting.from > day) return false;
      if (day !== 0 && posting.until !== 0 && day >= posting.until) return false;
      const own = posting.flags >>> LANGUAGE_SHIFT;
      // "UN" is a Spanish article: names of three letters count in their own language only.
      return (
        own === 0 ||
        language === '' ||
        match.end - match.start > 3 ||
        lexicon.language(own) === language ||
        !isLatin(this.document, match) ||
        ['', 'mul', 'und'].includes(lexicon.language(own))
      );
    };
    return match.postings.every(fits) ? match.postings : match.postings.filter(fits);
  }

  private name(index: number, posting: Posting, evidence: string[]): void {
    const derivation = derivationOf(posting);
    if (derivation !== 'listed' && !isWeak(posting)) evidence.push(`derived-${derivation}`);
    this.decisions[index] = {
      match: this.document.matches[index] as Match,
      subject: posting.subject,
      evidence,
    };
    if (isWeak(posting)) return;
    const places = this.namedAt.get(posting.subject);
    if (places === undefined) this.namedAt.set(posting.subject, [index]);
    else places.push(index);
  }

  /** Several subjects share a safe name: the one that the document names otherwise as well, or "which one?". */
  private chooseCandidate(index: number): void {
    const { lexicon, matches } = this.document;
    const match = matches[index] as Match;
    const safe = match.postings.filter(
      (posting) => !isWeak(posting) && posting.requires === 0 && lexicon.kind(posting.subject) !== 'POST',
    );
    const { before } = this.around(index);
    const titled = before !== null && TITLES.has(before.folded);
    const persons = safe.filter((posting) => lexicon.kind(posting.subject) === 'PERSON');
    const pool = titled && persons.length > 0 ? persons : safe;
    const named = pool.filter((posting) => this.namedAt.has(posting.subject));
    const chosen = named.length === 1 ? named[0] : pool.length === 1 ? pool[0] : undefined;
    if (chosen !== undefined) {
      this.decisions[index] = {
        match,
        subject: chosen.subject,
        evidence: ['shared-name-decided-by-document'],
      };
      return;
    }
    const others = pool.filter((posting) => !named.includes(posting));
    this.decisions[index] = {
      match,
      subject: -1,
      candidates: subjectsOf([...named, ...others]),
      evidence: ['shared-name-undecided'],
    };
  }

  /** Notes a stranger who bears a surname of the lexicon: "Jane Schumer", "Warren Buffett". */
  private collectStrangers(index: number): void {
    const match = this.document.matches[index] as Match;
    if (!this.isStranger(index, this.around(index))) return;
    const surname = foldedMatch(this.document, match);
    const places = this.strangers.get(surname);
    if (places === undefined) this.strangers.set(surname, [index]);
    else places.push(index);
  }

  private isStranger(index: number, { before }: Surroundings): boolean {
    if (before === null || !before.capitalized || before.matched) return false;
    return (
      !isNeutralBefore(before, 'PERSON') &&
      !(
        this.document.text.charCodeAt(before.end) === 46 &&
        before.folded.length > 1 &&
        TITLES.has(before.folded)
      ) &&
      index >= 0
    );
  }

  /** Surnames, short forms and initials: the subject is named in full in the document, or a title and one bearer decide. */
  private resolveWeak(index: number): void {
    const { lexicon, matches } = this.document;
    const match = matches[index] as Match;
    const decided = this.decisions[index];
    const weak = this.validPostings(match).filter(
      (posting) => isWeak(posting) && posting.requires === 0 && lexicon.kind(posting.subject) !== 'POST',
    );
    const first = weak[0];
    if (first === undefined) return;
    const around = this.around(index);
    if (this.isStranger(index, around) && lexicon.kind(first.subject) === 'PERSON') return;
    if (silenceOf(this.document, index, lexicon.kind(first.subject), around) !== null) return;
    const named = weak.filter((posting) => this.isNamed(posting, index));
    const byTitle = this.hasTitle(around);
    if (decided !== null && decided !== undefined) {
      if (byTitle && named.length === 1) this.name(index, named[0] as Posting, ['title-and-surname']);
      return;
    }
    if (named.length === 0) {
      const bearers = subjectsOf(weak.filter((posting) => lexicon.kind(posting.subject) === 'PERSON'));
      const isRare = byTitle && bearers.length === 1 && weak.length >= 1;
      if (isRare)
        this.name(index, weak.find((posting) => posting.subject === bearers[0]) as Posting, [
          'title-and-surname',
        ]);
      return;
    }
    if (this.strangerIsNearer(index, named)) return;
    const subjects = subjectsOf(named);
    if (subjects.length === 1)
      this.name(index, named[0] as Posting, [weakRule(named[0] as Posting, lexicon.kind(first.subject))]);
    else this.chooseBearer(index, named, subjects);
  }

  /** Whether the document names the subject in full: anywhere for persons, before this place for others. */
  private isNamed(posting: Posting, index: number): boolean {
    const places = this.namedAt.get(posting.subject);
    if (places === undefined) return false;
    return (
      this.document.lexicon.kind(posting.subject) === 'PERSON' ||
      derivationOf(posting) === 'listed' ||
      (places[0] as number) < index
    );
  }

  private hasTitle({ before }: Surroundings): boolean {
    return before?.capitalized === true && TITLES.has(before.folded);
  }

  /** Whether a stranger with the same surname was named after everybody whom the lexicon knows by it. */
  private strangerIsNearer(index: number, named: readonly Posting[]): boolean {
    const places = this.strangers.get(foldedMatch(this.document, this.document.matches[index] as Match));
    if (places === undefined) return false;
    const stranger = lastBefore(places, index);
    return (
      stranger >= 0 &&
      named.every((posting) => lastBefore(this.namedAt.get(posting.subject) ?? [], index) < stranger)
    );
  }

  /** Two bearers in one document: the only one who was named before this place, or "which one?" with the nearest first. */
  private chooseBearer(index: number, named: readonly Posting[], subjects: readonly number[]): void {
    const match = this.document.matches[index] as Match;
    const nearest = subjects
      .map((subject) => ({ subject, place: lastBefore(this.namedAt.get(subject) ?? [], index) }))
      .sort((a, b) => b.place - a.place);
    const [first, second] = nearest;
    if (first !== undefined && first.place >= 0 && (second?.place ?? -1) < 0) {
      this.name(index, named.find((posting) => posting.subject === first.subject) as Posting, [
        'surname-after-full-name',
      ]);
      return;
    }
    this.decisions[index] = {
      match,
      subject: -1,
      candidates: nearest.map((each) => each.subject),
      evidence: ['surname-of-several'],
    };
  }

  /** An office names whoever certainly held it on the document's day. */
  private resolvePost(index: number): void {
    const { lexicon, matches, day } = this.document;
    const match = matches[index] as Match;
    if (this.decisions[index] !== null) return;
    const posts = subjectsOf(match.postings).filter((subject) => lexicon.kind(subject) === 'POST');
    if (isBesideHolder(this.document, index, this.decisions)) return;
    const holders = new Map(posts.map((post) => [lexicon.holder(post, day), post]));
    const [holder, post] = [...holders][0] ?? [-1, -1];
    if (holders.size !== 1 || holder < 0 || postIsSomebodyElses(this.document, index, this.around(index))) {
      this.resolveInside(index);
      return;
    }
    this.decisions[index] = { match, subject: holder, post, evidence: ['post-at-date'] };
  }

  /** Names that count only near the subjects that they require. */
  private resolveConditional(): void {
    const { lexicon, matches, text } = this.document;
    const paragraphs = new Paragraphs(text);
    for (const decision of this.decisions) {
      if (decision !== null && decision.subject >= 0) paragraphs.note(decision.subject, decision.match.start);
    }
    const met: [number, Posting][] = [];
    for (const index of this.conditional) {
      if (this.decisions[index] !== null) continue;
      const match = matches[index] as Match;
      const place = paragraphs.at(match.start);
      const fitting = this.validPostings(match).filter(
        (posting) =>
          posting.requires !== 0 &&
          lexicon.kind(posting.subject) !== 'POST' &&
          lexicon
            .requirement(posting.requires)
            .every((entry) => entry.some((subject) => paragraphs.isNear(subject, place))),
      );
      const first = fitting[0];
      if (
        first === undefined ||
        silenceOf(this.document, index, lexicon.kind(first.subject), this.around(index)) !== null
      )
        this.resolveInside(index);
      else if (subjectsOf(fitting).length === 1) met.push([index, first]);
      else
        this.decisions[index] = {
          match,
          subject: -1,
          candidates: subjectsOf(fitting),
          evidence: ['shared-name-undecided'],
        };
    }
    for (const [index, posting] of met) this.name(index, posting, ['required-subjects-nearby']);
  }

  /** A longer name that means nothing here leaves the safe names inside it. */
  private resolveInside(index: number): void {
    const { lexicon, text, matches } = this.document;
    const match = matches[index] as Match;
    if (match.tokens < 2) return;
    for (const inner of findMatches(lexicon, text, match.start, match.end, match.tokens - 1)) {
      const safe = inner.postings.filter(
        (posting) => !isWeak(posting) && posting.requires === 0 && lexicon.kind(posting.subject) !== 'POST',
      );
      const first = safe[0];
      if (first === undefined || subjectsOf(safe).length > 1) continue;
      this.inner.push({
        match: inner,
        subject: first.subject,
        evidence: [safeRule(lexicon.kind(first.subject), inner)],
      });
    }
  }

  private readonly inner: Decision[] = [];

  private mentions(): Mention[] {
    const decided = this.decisions.filter((decision) => decision !== null);
    const byPlace = (a: Decision, b: Decision): number => a.match.start - b.match.start;
    const all = this.inner.length > 0 ? [...decided, ...this.inner].sort(byPlace) : decided;
    const acronyms = findDefinedAcronyms(this.document, all);
    if (acronyms.length > 0) all.push(...acronyms);
    if (acronyms.length > 0) all.sort(byPlace);
    return all.map((decision) => this.mention(decision));
  }

  private mention({ match, subject, post, candidates, evidence }: Decision): Mention {
    const { lexicon, text } = this.document;
    const shown = subject >= 0 ? subject : (candidates?.[0] ?? 0);
    const kind = lexicon.kind(shown);
    const end = withLastDot(text, match);
    const mention: Mention = {
      start: match.start,
      end,
      surface: text.slice(match.start, end),
      subject: subject >= 0 ? lexicon.slug(subject) : null,
      kind: kind === 'POST' ? 'OTHER' : kind,
      evidence,
    };
    if (post !== undefined) mention.post = lexicon.slug(post);
    if (candidates !== undefined) mention.candidates = candidates.map((each) => lexicon.slug(each));
    return mention;
  }
}

/** Dotted initials own their last full stop, also where it ends a sentence: "U.S.", not "U.S". */
function withLastDot(text: string, { start, end }: Match): number {
  const isDotted = text[end] === '.' && end - start >= 3 && text[end - 2] === '.';
  return isDotted && /(?:^|[^\p{L}.])(?:\p{L}\.)+\p{L}$/u.test(text.slice(Math.max(start, end - 12), end))
    ? end + 1
    : end;
}

const isLatin = (document: Document, match: Match): boolean => document.text.charCodeAt(match.start) < 0x250;

function pushOnce(list: number[], index: number): void {
  if (list.at(-1) !== index) list.push(index);
}

/** The last of some ordered places before one, or -1. */
function lastBefore(places: readonly number[], index: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < index) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -1 : (places[low - 1] as number);
}

function safeRule(kind: SubjectKindCode, match: Match): string {
  if (kind === 'ISSUE') return 'topic-name';
  return kind === 'PERSON' && match.tokens > 1 ? 'full-name' : 'safe-name';
}

function weakRule(posting: Posting, kind: SubjectKindCode): string {
  const derivation = derivationOf(posting);
  if (derivation === 'initials') return 'initials-after-full-name';
  return kind === 'PERSON' ? 'surname-after-full-name' : 'short-after-full-name';
}

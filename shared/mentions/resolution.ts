import { kindOf, type Posting } from '../lexicon/lexicon.ts';
import { LANGUAGE_SHIFT } from '../lexicon/lexicon-format.ts';
import { type Decision, derivationOf, isListed, isWeak } from './decision.ts';
import { type Document, readBefore } from './document.ts';
import type { Match } from './find-matches.ts';
import { NamedSubjects } from './named-subjects.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** So many places of a subject are read for what it is called there. */
const MOST_PLACES = 64;

/** The state of deciding on one document: what was decided so far, which is the evidence of what comes after. */
export class Resolution {
  readonly decisions: (Decision | null)[];
  /** Where each subject is named safely, as indices of matches in order. */
  readonly namedAt: NamedSubjects;
  /** Where somebody whom the lexicon does not have bears a surname, by the folded surname. */
  readonly strangers = new Map<string, number[]>();
  /** Which subject a name means together with one of the document's places, by the name; -1 for none. */
  readonly qualified = new Map<string, number>();
  /** Where a person is named by one word that is not of the data. */
  readonly knownSurnames: number[] = [];
  /** Persons whom an office before their surname has told. */
  readonly titled = new Set<number>();
  /** Folded names of towns that a state behind them has told to be others than those of the lexicon. */
  readonly elsewhere = new Set<string>();
  /** Towns that a preposition has told without their state. */
  readonly towns = new Set<number>();
  private readonly surroundings: (Surroundings | undefined)[];

  constructor(readonly document: Document) {
    this.namedAt = new NamedSubjects(document.matches.length);
    this.decisions = new Array<Decision | null>(document.matches.length).fill(null);
    this.surroundings = new Array<Surroundings | undefined>(document.matches.length);
  }

  match(index: number): Match {
    return this.document.matches[index] as Match;
  }

  /** The words around a match, read once. */
  around(index: number): Surroundings {
    let found = this.surroundings[index];
    if (found === undefined) {
      found = surroundingsOf(this.document, index);
      this.surroundings[index] = found;
    }
    return found;
  }

  /** The names that are in use on the document's day and in its language. */
  validPostings(match: Match): readonly Posting[] {
    const { postings } = match;
    for (const posting of postings) {
      if (!this.isValid(match, posting)) return postings.filter((each) => this.isValid(match, each));
    }
    return postings;
  }

  private isValid(match: Match, posting: Posting): boolean {
    const { day } = this.document;
    if (day !== 0 && (posting.from > day || (posting.until !== 0 && day >= posting.until))) return false;
    const own = posting.flags >>> LANGUAGE_SHIFT;
    return own === 0 || match.end - match.start > 3 || this.isOfLanguage(match, own);
  }

  /** "UN" is a Spanish article: names of three letters count in their own language only. */
  private isOfLanguage(match: Match, own: number): boolean {
    const { language, lexicon, text } = this.document;
    return (
      language === '' ||
      lexicon.language(own) === language ||
      text.charCodeAt(match.start) >= 0x250 ||
      ['', 'mul', 'und'].includes(lexicon.language(own))
    );
  }

  /**
   * Decides that a match means a subject; a safe name becomes evidence for others.
   * @param rules those that decided
   */
  name(index: number, posting: Posting, rules: readonly string[], match = this.match(index)): void {
    const isDerived = !isListed(posting) && !isWeak(posting);
    const evidence = isDerived ? [...rules, `derived-${derivationOf(posting)}`] : rules;
    this.decisions[index] = { match, subject: posting.subject, kind: kindOf(posting), evidence };
    if (!isWeak(posting)) this.namedAt.note(posting.subject, index);
  }

  /** Leaves a match undecided: "which one?". */
  ask(index: number, candidates: readonly number[], rule: string): void {
    this.decisions[index] = {
      match: this.match(index),
      subject: -1,
      kind: this.document.lexicon.kind(candidates[0] ?? -1),
      candidates: [...candidates],
      evidence: [rule],
    };
  }

  /** The first places where a subject is named safely: so many as a rule may read for each place of a long text. */
  firstPlaces(subject: number): readonly number[] {
    const places = this.namedAt.get(subject) ?? [];
    return places.length > MOST_PLACES ? places.slice(0, MOST_PLACES) : places;
  }

  /** Whether a subject is named safely before a match. */
  isNamedBefore(subject: number, index: number): boolean {
    return (this.namedAt.first(subject) ?? index) < index;
  }

  /** The word two places before a match, for "the state of", "John F.". */
  beforeThat(index: number): ReturnType<typeof readBefore> {
    const { before } = this.around(index);
    return before === null ? null : readBefore(this.document, before.start, index);
  }
}

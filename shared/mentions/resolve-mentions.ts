import { kindOf, type Lexicon, type Posting } from '../lexicon/lexicon.ts';
import { wholeDay } from '../lexicon/partial-days.ts';
import { resolveConditionalNames } from './conditional-names.ts';
import { type Decision, derivationOf, isSafe, isSurname, isWeak } from './decision.ts';
import { findDefinedAcronyms } from './defined-acronyms.ts';
import { type Document, foldedMatch, mayFoldTo, mayFollowCapital, subjectsOf } from './document.ts';
import { findMatches, type Match } from './find-matches.ts';
import { languageOf } from './guess-language.ts';
import { readInitial } from './initial-names.ts';
import { leaveKnownSurname } from './known-surnames.ts';
import type { DocumentContext, Mention } from './mention.ts';
import { SAYING } from './ordinary-words.ts';
import { isBesideHolder, postIsSomebodyElses } from './post-rules.ts';
import { Resolution } from './resolution.ts';
import { chooseCandidate, resolveSafeName, safeRules } from './safe-names.ts';
import { collectStranger, readMiddleName } from './surname-rules.ts';
import { followTitles } from './titled-surnames.ts';
import { isNamesakeOfTown, leaveHeadlineToTown } from './towns.ts';
import { isNobodyHere, resolveWeakName } from './weak-names.ts';

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
  const language = languageOf(text, context);
  const answers = new Map();
  const document: Document = { lexicon, text, matches, day: wholeDay(context.date), language, answers };
  return new Resolver(document).run();
}

/** Calls the rules in the order in which one's answer is another's evidence. */
class Resolver {
  private readonly resolution: Resolution;
  private readonly inner: Decision[] = [];

  constructor(private readonly document: Document) {
    this.resolution = new Resolution(document);
  }

  run(): Mention[] {
    const { resolution } = this;
    const [shared, weak, posts, conditional]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let index = 0; index < this.document.matches.length; index++) {
      const match = resolution.match(index);
      const valid = resolution.validPostings(match);
      let isAnyWeak = match.bearers.length > 0;
      let isAnyPost = false;
      let isAnyConditional = false;
      let unsafe = 0;
      for (const posting of valid) {
        unsafe++;
        if (posting.requires === 0 && isSurname(posting)) isAnyWeak = true;
        else if (kindOf(posting) === 'POST') isAnyPost = true;
        else if (posting.requires !== 0) isAnyConditional = true;
        else if (isWeak(posting)) isAnyWeak = true;
        else unsafe--;
      }
      if (isAnyWeak) weak.push(index);
      if (isAnyPost) posts.push(index);
      if (isAnyConditional) conditional.push(index);
      if (unsafe === valid.length) continue;
      const safe = unsafe === 0 ? valid : valid.filter(isSafe);
      if (resolveSafeName(resolution, index, safe)) shared.push(index);
    }
    leaveHeadlineToTown(resolution);
    for (const index of shared) chooseCandidate(resolution, index);
    this.resolveWeakNames(weak);
    for (const index of resolution.knownSurnames) leaveKnownSurname(resolution, index);
    if (resolution.strangers.size > 0) this.leaveToStrangers();
    for (const index of posts) this.resolvePost(index);
    if (conditional.length > 0)
      for (const index of resolveConditionalNames(resolution, conditional)) this.resolveInside(index);
    const mentions = this.mentions();
    resolution.namedAt.release();
    return mentions;
  }

  /** Surnames, short forms, initials, teams. Only behind a word with a capital may somebody else be meant, or more than they say. */
  private resolveWeakNames(weak: readonly number[]): void {
    const { resolution } = this;
    const { text } = this.document;
    const behindCapital: number[] = [];
    for (const index of weak) {
      if (mayFollowCapital(text, resolution.match(index).start)) behindCapital.push(index);
    }
    for (const index of behindCapital) readMiddleName(resolution, index);
    for (const index of behindCapital) readInitial(resolution, index);
    for (const index of behindCapital) collectStranger(resolution, index);
    let next = 0;
    for (const index of weak) {
      const isBehindCapital = behindCapital[next] === index;
      if (isBehindCapital) next++;
      if (isBehindCapital || !isNobodyHere(resolution, index)) resolveWeakName(resolution, index);
    }
    followTitles(resolution, weak);
  }

  /** "Frank Houston ... Houston said": a place that speaks after a stranger of its name is the stranger. */
  private leaveToStrangers(): void {
    const { decisions, strangers } = this.resolution;
    const firstLetters = new Set([...strangers.keys()].map((surname) => surname.charCodeAt(0)));
    for (let index = 0; index < decisions.length; index++) {
      const decision = decisions[index] ?? null;
      if (decision === null || decision.match.tokens !== 1) continue;
      if (!mayFoldTo(this.document.text, decision.match.start, firstLetters)) continue;
      if (!decision.evidence.includes('safe-name')) continue;
      const first = strangers.get(foldedMatch(this.document, decision.match))?.[0];
      if (first === undefined || first > index) continue;
      const { after } = this.resolution.around(index);
      const speaks =
        after !== null && (after.isIn(SAYING) || /^(?:himself|herself|family|who)$/u.test(after.folded));
      if (speaks || isNamesakeOfTown(this.resolution, index, first)) decisions[index] = null;
    }
  }

  /** An office names whoever certainly held it on the document's day. */
  private resolvePost(index: number): void {
    const { lexicon, day } = this.document;
    const { decisions } = this.resolution;
    const match = this.resolution.match(index);
    if (decisions[index] !== null) return;
    const posts = subjectsOf(match.postings.filter((posting) => kindOf(posting) === 'POST'));
    if (isBesideHolder(this.document, index, decisions)) return;
    const holders = new Map(posts.map((post) => [lexicon.holder(post, day), post]));
    const [holder, post] = [...holders][0] ?? [-1, -1];
    const isCertain = holders.size === 1 && holder >= 0;
    if (!isCertain || postIsSomebodyElses(this.document, index, this.resolution.around(index)))
      this.resolveInside(index);
    else
      decisions[index] = {
        match,
        subject: holder,
        kind: lexicon.kind(holder),
        post,
        evidence: ['post-at-date'],
      };
  }

  /** A longer name that means nothing here leaves the safe names inside it. */
  private resolveInside(index: number): void {
    const { lexicon, text } = this.document;
    const match = this.resolution.match(index);
    if (match.tokens < 2) return;
    for (const inner of findMatches(lexicon, text, match.start, match.end, match.tokens - 1)) {
      const safe = inner.postings.filter(isSafe);
      const first = safe[0];
      if (first === undefined || subjectsOf(safe).length > 1) continue;
      this.inner.push({
        match: inner,
        subject: first.subject,
        kind: kindOf(first),
        evidence: safeRules(kindOf(first), inner),
      });
    }
  }

  /** "Springfield, Illinois" is two mentions where the state is in the lexicon too; "Washington, D.C." is one. */
  private partTown(decision: Decision): void {
    const { lexicon, text } = this.document;
    const { match, subject, kind } = decision;
    // What was seen to stand apart is plain words with a space between.
    if (match.isApart || match.tokens < 2 || subject < 0 || kind !== 'PLACE') return;
    let comma = 1;
    while (match.start + comma < match.end && text.charCodeAt(match.start + comma) !== 0x2c) comma++;
    if (match.start + comma >= match.end || /^, ?D\.?C/u.test(text.slice(match.start + comma, match.end)))
      return;
    const place = match.start + comma;
    const [state] = findMatches(lexicon, text, place, match.end, match.tokens - 1);
    const posting = state?.postings.find((each) => kindOf(each) === 'PLACE' && isStateName(each));
    if (state === undefined || posting === undefined) return;
    // Tokenized text has a space before the comma: "Springfield , Illinois".
    const end = match.start + text.slice(match.start, place).trimEnd().length;
    decision.match = { ...match, end };
    this.inner.push({ match: state, subject: posting.subject, kind: 'PLACE', evidence: ['safe-name'] });
  }

  private mentions(): Mention[] {
    const decided: Decision[] = [];
    for (const decision of this.resolution.decisions) {
      if (decision === null) continue;
      this.partTown(decision);
      decided.push(decision);
    }
    const byPlace = (a: Decision, b: Decision): number => a.match.start - b.match.start;
    const all = this.inner.length > 0 ? [...decided, ...this.inner].sort(byPlace) : decided;
    const acronyms = findDefinedAcronyms(this.document, all);
    for (const acronym of acronyms) all.push(acronym);
    if (acronyms.length > 0) all.sort(byPlace);
    const found: Mention[] = [];
    for (const decision of all) found.push(this.mention(decision));
    return found;
  }

  private mention({ match, subject, kind, post, candidates, evidence }: Decision): Mention {
    const { lexicon, text } = this.document;
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
  const isDotted = text.charCodeAt(end) === 0x2e && end - start >= 3 && text.charCodeAt(end - 2) === 0x2e;
  return isDotted && /(?:^|[^\p{L}.])(?:\p{L}\.)+\p{L}$/u.test(text.slice(Math.max(start, end - 12), end))
    ? end + 1
    : end;
}

/** A state by its name or by the newspapers' abbreviation. */
const isStateName = (posting: Posting): boolean => !isWeak(posting) || derivationOf(posting) === 'spelling';

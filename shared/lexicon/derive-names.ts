import { type Token, tokenize } from '../text/tokens.ts';
import {
  COMPANY_SUFFIXES,
  FIRST_SURNAMES,
  ORDINARY_WORDS,
  PERSON_SUFFIXES,
  SMALL_WORDS,
  SURNAME_PARTICLES,
} from '../text/word-lists.ts';
import type { Derivation } from './lexicon-format.ts';
import type { LexiconName, LexiconSubject } from './lexicon-source.ts';

/** A further wording of a name, which the compiler adds with the rule that it came by. */
export interface DerivedName {
  text: string;
  derivation: Derivation;
  /** Counts only where the document names the subject in full. */
  needsEvidence: boolean;
}

const isCapitalized = (word: string): boolean => /^\p{Lu}/u.test(word);
const isAcronym = (word: string): boolean => /^\p{Lu}{2,5}$/u.test(word);

/** The wordings of the countries and bodies that newspapers shorten, each group equal to one another, longest first. */
const UNITED_FORMS: readonly (readonly string[])[] = [
  ['United States of America', 'United States', 'U.S.', 'US', 'USA', 'U.S.A.'],
  ['United Kingdom', 'U.K.', 'UK'],
  ['European Union', 'E.U.', 'EU'],
  ['United Nations', 'U.N.', 'UN'],
];

const escaped = (text: string): string => text.replace(/[.]/gu, '\\.');
const UNITED_PATTERNS = UNITED_FORMS.map(
  (forms) => new RegExp(`(?<![\\p{L}.])(?:${forms.map(escaped).join('|')})(?![\\p{L}])`, 'u'),
);

/** "United States", "U.S.", "US" are one wording, alone and inside names. */
export function unitedForms(text: string): string[] {
  for (const [index, pattern] of UNITED_PATTERNS.entries()) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const rest = (form: string): string =>
      (text.slice(0, found.index) + form + text.slice(found.index + found[0].length)).replace(/\.\./gu, '.');
    return (UNITED_FORMS[index] ?? []).filter((form) => form !== found[0]).map(rest);
  }
  return [];
}

/** The surname of a person's full name, with its particles too; the first word for Chinese, Korean and Vietnamese names. */
export function surnames(text: string): string[] {
  const plain = text.replace(/\s*\(.*\)|["“”'‘’]\p{L}+["“”'’]\s/gu, '').replace(/,.*$/u, '');
  const parts = plain.split(/\s+/u).filter((part) => part !== '');
  while (parts.length > 2 && PERSON_SUFFIXES.has(foldedWord(parts.at(-1) ?? ''))) parts.pop();
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || !isCapitalized(last) || foldedWord(last).length < 2) return [];
  const found = [last];
  let start = parts.length - 1;
  while (start > 1 && SURNAME_PARTICLES.has(foldedWord(parts[start - 1] ?? ''))) start--;
  if (start < parts.length - 1) found.push(parts.slice(start).join(' '));
  const joined = /^(?:Al|El|al|el)-(.+)$/u.exec(last);
  if (joined?.[1] !== undefined && joined[1].length > 3) found.push(joined[1]);
  const first = foldedWord(parts[0] ?? '');
  if (parts.length <= 3 && FIRST_SURNAMES.has(first) && !ORDINARY_WORDS.has(first))
    found.push(parts[0] ?? '');
  return found;
}

const foldedWord = (word: string): string =>
  tokenize(word)
    .map((token) => token.folded)
    .join('');

/** The initials of an organisation's name of three capitalized words or more: "FBI", and "DOJ" with its small words. */
export function initials(text: string): string[] {
  const tokens = tokenize(text.replace(/\s*\(.*\)/u, ''));
  const first = (token: Token): string => token.surface.charAt(0).toUpperCase();
  const capitals = tokens.filter((token) => isCapitalized(token.surface) && !SMALL_WORDS.has(token.folded));
  const short = capitals.map(first).join('');
  const long = tokens.map(first).join('');
  const forms = new Set([short, ...(capitals.length < tokens.length && capitals.length > 1 ? [long] : [])]);
  return [...forms].filter((form) => form.length >= 3 && form.length <= 6 && /^[A-Z]+$/u.test(form));
}

/** A company's name without its legal ending, so long as something of its own is left. */
function withoutSuffix(text: string): string | null {
  const found = /^(.*?[\p{L}\p{N}].*?),?\s+(\p{L}[\p{L}.]*)$/u.exec(text);
  if (found === null || !COMPANY_SUFFIXES.has(foldedWord(found[2] ?? ''))) return null;
  return /^(?:holdings|group|company|co|a?\.?f\.?c\.?|c\.?f\.?)$/iu.test(found[2] ?? '') &&
    !/\s/u.test(found[1] ?? '')
    ? null
    : (found[1] ?? null);
}

/** A person's name without middle initials, a middle name or "Jr.": "John F. Kennedy", "John Kennedy". */
function withoutMiddle(text: string): string[] {
  const plain = text.replace(/,? (?:Jr|Sr)\.?$| (?:II|III|IV)$/u, '');
  const found = plain === text ? [] : [plain];
  const initials = /^(\p{L}{2,}) (?:\p{Lu}\.? )+(\p{L}{2,}.*)$/u.exec(plain);
  if (initials !== null) found.push(`${initials[1]} ${initials[2]}`);
  const middle = /^(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)$/u.exec(plain);
  if (
    middle !== null &&
    !FIRST_SURNAMES.has(foldedWord(middle[1] ?? '')) &&
    !SURNAME_PARTICLES.has(foldedWord(middle[2] ?? ''))
  ) {
    found.push(`${middle[1]} ${middle[3]}`);
  }
  return found;
}

const HEADS = 'relations|ties|talks|tensions|trade|rivalry|cooperation|relationship|dialogue|conflict|war';

/** Other wordings of a topic: plural, word order, "between A and B". */
export function topicVariants(text: string): string[] {
  const found: string[] = [];
  const pair = new RegExp(`^(.+?)[-–](\\p{Lu}.*?) (${HEADS})$`, 'u').exec(text);
  if (pair !== null) found.push(...pairWordings(pair[1] ?? '', pair[2] ?? '', pair[3] ?? ''));
  const between = new RegExp(`^(${HEADS}) between (?:the )?(.+) and (?:the )?(.+)$`, 'u').exec(text);
  if (between !== null) found.push(...pairWordings(between[2] ?? '', between[3] ?? '', between[1] ?? ''));
  const simple = /^(\p{L}+) (\p{L}{4,})$/u.exec(text);
  if (simple !== null && pair === null)
    found.push(`${simple[2]} of ${simple[1]}`, `${simple[2]} of ${plural(simple[1] ?? '')}`);
  const last = /^(.*?)(\p{Ll}{3,})$/u.exec(text);
  if (last !== null) {
    found.push(`${last[1]}${plural(last[2] ?? '')}`);
    const one = singular(last[2] ?? '');
    if (one !== null) found.push(`${last[1]}${one}`);
  }
  return found.filter((each) => each !== text);
}

function pairWordings(first: string, second: string, head: string): string[] {
  const sides = (side: string): string[] => {
    const short = [side, ...unitedForms(side)].filter((form) => form !== 'United States of America');
    return short;
  };
  const found: string[] = [];
  for (const a of sides(first)) {
    for (const b of sides(second)) {
      found.push(`${a}-${b} ${head}`, `${b}-${a} ${head}`);
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const) {
        for (const article of ['', 'the ']) {
          found.push(`${head} between ${article}${x} and ${y}`, `${head} between ${x} and ${article}${y}`);
        }
      }
    }
  }
  return found;
}

function plural(word: string): string {
  if (/(?:is)$/u.test(word)) return word.replace(/is$/u, 'es');
  if (/(?:s|x|z|ch|sh)$/u.test(word)) return /s$/u.test(word) ? word : `${word}es`;
  if (/[^aeiou]y$/u.test(word)) return word.replace(/y$/u, 'ies');
  return `${word}s`;
}

function singular(word: string): string | null {
  if (/[^aeiou]ies$/u.test(word)) return word.replace(/ies$/u, 'y');
  return /[^siu]s$/u.test(word) && word.length > 4 ? word.replace(/s$/u, '') : null;
}

/** Further wordings of one name that are as safe as the name itself, or that count only beside it. */
export function deriveNames(subject: LexiconSubject, name: LexiconName): DerivedName[] {
  const found: DerivedName[] = [];
  const { text } = name;
  const add = (wordings: readonly (string | null)[], derivation: Derivation, needsEvidence = false): void => {
    for (const wording of wordings) {
      if (wording !== null && wording.trim() !== '') found.push({ text: wording, derivation, needsEvidence });
    }
  };
  const latin = name.language === undefined || name.language.startsWith('en');
  add(unitedForms(text), 'united');
  if (isAcronym(text) && !/^(?:US|UK|EU|UN)$/u.test(text)) add([`${[...text].join('.')}.`], 'dotted');
  if (/^(?:\p{Lu}\.){2,}$/u.test(text)) add([text.replace(/\./gu, '')], 'dotted');
  add([/^(.+?)\s*\([^()]+\)$/u.exec(text)?.[1] ?? null], 'parenthetical');
  if (/^The \S+ \S/u.test(text)) add([text.slice(4)], 'article');
  if (subject.kind === 'ISSUE' && latin) add(topicVariants(text), 'topic-variant');
  if (subject.kind === 'PERSON') {
    add(withoutMiddle(text), 'middle-name');
    if (name.matching === 'ALONE') add(surnames(text), 'surname', true);
  }
  if (subject.kind === 'ORGANIZATION' || subject.kind === 'GOVERNMENT' || subject.kind === 'OTHER') {
    add([withoutSuffix(text)], 'suffix');
    if (name.matching === 'ALONE') add(initials(text), 'initials', true);
  }
  if (subject.kind === 'PLACE') {
    // "Washington, D.C." is what "Washington" means; "Austin, Texas" has to be named in full first.
    add([/^(.+?), ?\p{Lu}/u.exec(text)?.[1] ?? null], 'place-short', !/, D\.?C\.?$/u.test(text));
  }
  return found;
}

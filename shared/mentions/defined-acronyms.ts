import { NO_BEARERS } from '../lexicon/bearers.ts';
import type { SubjectKindCode } from '../lexicon/lexicon-format.ts';
import type { Decision } from './decision.ts';
import type { Document } from './document.ts';
import { isInsideAddress } from './surface.ts';

/** "European Central Bank (ECB)", "the World Health Organization, or WHO,", "known by its Spanish acronym FARC". */
const DEFINITION =
  /^(?:[\s ]?[(（]\s?(?:the )?["“]?(\p{Lu}[\p{Lu}\p{N}.&-]{1,8}?)["”]?\s?[)）]|(?: ?,)? (?:or|known as|known by (?:its|the)(?: \p{L}+)? (?:acronym|initials|abbreviation)) (?:the )?(\p{Lu}[\p{Lu}\p{N}&]{1,7})(?= ?[,.]))/u;
const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}&-]{1,7}(?![\p{L}\p{N}])/gu;

/** Whether a parenthesis, "or" or "known as" follows, before a pattern is asked. */
function mayDefine(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  if (next === 0x28 || next === 0xff08) return true;
  if (next !== 0x20 && next !== 0xa0 && next !== 0x2c) return false;
  const place = end + (next === 0x2c ? 2 : 1);
  const second = text.charCodeAt(place);
  if (second === 0x28) return true;
  const third = text.charCodeAt(place + 1);
  const mayName =
    second === 0x2c || (second === 0x6f && third === 0x72) || (second === 0x6b && third === 0x6e);
  return mayName && /^(?: ?,)? (?:or|known) /u.test(text.slice(end, end + 9));
}

/** The first letters of the capitalized words of a name as it is written. */
const initialsOf = (surface: string): string => surface.match(/(?<!\p{L})\p{Lu}/gu)?.join('') ?? '';

function definitionAfter({ text }: Document, start: number, end: number, isPlace: boolean): string | null {
  const found = DEFINITION.exec(text.slice(end, end + 56));
  if (found === null) return isPlace ? null : shortenedAfter(text, start, end);
  const acronym = (found[1] ?? found[2] ?? '').replace(/\./gu, '');
  // Two letters have to be the initials; three may be those of another language.
  const own = initialsOf(text.slice(start, end));
  if (
    found[2] !== undefined &&
    acronym.length > 2 &&
    !isPlace &&
    [...acronym].every((letter) => own.includes(letter))
  )
    return acronym;
  if (acronym.length < 3 || found[2] !== undefined || isPlace) return own === acronym ? acronym : null;
  if (/^\p{Lu}{3,6}$/u.test(acronym) && /\p{L}\s\S+\s\p{L}/u.test(text.slice(start, end))) return acronym;
  return acronym.charAt(0) === text.charAt(start).toUpperCase() || /\P{ASCII}/u.test(text.charAt(start))
    ? acronym
    : null;
}

/** "Bundesanstalt für Finanzdienstleistungsaufsicht (BaFin)", "民主进步党（民进党）". */
const SHORTENED = /^\s?[(（](?:(?:以下)?简称)?["“「]?(\p{Lu}\p{L}{2,7}|\p{Script=Han}{2,6})["”」]?[)）]/u;

/** A short form of letters of the name before it, in their order: with some capitals, or in Han characters. */
function shortenedAfter(text: string, start: number, end: number): string | null {
  const short = SHORTENED.exec(text.slice(end, end + 20))?.[1];
  if (short === undefined || short.length * 2 > end - start + 2) return null;
  const isHan = short.charCodeAt(0) >= FIRST_HAN;
  if (!isHan && !(/\p{Ll}/u.test(short) && /\p{L}\p{Lu}/u.test(short))) return null;
  if (!isHan && short.charAt(0) !== text.charAt(start)) return null;
  let place = start;
  for (const letter of short.toLowerCase()) {
    while (place < end && text.charAt(place).toLowerCase() !== letter) place++;
    if (place++ >= end) return null;
  }
  return short;
}

const FIRST_HAN = 0x4e00;

const MOST_SHORTENED = 32;

/** Where the short forms stand that a text has defined. */
function* hitsOf(text: string, forms: Iterable<string>): Generator<{ form: string; start: number }> {
  for (const hit of text.matchAll(ACRONYM)) yield { form: hit[0], start: hit.index };
  let sought = 0;
  for (const form of forms) {
    if (/^[\p{Lu}\p{N}&-]+$/u.test(form)) continue;
    // So many are sought one by one, so that a text of nothing but definitions stays linear.
    if (++sought > MOST_SHORTENED) return;
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + form.length)) {
      const isWord = form.charCodeAt(0) >= FIRST_HAN || isApart(text, start, start + form.length);
      if (isWord) yield { form, start };
    }
  }
}

const isApart = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end));

/** From its definition on a short form means the name before it. */
export function findDefinedAcronyms(document: Document, decisions: readonly Decision[]): Decision[] {
  const { text } = document;
  const meanings = new Map<string, { subject: number; kind: SubjectKindCode; from: number }>();
  for (const { match, subject, kind } of decisions) {
    if (kind === 'PERSON' || subject < 0 || !mayDefine(text, match.end)) continue;
    const acronym = definitionAfter(document, match.start, match.end, kind === 'PLACE');
    if (acronym !== null && !meanings.has(acronym)) meanings.set(acronym, { subject, kind, from: match.end });
  }
  if (meanings.size === 0) return [];
  const taken = new Set<number>(decisions.map((decision) => decision.match.start));
  const found: Decision[] = [];
  for (const { form, start } of hitsOf(text, meanings.keys())) {
    const meaning = meanings.get(form);
    if (meaning === undefined || start < meaning.from || taken.has(start)) continue;
    const end = start + form.length;
    if (isInsideAddress(text, start, end) || isCovered(decisions, start)) continue;
    found.push({
      match: { start, end, tokens: 1, postings: [], bearers: NO_BEARERS, isApart: false },
      subject: meaning.subject,
      kind: meaning.kind,
      evidence: ['acronym-defined'],
    });
  }
  return found;
}

/** Whether one of some ordered decisions covers a place. */
function isCovered(decisions: readonly Decision[], place: number): boolean {
  let low = 0;
  let high = decisions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((decisions[middle] as Decision).match.start <= place) low = middle + 1;
    else high = middle;
  }
  return low > 0 && (decisions[low - 1] as Decision).match.end > place;
}

import type { Document } from './document.ts';
import type { Decision } from './resolve-mentions.ts';
import { isInsideAddress } from './surface.ts';

const DEFINITION = /^[\s ]?\((?:the )?["“]?(\p{Lu}[\p{Lu}\p{N}.&]{2,8}?)["”]?\)/u;
const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}&]{2,7}(?![\p{L}\p{N}])/gu;

/** "European Central Bank (ECB)": from there on the short form means the name before it. */
export function findDefinedAcronyms(document: Document, decisions: readonly Decision[]): Decision[] {
  const { text, lexicon } = document;
  const meanings = new Map<string, { subject: number; from: number }>();
  for (const { match, subject } of decisions) {
    if (subject < 0 || text.charCodeAt(match.end) > 0x28 + 0x80) continue;
    const next = text.charCodeAt(match.end);
    if (
      (next !== 32 && next !== 40 && next !== 160) ||
      (next === 32 && text.charCodeAt(match.end + 1) !== 40)
    )
      continue;
    const kind = lexicon.kind(subject);
    const found = DEFINITION.exec(text.slice(match.end, match.end + 24));
    if (found === null || kind === 'PERSON') continue;
    const acronym = (found[1] ?? '').replace(/\./gu, '');
    if (acronym.charAt(0) !== text.charAt(match.start).toUpperCase() || meanings.has(acronym)) continue;
    meanings.set(acronym, { subject, from: match.end });
  }
  if (meanings.size === 0) return [];
  const taken = new Set<number>(decisions.map((decision) => decision.match.start));
  const found: Decision[] = [];
  for (const hit of text.matchAll(ACRONYM)) {
    const meaning = meanings.get(hit[0]);
    if (meaning === undefined || hit.index < meaning.from || taken.has(hit.index)) continue;
    const end = hit.index + hit[0].length;
    if (isInsideAddress(text, hit.index, end)) continue;
    if (isCovered(decisions, hit.index)) continue;
    found.push({
      match: { start: hit.index, end, tokens: 1, postings: [] },
      subject: meaning.subject,
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

import { tokenize } from '../text/tokenize.ts';
import type { LexiconName, LexiconSubject } from './lexicon-source.ts';

export const LEXICON_MAGIC = 'sidelight-lexicon/1\n';

/** Why a lexicon was refused. */
export class LexiconError extends Error {
  readonly code: 'LEXICON_NOT_ONE' | 'LEXICON_NEWER' | 'LEXICON_DAMAGED';
  constructor(code: LexiconError['code'], message: string) {
    super(message);
    this.name = 'LexiconError';
    this.code = code;
  }
}

/** A name of the lexicon as matching needs it. */
export interface LexiconEntry {
  subject: LexiconSubject;
  name: LexiconName;
  keys: readonly string[];
  /** Issues and posts ignore case. */
  ignoresCase: boolean;
  shapes: readonly ('lower' | 'capital' | 'caps')[];
}

/** Names ready to be matched. */
export interface Lexicon {
  subjects: ReadonlyMap<string, LexiconSubject>;
  /** Names by their first word, longest first. */
  byFirstWord: ReadonlyMap<string, readonly LexiconEntry[]>;
}

/**
 * Opens a compiled lexicon.
 * @throws LexiconError where the bytes are no lexicon, of a newer format, or damaged
 */
export function openLexicon(bytes: ArrayBuffer | Uint8Array): Lexicon {
  const subjects = readSubjects(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes));
  const byFirstWord = new Map<string, LexiconEntry[]>();
  for (const subject of subjects) {
    for (const name of subject.names) {
      if (name.matching === 'NEVER') continue;
      const tokens = tokenize(name.text);
      const first = tokens[0];
      if (first === undefined) continue;
      const entry: LexiconEntry = {
        subject,
        name,
        keys: tokens.map((token) => token.key),
        ignoresCase: subject.kind === 'ISSUE' || subject.kind === 'POST',
        shapes: tokens.map((token) => token.shape),
      };
      const list = byFirstWord.get(first.key);
      if (list === undefined) byFirstWord.set(first.key, [entry]);
      else list.push(entry);
    }
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return { subjects: new Map(subjects.map((subject) => [subject.slug, subject])), byFirstWord };
}

function readSubjects(bytes: Uint8Array): LexiconSubject[] {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  if (!text.startsWith('sidelight-lexicon/')) {
    throw new LexiconError('LEXICON_NOT_ONE', 'These bytes are no Sidelight lexicon.');
  }
  if (!text.startsWith(LEXICON_MAGIC)) {
    throw new LexiconError('LEXICON_NEWER', 'This lexicon has a newer format: update Sidelight.');
  }
  try {
    return JSON.parse(text.slice(LEXICON_MAGIC.length)) as LexiconSubject[];
  } catch {
    throw new LexiconError('LEXICON_DAMAGED', 'This lexicon is damaged: fetch it again.');
  }
}

import type { NameEntry } from '../transfer/collection-file.ts';
import type { CollectionRecords } from '../transfer/read-collection.ts';
import type { Finding } from './finding.ts';
import { ORDINARY_WORDS } from './ordinary-words.ts';

/** Titles in front of a name: "President Xi" would swallow half of "President Xi Jinping". */
const TITLE =
  /^(?:ambassador|chairman|congressman|congresswoman|director|dr|general|governor|minister|mr|mrs|ms|premier|president|representative|secretary|sen|senator|sir|speaker)\.? /i;

/** Names as the matcher will use them: none that an ordinary sentence is full of, no titles, no notes. */
export function* checkNames(files: CollectionRecords): Generator<Finding> {
  for (const folder of ['actors', 'issues', 'posts'] as const) {
    for (const subject of files[folder]) {
      for (const [index, name] of subject.names.entries()) {
        const place = { file: `${folder}/${subject.slug}.yaml`, path: `names[${index}]` };
        if (isOrdinaryName(name, subject.kind === 'ISSUE'))
          yield {
            ...place,
            code: 'NAME_IS_ORDINARY_WORD',
            message: `"${name.text}" would match an ordinary word alone: write WITH_EVIDENCE or NEVER, what it requires, or in aloneBecause why it may`,
          };
        if (subject.kind === 'PERSON' && TITLE.test(name.text))
          yield {
            ...place,
            code: 'NAME_WITH_TITLE',
            message: `"${name.text}" begins with a title, which is no part of a name: remove the title`,
          };
        if (/[([（【]/.test(name.text))
          yield {
            ...place,
            code: 'NAME_WITH_NOTE',
            message: `"${name.text}" has a note in brackets, which no text would have: remove it`,
          };
      }
    }
  }
}

/**
 * Whether a name would match alone where nothing is meant by it: one common word, a single Han character, or fewer than
 * three letters in lower case, and nobody has said why. Capitals and dots tell "U.S." from "us", unless an issue's name ignores case.
 */
export function isOrdinaryName(
  name: Pick<NameEntry, 'text' | 'matching' | 'requires' | 'aloneBecause'>,
  ignoresCase: boolean,
): boolean {
  if (name.matching !== 'ALONE' || name.requires !== undefined || name.aloneBecause !== undefined)
    return false;
  const { text } = name;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0 || (letters === 1 && /\p{Script=Han}|\p{Script=Latin}/u.test(text))) return true;
  if (/\p{Script=Han}/u.test(text)) return false;
  const isSetApart = !ignoresCase && text.toUpperCase() === text;
  if (isSetApart) return false;
  return letters < 3 || ORDINARY_WORDS.has(text.toLowerCase());
}

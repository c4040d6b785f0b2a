import type { Decision } from './three-ways.ts';

/** Whose choices they are: a draft's on one published version of a record. */
export interface ConflictKey {
  draft: number;
  kind: string;
  slug: string;
  version: number;
}

export type Choices = ReadonlyMap<string, Decision>;

const keyOf = ({ draft, kind, slug, version }: ConflictKey) =>
  `sidelight-desk-conflict:${draft} ${kind}/${slug} ${version}`;

/** What was chosen on this device before the page was closed. */
export function readChoices(storage: Pick<Storage, 'getItem'>, key: ConflictKey): Choices {
  const text = storage.getItem(keyOf(key));
  if (text === null) return new Map();
  try {
    return new Map(JSON.parse(text) as [string, Decision][]);
  } catch {
    // Cut short by a crash of the browser: the editor chooses again.
    return new Map();
  }
}

/** Keeps the choices on this device; null once the draft has gone on. */
export function keepChoices(
  storage: Pick<Storage, 'setItem' | 'removeItem'>,
  key: ConflictKey,
  choices: Choices | null,
): void {
  if (choices === null) storage.removeItem(keyOf(key));
  else storage.setItem(keyOf(key), JSON.stringify([...choices]));
}

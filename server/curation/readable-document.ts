import type { Json, JsonObject } from './json.ts';
import { parseDocument, type RecordKey } from './record.ts';

/** How often unreadable parts are looked for: taking one out can only uncover what it hid. */
const MOST_TRIES = 5;

/**
 * What can be read of a document that is still being written: entries of lists that break the format are left out, so that
 * a card can be shown of the rest. Null where the rest is no record either.
 */
export function readableDocument(key: RecordKey, written: JsonObject): JsonObject | null {
  let document = written;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const parsed = parseDocument(key, document);
    if (parsed.document !== null) return parsed.document;
    const paths = parsed.problems.map(({ path }) => path.split(/[.[\]]+/).filter((step) => step !== ''));
    document = without(document, paths);
  }
  return null;
}

/** A copy without the entries in which the paths lie; a field that is no entry of a list is left out itself. */
function without(document: JsonObject, paths: readonly string[][]): JsonObject {
  const kept: [string, Json][] = [];
  for (const [key, value] of Object.entries(document)) {
    const within = paths.filter(([first]) => first === key);
    if (within.length === 0) kept.push([key, value]);
    else if (Array.isArray(value) && within.every((path) => path.length > 1)) {
      const unreadable = new Set(within.map(([, index]) => Number(index)));
      kept.push([key, value.filter((_, index) => !unreadable.has(index))]);
    }
  }
  return Object.fromEntries(kept);
}

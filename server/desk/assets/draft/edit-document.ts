/** Where in a document: keys of objects and places in lists. */
export type Path = readonly (string | number)[];

/** The value at a path; undefined where nothing is. */
export function valueAt(document: unknown, path: Path): unknown {
  let value = document;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/**
 * A copy of the document with another value at the path; `undefined` takes the key out, or the place out of a list. What is not on
 * the path is shared with the old document, which stays as it was.
 */
export function withValue<Document>(document: Document, path: Path, value: unknown): Document {
  const [key, ...rest] = path;
  if (key === undefined) return value as Document;
  if (Array.isArray(document)) {
    const list = [...document];
    const place = Number(key);
    if (rest.length === 0 && value === undefined) list.splice(place, 1);
    else list[place] = withValue(list[place], rest, value);
    return list as Document;
  }
  const fields = { ...(document as Record<string, unknown>) };
  const changed = rest.length === 0 ? value : withValue(fields[key] ?? emptyFor(rest[0]), rest, value);
  if (changed === undefined) delete fields[key];
  else fields[key] = changed;
  return fields as Document;
}

function emptyFor(key: string | number | undefined): unknown {
  return typeof key === 'number' ? [] : {};
}

/** Whether two JSON values say the same; the order of keys does not count, absent and undefined are one. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isSame(left[key], right[key]));
}

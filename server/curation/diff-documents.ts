import type { Json, JsonObject } from './json.ts';

/** One step into a document: a field, or an item of a list by its key (`{ item: 'schumer-2023' }`). */
export type Step = string | { item: string };

/** One field that differs. `before` or `after` is absent where the field is not there. */
export interface FieldChange {
  path: Step[];
  before?: Json;
  after?: Json;
}

/** Changes the order of a list whose items have keys; its values are lists of keys. */
export const ORDER = '#order';

/**
 * What makes `after` of `before`, field by field. Items of a list are compared by what identifies them (a statement by its
 * id, a name by its text and language), so that an item that moved or was edited is not shown as another one.
 * `applyChanges(before, diffDocuments(before, after))` equals `after`.
 */
export function diffDocuments(before: JsonObject, after: JsonObject): FieldChange[] {
  const changes: FieldChange[] = [];
  diffObjects([], before, after, changes);
  return changes;
}

/** The document that the changes make of another one. Leaves its arguments as they are. */
export function applyChanges(document: JsonObject, changes: readonly FieldChange[]): JsonObject {
  let result: Json = document;
  for (const change of changes) result = apply(result, change.path, change);
  return result as JsonObject;
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(document: JsonObject, path: readonly Step[]): Json | undefined {
  let value: Json | undefined = document;
  for (const step of path) {
    if (typeof step === 'string') value = isObject(value) ? own(value, step) : undefined;
    else value = Array.isArray(value) ? value.find((item) => isItem(item, step.item)) : undefined;
  }
  return value;
}

function isItem(item: Json, key: string): boolean {
  return isObject(item) && keyOf(item) === key;
}

/** A path as people and forms write it: `positions[schumer-2023].stance`. */
export function pathText(path: readonly Step[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step !== 'string') text += `[${step.item}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}

/** Whether two values say the same, whatever the order of their keys. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  );
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function diffObjects(path: Step[], before: JsonObject, after: JsonObject, changes: FieldChange[]): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const here = [...path, key];
    const [was, is] = [own(before, key), own(after, key)];
    if (isSame(was, is)) continue;
    if (isObject(was) && isObject(is)) diffObjects(here, was, is, changes);
    else if (!diffLists(here, was, is, changes)) changes.push(change(here, was, is));
  }
}

function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function change(path: Step[], before: Json | undefined, after: Json | undefined): FieldChange {
  return { path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** Compares two lists item by item; false where their items have no keys of their own. */
function diffLists(
  path: Step[],
  before: Json | undefined,
  after: Json | undefined,
  changes: FieldChange[],
): boolean {
  const [was, is] = [keyed(before), keyed(after)];
  if (was === null || is === null) return false;
  for (const [item, value] of was) {
    const now = is.get(item);
    if (now === undefined) changes.push(change([...path, { item }], value, undefined));
    else if (!isSame(value, now)) diffObjects([...path, { item }], value, now, changes);
  }
  for (const [item, value] of is) {
    if (!was.has(item)) changes.push(change([...path, { item }], undefined, value));
  }
  const kept = [...was.keys()].filter((item) => is.has(item));
  const unsorted = [...kept, ...[...is.keys()].filter((item) => !was.has(item))];
  const sorted = [...is.keys()];
  if (!isSame(unsorted, sorted)) changes.push(change([...path, ORDER], unsorted, sorted));
  return true;
}

/** The items of a list by key, or null where it is no list of objects that all have one. */
function keyed(list: Json | undefined): Map<string, JsonObject> | null {
  if (!Array.isArray(list)) return null;
  const items = new Map<string, JsonObject>();
  for (const item of list) {
    const key = isObject(item) ? keyOf(item) : null;
    if (key === null || items.has(key)) return null;
    items.set(key, item as JsonObject);
  }
  return items;
}

/** What tells an item of a list from its neighbors, by the fields that it has; null for none. */
function keyOf(item: JsonObject): string | null {
  const text = (key: string) => (typeof item[key] === 'string' ? (item[key] as string) : null);
  const id = text('id');
  if (id !== null) return id;
  const [language, words] = [text('language'), text('text')];
  if (language !== null && text('kind') !== null && words !== null)
    return [words, language, text('from') ?? ''].join(' · ').replace(/ · $/, '');
  if (language !== null && words !== null) return language;
  const [source, locator] = [text('source'), text('locator')];
  if (source !== null && locator !== null) return `${source} · ${locator}`;
  const [scheme, value] = [text('scheme'), text('value')];
  if (scheme !== null && value !== null) return `${scheme} · ${value}`;
  const subject = text('subject');
  if (subject !== null) return subject;
  return null;
}

function apply(value: Json | undefined, path: readonly Step[], change: FieldChange): Json {
  const [step, ...rest] = path;
  if (step === undefined) return change.after as Json;
  if (step === ORDER) return reorder(value, change);
  if (typeof step !== 'string') return applyToItem(value, step.item, rest, change);
  const object = isObject(value) ? value : {};
  const entries = Object.entries(object).filter(([key]) => key !== step);
  if (rest.length === 0 && change.after === undefined) return Object.fromEntries(entries);
  // `fromEntries` defines keys as they are: "__proto__" stays a field.
  return Object.fromEntries([...entries, [step, apply(own(object, step), rest, change)]]);
}

function applyToItem(list: Json | undefined, key: string, rest: readonly Step[], change: FieldChange): Json {
  const items = Array.isArray(list) ? list : [];
  const index = items.findIndex((item) => isItem(item, key));
  if (rest.length === 0 && change.after === undefined) return items.filter((_, at) => at !== index);
  const changed = apply(items[index], rest, change);
  return index < 0 ? [...items, changed] : items.with(index, changed);
}

function reorder(list: Json | undefined, change: FieldChange): Json {
  const order = change.after as string[];
  const place = (item: Json) => {
    const key = isObject(item) ? keyOf(item) : null;
    const at = key === null ? -1 : order.indexOf(key);
    // What the order does not know stays behind what it knows.
    return at < 0 ? order.length : at;
  };
  return Array.isArray(list) ? list.toSorted((a, b) => place(a) - place(b)) : (list ?? null);
}

import {
  applyChanges,
  diffDocuments,
  type FieldChange,
  isSame,
  pathText,
} from '../../../curation/diff-documents.ts';
import type { JsonObject } from '../../../curation/json.ts';

/** What somebody decided about a field that both changed. */
export type Decision = { take: 'YOURS' } | { take: 'THEIRS' } | { take: 'ANEW'; value: string };

/** A field that both changed, each in another way. */
export interface ConflictingField {
  /** As the server writes it: `positions[schumer-2023].statement`. */
  path: string;
  yours: FieldChange;
  theirs: FieldChange;
}

/** A field that only one changed, or both in the same way: kept by itself. */
export interface KeptField {
  path: string;
  change: FieldChange;
  by: 'YOURS' | 'THEIRS';
}

/** Two documents that began from one: what both changed has to be decided, everything else is kept. */
export interface ThreeWays {
  conflicts: ConflictingField[];
  kept: KeptField[];
  theirs: JsonObject;
}

/** Days of looking again: the later one holds, and nobody has to decide. */
const LOOKED = /(^|\.)(reviewedAt|accessed|reviewBy)$/;

/** Compares your and their document by what each changed of the one that both began from. */
export function compareThreeWays(base: JsonObject, yours: JsonObject, theirs: JsonObject): ThreeWays {
  const mine = diffDocuments(base, yours);
  const other = diffDocuments(base, theirs);
  const conflicts: ConflictingField[] = [];
  const kept: KeptField[] = [];
  const settled = new Set<FieldChange>();
  for (const change of mine) {
    const against = other.find((one) => touches(one, change));
    const path = pathText(change.path);
    if (against === undefined) kept.push({ path, change, by: 'YOURS' });
    else {
      settled.add(against);
      if (isOrder(change) || isSame(change.after, against.after)) kept.push({ path, change, by: 'YOURS' });
      else if (LOOKED.test(path)) kept.push(later(path, change, against));
      else conflicts.push({ path, yours: change, theirs: against });
    }
  }
  for (const change of other) {
    if (!settled.has(change)) kept.push({ path: pathText(change.path), change, by: 'THEIRS' });
  }
  return { conflicts, kept, theirs };
}

/** Whether two changes are of the same field, or one of what the other is within. */
function touches(a: FieldChange, b: FieldChange): boolean {
  const [short, long] = a.path.length <= b.path.length ? [a.path, b.path] : [b.path, a.path];
  return short.every((step, place) => isSame(step as never, long[place] as never));
}

function isOrder(change: FieldChange): boolean {
  return change.path.at(-1) === '#order';
}

function later(path: string, yours: FieldChange, theirs: FieldChange): KeptField {
  const isYours = String(yours.after ?? '') >= String(theirs.after ?? '');
  return isYours ? { path, change: yours, by: 'YOURS' } : { path, change: theirs, by: 'THEIRS' };
}

/**
 * Their document with what is kept and decided of yours.
 * @param decisions by the conflict's path; one that is not decided keeps theirs
 */
export function mergeThreeWays(ways: ThreeWays, decisions: ReadonlyMap<string, Decision>): JsonObject {
  const taken = ways.kept.filter(({ by }) => by === 'YOURS').map(({ change }) => change);
  for (const { path, yours } of ways.conflicts) {
    const decision = decisions.get(path);
    if (decision?.take === 'YOURS') taken.push(yours);
    if (decision?.take === 'ANEW') taken.push({ ...yours, after: decision.value });
  }
  return applyChanges(ways.theirs, taken);
}

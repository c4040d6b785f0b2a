import { applyChanges, type FieldChange, pathText, valueAt } from '../../../curation/diff-documents.ts';
import type { JsonObject } from '../../../curation/json.ts';
import { compareDocuments } from '../../../curation/merge-documents.ts';

/**
 * What somebody decided about a field that both changed; LEFT_OUT is of a source that only one of them added, and that would come along
 * with the other's words.
 */
export type Decision =
  | { take: 'YOURS' }
  | { take: 'THEIRS' }
  | { take: 'ANEW'; value: string }
  | { take: 'LEFT_OUT' };

/** A field that both changed, each in another way. Where one took out a row that the other changed, it is the row. */
export interface ConflictingField {
  /** As the server writes it: `positions[schumer-2023].statement`. */
  path: string;
  /** From what both began from. */
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

/** Your and their document, by what each made of the one that both began from. */
export function compareThreeWays(base: JsonObject, yours: JsonObject, theirs: JsonObject): ThreeWays {
  const compared = compareDocuments(base, yours, theirs);
  const keptBy = (by: KeptField['by']) => (change: FieldChange) => ({
    path: pathText(change.path),
    change,
    by,
  });
  const kept = [...compared.mine.map(keptBy('YOURS')), ...compared.theirs.map(keptBy('THEIRS'))];
  const conflicts: ConflictingField[] = [];
  for (const { path, before: their, after: your } of compared.contested) {
    const was = valueAt(base, path);
    const changeTo = (after: typeof was): FieldChange => {
      return { path, ...(was !== undefined && { before: was }), ...(after !== undefined && { after }) };
    };
    const field = { path: pathText(path), yours: changeTo(your), theirs: changeTo(their) };
    if (!LOOKED.test(field.path)) conflicts.push(field);
    else if (String(your ?? '') >= String(their ?? '')) kept.push(keptBy('YOURS')(field.yours));
    else kept.push(keptBy('THEIRS')(field.theirs));
  }
  return { conflicts, kept, theirs };
}

/**
 * Their document with what is kept and decided of yours.
 * @param decisions by the conflict's path; one that is not decided keeps theirs
 */
export function mergeThreeWays(ways: ThreeWays, decisions: ReadonlyMap<string, Decision>): JsonObject {
  const isLeftOut = ({ path }: KeptField) => decisions.get(path)?.take === 'LEFT_OUT';
  const taken = ways.kept.filter((one) => one.by === 'YOURS' && !isLeftOut(one)).map(({ change }) => change);
  for (const { path, after } of ways.kept
    .filter((one) => one.by === 'THEIRS' && isLeftOut(one))
    .map(({ change }) => change))
    taken.push({ path, ...(after !== undefined && { before: after }) });
  for (const { path, yours } of ways.conflicts) {
    const decision = decisions.get(path);
    if (decision?.take === 'YOURS') taken.push(yours);
    if (decision?.take === 'ANEW') taken.push({ ...yours, after: decision.value });
  }
  return applyChanges(ways.theirs, taken);
}

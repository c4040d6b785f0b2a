import {
  applyChanges,
  diffDocuments,
  type FieldChange,
  ORDER,
  pathText,
  type Step,
  valueAt,
} from './diff-documents.ts';
import type { Json, JsonObject } from './json.ts';

/** A field that both sides changed, and not to the same. Null stands for a field that is not there as well. */
export interface ContestedField {
  /** As the diff names it. */
  path: string;
  base: Json;
  mine: Json;
  theirs: Json;
}

/** Two versions that were made of the same one, put together. */
export interface MergedDocuments {
  /** What only one side changed is taken from it; a contested field says what mine says. */
  merged: JsonObject;
  contested: ContestedField[];
}

/** What each side made of the document that both began from. */
export interface ComparedDocuments {
  /** What only I changed, or both to the same. */
  mine: FieldChange[];
  /** What only they changed. */
  theirs: FieldChange[];
  /** What both changed: from theirs to mine. Where one took out what the other changed, it is the whole that was taken out. */
  contested: FieldChange[];
}

/** Compares what two editors made of one document. The order of lists is theirs, and no change of mine. */
export function compareDocuments(base: JsonObject, mine: JsonObject, theirs: JsonObject): ComparedDocuments {
  const [myChanges, theirChanges] = [mine, theirs].map((side) =>
    diffDocuments(base, side).filter(({ path }) => path.at(-1) !== ORDER),
  ) as [FieldChange[], FieldChange[]];
  const paths: Step[][] = [];
  for (const their of theirChanges) {
    for (const my of myChanges) {
      const shared = sharedPath(my.path, their.path);
      if (shared === null || isCovered(shared, paths)) continue;
      if (JSON.stringify(valueAt(mine, shared)) !== JSON.stringify(valueAt(theirs, shared)))
        paths.push(shared);
    }
  }
  // A path within another one that came later says nothing of its own.
  const widest = paths.filter((path) => !paths.some((other) => other !== path && isWithin(path, other)));
  const alone = myChanges.filter(({ path }) => !isCovered(path, widest));
  return {
    mine: alone,
    theirs: theirChanges.filter(
      ({ path }) => !isCovered(path, widest) && !alone.some((my) => pathText(my.path) === pathText(path)),
    ),
    contested: widest.map((path) => {
      const [before, after] = [valueAt(theirs, path), valueAt(mine, path)];
      return { path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
    }),
  };
}

/**
 * Puts together what two editors made of one document. What either side added to a list (statements, names, citations) is
 * kept; the order of lists is theirs, with mine behind.
 */
export function mergeDocuments(base: JsonObject, mine: JsonObject, theirs: JsonObject): MergedDocuments {
  const compared = compareDocuments(base, mine, theirs);
  return {
    merged: applyChanges(theirs, [...compared.mine, ...compared.contested]),
    contested: compared.contested.map(({ path, before, after }) => ({
      path: pathText(path),
      base: valueAt(base, path) ?? null,
      mine: after ?? null,
      theirs: before ?? null,
    })),
  };
}

/** The wider of two paths where one lies within the other, else null. */
function sharedPath(a: Step[], b: Step[]): Step[] | null {
  if (isWithin(a, b)) return b;
  return isWithin(b, a) ? a : null;
}

function isCovered(path: readonly Step[], by: readonly (readonly Step[])[]): boolean {
  return by.some((wide) => isWithin(path, wide));
}

function isWithin(path: readonly Step[], wide: readonly Step[]): boolean {
  return wide.every((step, index) => JSON.stringify(step) === JSON.stringify(path[index]));
}

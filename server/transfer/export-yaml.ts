import { Document, isMap, isScalar, isSeq, visit } from 'yaml';

/** Lists whose entries are short enough to be read as a line each. */
const LINE_LISTS = new Set(['attributions', 'identifiers', 'names', 'participants']);

/**
 * One file of a collection as YAML, always in the same way: keys in the order given, never folded, and short records
 * (names, identifiers) and lists of words on one line. Absent values and empty lists are left out.
 */
export function toYaml(content: object): string {
  const document = new Document(present(content), { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isSeq(value)) return;
      const lines = LINE_LISTS.has(String(key.value));
      if (lines) for (const item of value.items) if (isMap(item)) item.flow = true;
      if (value.items.every((item) => !isMap(item))) value.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([, part]) => part !== null && part !== undefined && !(Array.isArray(part) && part.length === 0),
      )
      .map(([key, part]) => [key, present(part)]),
  );
}

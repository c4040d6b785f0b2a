import type { z } from 'zod';
import { type ActorFile, actorFileSchema, type PostFile, postFileSchema } from '../collection-file.ts';

/** Lists whose single entries can be left out of a document without changing what the rest says. */
const LISTS = new Set(['names', 'identifiers', 'summaries', 'memberships', 'positions']);

/**
 * A document made from somebody else's data, without the entries that break the format: a name too long for a card, an end before
 * its start. What is left out is told.
 * @returns null where what is left cannot be a document
 */
export function keepValid<Document extends ActorFile | PostFile>(
  document: Document,
  leaveOut: (what: string, why: string) => void,
): Document | null {
  const schema = (document.kind === 'POST'
    ? postFileSchema
    : actorFileSchema) as unknown as z.ZodType<Document>;
  const result = schema.safeParse(document);
  if (result.success) return result.data;
  const wrong = new Map<string, Set<number>>();
  for (const { path, message } of result.error.issues) {
    const [list, index] = path;
    leaveOut(path.map(String).join('.'), message);
    if (typeof list !== 'string' || typeof index !== 'number' || !LISTS.has(list)) return null;
    wrong.set(list, (wrong.get(list) ?? new Set()).add(index));
  }
  const lists = [...wrong].map(([list, indexes]) => [
    list,
    (document as unknown as Record<string, unknown[]>)[list]?.filter((_, index) => !indexes.has(index)),
  ]);
  const rest = schema.safeParse({ ...document, ...Object.fromEntries(lists) });
  if (rest.success) return rest.data;
  for (const { path, message } of rest.error.issues) leaveOut(path.map(String).join('.'), message);
  return null;
}

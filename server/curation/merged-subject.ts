import { summaryId } from '../transfer/summary-id.ts';
import type { Json, JsonObject } from './json.ts';

/** Lists of a subject whose items go over to the one that stays, as they are. */
const MOVED = ['memberships', 'positions', 'propositions', 'figures', 'disputes', 'corrections'] as const;
/** Fields that the one that stays takes where it has none. */
const LIFE = ['born', 'died', 'founded', 'dissolved', 'inception', 'dissolution', 'organization'] as const;

/**
 * What stays of two subjects that are one. Statements keep their ids; a summary goes over where there is none in its
 * language; names that were shown become further names.
 * @param left the subject that goes away
 * @param kept the one that stays; where both say something, it is right
 */
export function mergedSubject(left: JsonObject, kept: JsonObject): JsonObject {
  const merged: JsonObject = { ...kept };
  merged.formerSlugs = unique([...list(kept.formerSlugs), ...list(left.formerSlugs), left.slug ?? null]);
  merged.identifiers = unique([...list(kept.identifiers), ...list(left.identifiers)]);
  merged.names = joinedNames(list(kept.names), list(left.names));
  merged.summaries = joinedSummaries(String(left.slug), list(kept.summaries), list(left.summaries));
  for (const key of MOVED) {
    if (kept[key] !== undefined || left[key] !== undefined)
      merged[key] = [...list(kept[key]), ...list(left[key])];
  }
  for (const key of ['broader', 'related']) {
    if (kept[key] === undefined) continue;
    merged[key] = unique([...list(kept[key]), ...list(left[key])]).filter((slug) => slug !== kept.slug);
  }
  for (const key of LIFE) {
    if (merged[key] === undefined && left[key] !== undefined) merged[key] = left[key];
  }
  return merged;
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function unique(items: readonly Json[]): Json[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function joinedNames(kept: readonly Json[], left: readonly Json[]): Json[] {
  const keyOf = ({ text, language, from }: JsonObject) => JSON.stringify([text, language, from]);
  const known = new Set(kept.map((name) => keyOf(name as JsonObject)));
  const added = left
    .filter((name) => !known.has(keyOf(name as JsonObject)))
    .map((name) => {
      const { kind } = name as JsonObject;
      return { ...(name as JsonObject), kind: kind === 'PRIMARY' ? 'ALIAS' : (kind ?? 'ALIAS') };
    });
  return [...kept, ...added];
}

function joinedSummaries(slug: string, kept: readonly Json[], left: readonly Json[]): Json[] {
  const languages = new Set(kept.map((summary) => (summary as JsonObject).language));
  const added = left
    .map((summary) => summary as JsonObject)
    .filter(({ language }) => !languages.has(language))
    .map((summary) => {
      const { id, language } = summary as { id?: string; language: string };
      return { ...summary, id: summaryId(slug, { id, language }) };
    });
  return [...kept, ...added];
}

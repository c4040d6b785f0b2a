import type { Json, JsonObject } from './json.ts';
import type { RecordKey } from './record.ts';

/** Fields that name one subject by its slug, within the items of these lists. */
const NAMING: Readonly<Record<string, readonly string[]>> = {
  memberships: ['post', 'organization', 'onBehalfOf'],
  positions: ['issue', 'speaker', 'onBehalfOf'],
  participants: ['subject'],
};
/** Lists of slugs. */
const SLUGS = ['broader', 'related', 'issues'] as const;

/** A record's document in which everything that named one subject names another one. */
export function repoint({ slug }: RecordKey, document: JsonObject, from: string, into: string): JsonObject {
  const other = (value: Json | undefined) => (value === from ? into : value);
  const result: JsonObject = { ...document };
  for (const [key, fields] of Object.entries(NAMING)) {
    const items = document[key];
    if (!Array.isArray(items)) continue;
    result[key] = (items as JsonObject[]).map((item) => {
      const renamed = { ...item };
      for (const field of fields) if (item[field] === from) renamed[field] = into;
      return renamed;
    });
  }
  for (const key of SLUGS) {
    const slugs = document[key];
    if (Array.isArray(slugs))
      result[key] = [...new Set(slugs.map((one) => other(one) as Json))].filter((one) => one !== slug);
  }
  if (document.organization === from) result.organization = into;
  const { names } = document;
  if (Array.isArray(names))
    result.names = (names as JsonObject[]).map((name) => repointName(name, from, into));
  return result;
}

function repointName(name: JsonObject, from: string, into: string): JsonObject {
  if (!Array.isArray(name.requires)) return name;
  const requires = name.requires.map((entry) => {
    const slugs = Array.isArray(entry) ? entry : [entry];
    return [...new Set(slugs.map((slug) => (slug === from ? into : slug)))];
  });
  return { ...name, requires };
}

import { z } from 'zod';

/*
 * The shape of Wikidata's entity JSON, as far as it is imported
 * (https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html). Statements are read leniently: what a type of value is not
 * known here is left out where it is met, not refused for the whole file.
 */

const languageValueSchema = z.object({ language: z.string(), value: z.string() });

const snakSchema = z.object({
  snaktype: z.enum(['value', 'somevalue', 'novalue']),
  property: z.string(),
  datavalue: z.object({ type: z.string(), value: z.unknown() }).optional(),
});
export type Snak = z.output<typeof snakSchema>;

const referenceSchema = z.object({ snaks: z.record(z.string(), z.array(snakSchema)).default({}) });
export type Reference = z.output<typeof referenceSchema>;

const claimSchema = z.object({
  id: z.string(),
  mainsnak: snakSchema,
  rank: z.enum(['preferred', 'normal', 'deprecated']),
  qualifiers: z.record(z.string(), z.array(snakSchema)).default({}),
  references: z.array(referenceSchema).default([]),
});
export type Claim = z.output<typeof claimSchema>;

/** Wikidata writes an empty object as an empty list. */
const record = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (Array.isArray(value) && value.length === 0 ? {} : value),
    z.record(z.string(), schema),
  );

export const entitySchema = z.object({
  id: z.string().regex(/^[QP]\d+$/, 'is no id of Wikidata, such as Q42'),
  lastrevid: z.number().optional(),
  redirects: z.object({ from: z.string(), to: z.string() }).optional(),
  labels: record(languageValueSchema).default({}),
  aliases: record(z.array(languageValueSchema)).default({}),
  claims: record(z.array(claimSchema)).default({}),
});
export type Entity = z.output<typeof entitySchema>;

/** What stands in a file for an entity that is gone. */
export const goneSchema = z.union([
  z.object({ id: z.string(), missing: z.unknown() }).transform(({ id }) => ({ id, to: null })),
  z.object({ entity: z.string(), redirect: z.string() }).transform(({ entity, redirect }) => ({
    id: entity,
    to: redirect,
  })),
]);

/** The id of the item that a snak names, or null where it names none. */
export function itemOf(snak: Snak): string | null {
  const value = z.object({ id: z.string() }).safeParse(snak.datavalue?.value);
  return value.success ? value.data.id : null;
}

/** The text of a snak, or null. */
export function textOf(snak: Snak | undefined): string | null {
  return typeof snak?.datavalue?.value === 'string' ? snak.datavalue.value : null;
}

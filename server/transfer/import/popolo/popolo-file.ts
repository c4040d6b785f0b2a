import { z } from 'zod';
import {
  END_KINDS,
  POSITION_BASES,
  PROPOSITION_KINDS,
  SOURCE_CLASSES,
  STANCES,
} from '../../../../shared/model/vocabulary.ts';
import { daySchema, partialDateSchema } from '../../file-values.ts';

/*
 * The shape of a Popolo document (https://www.popoloproject.com/specs/), as far as it is imported. A key that is null is as good as
 * one that is not there, and keys that we do not use may be there.
 */

/** Takes null and empty text for nothing. */
const given = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === null || value === '' ? undefined : value), schema.optional());
const list = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => value ?? undefined, z.array(schema).default([]));

const text = given(z.string());
const date = given(partialDateSchema);

const linkSchema = z.object({
  url: text,
  note: text,
  /** In our own exports: the source's id and the place in it. */
  source_id: text,
  locator: text,
});
export type PopoloLink = z.output<typeof linkSchema>;

/** What cites: the links, and in our own exports the sources that have no address, of which Popolo knows none. */
const cited = { sources: list(linkSchema), other_sources: list(linkSchema) };
export type PopoloCited = z.output<z.ZodObject<typeof cited>>;

const nameSchema = z.object({
  name: z.string().min(1),
  lang: text,
  note: text,
  start_date: date,
  end_date: date,
});
const identifierSchema = z.object({ scheme: z.string().min(1), identifier: z.coerce.string().min(1) });

/** Until when, in our own exports with what Popolo has no words for. */
const dates = {
  start_date: date,
  end_date: date,
  scheduled_end_date: date,
  end_kind: given(z.enum(END_KINDS)),
  attested_until: date,
  end_before: date,
};
export type PopoloDates = z.output<z.ZodObject<typeof dates>>;

export const membershipSchema = z.object({
  id: text,
  person_id: text,
  member_id: text,
  organization_id: text,
  post_id: text,
  on_behalf_of_id: text,
  role: text,
  label: text,
  acting: given(z.boolean()),
  ...dates,
  ...cited,
});
export type PopoloMembership = z.output<typeof membershipSchema>;

const entity = {
  id: z.string().min(1),
  other_names: list(nameSchema),
  identifiers: list(identifierSchema),
  summary: text,
  ...cited,
  memberships: list(membershipSchema),
};

export const personSchema = z.object({
  ...entity,
  name: z.string().min(1),
  birth_date: date,
  death_date: date,
});
export const organizationSchema = z.object({
  ...entity,
  name: z.string().min(1),
  classification: text,
  founding_date: date,
  dissolution_date: date,
});
export const areaSchema = z.object({ ...entity, name: z.string().min(1) });
export const postSchema = z.object({
  ...entity,
  label: z.string().min(1),
  other_labels: list(nameSchema.omit({ name: true }).extend({ label: z.string().min(1) })),
  organization_id: text,
  start_date: date,
  end_date: date,
});
export const eventSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  start_date: partialDateSchema,
  end_date: date,
  location: text,
  attendees: list(z.object({ id: z.string().min(1), role: text })),
  ...cited,
});

/** What our own exports say beside Popolo. */
export const extensionSchema = z.object({
  sources: list(
    z.object({
      id: z.string().min(1),
      title: z.string().min(1),
      publisher: z.string().min(1),
      class: z.enum(SOURCE_CLASSES),
      url: text,
      identifier: text,
      published: date,
      language: text,
    }),
  ),
  seats: list(z.object({ post_id: z.string(), seats: z.number().int().min(1) })),
  issues: list(
    z.object({
      ...entity,
      name: z.string().min(1),
      broader: list(z.string()),
      related: list(z.string()),
      propositions: list(z.object({ id: z.string(), kind: z.enum(PROPOSITION_KINDS), text: z.string() })),
    }),
  ),
  positions: list(
    z.object({
      id: z.string().min(1),
      actor_id: z.string(),
      issue_id: z.string(),
      proposition_id: text,
      stance: given(z.enum(STANCES)),
      condition: text,
      statement: z.string().min(1),
      basis: given(z.enum(POSITION_BASES)),
      speaker_id: text,
      ...dates,
      supersedes: text,
      searched_on: given(daySchema),
      searched_places: given(z.array(z.string().min(1))),
      ...cited,
    }),
  ),
});
export type PopoloPosition = z.output<typeof extensionSchema>['positions'][number];

export const documentSchema = z.looseObject({
  persons: list(z.unknown()),
  organizations: list(z.unknown()),
  areas: list(z.unknown()),
  posts: list(z.unknown()),
  memberships: list(z.unknown()),
  events: list(z.unknown()),
  sidelight: given(z.unknown()),
});

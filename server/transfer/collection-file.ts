import { z } from 'zod';
import { ACTOR_KINDS, LENGTHS, PROPOSITION_KINDS, SOURCE_CLASSES } from '../../shared/model/vocabulary.ts';
import {
  daySchema,
  free,
  languageSchema,
  partialDateSchema,
  slugSchema,
  urlSchema,
  words,
} from './file-values.ts';
import { checkInterval, report } from './written-interval.ts';
import {
  citationsSchema,
  figureSchema,
  membershipSchema,
  namesSchema,
  positionSchema,
  summarySchema,
} from './written-statements.ts';

/*
 * The shape of a collection's files: one YAML file per subject, and three lists for the whole.
 * Unknown keys are errors. What one file cannot know (whether a slug exists) is checked in `check-references.ts`.
 */

const correctionSchema = z.strictObject({ on: daySchema, note: words(LENGTHS.correctionNote) });

const identifiersSchema = z
  .array(z.strictObject({ scheme: slugSchema, value: z.string().min(1) }))
  .default([]);

const subject = {
  slug: slugSchema,
  /** Slugs that this subject had before; they answer for ever. */
  formerSlugs: z.array(slugSchema).default([]),
  /** Taken down: the record is kept, and readers get its name no more. */
  hidden: z.literal(true).optional(),
  identifiers: identifiersSchema,
  names: namesSchema,
  reviewedAt: daySchema,
  reviewBy: daySchema.optional(),
  accessed: daySchema,
  summaries: z.array(summarySchema).default([]),
  corrections: z.array(correctionSchema).default([]),
};

/** `actors/<slug>.yaml`. */
export const actorFileSchema = z
  .strictObject({
    ...subject,
    kind: z.enum(ACTOR_KINDS),
    highProfile: z.boolean().default(false),
    born: partialDateSchema.optional(),
    died: partialDateSchema.optional(),
    founded: partialDateSchema.optional(),
    dissolved: partialDateSchema.optional(),
    memberships: z.array(membershipSchema).default([]),
    positions: z.array(positionSchema).default([]),
  })
  .superRefine((actor, context) => {
    const wrong = actor.kind === 'PERSON' ? (['founded', 'dissolved'] as const) : (['born', 'died'] as const);
    for (const key of wrong)
      if (actor[key] !== undefined)
        report(
          context,
          [key],
          `does not fit ${actor.kind}: a person is born and dies, others are founded and dissolved`,
        );
  });
export type ActorFile = z.output<typeof actorFileSchema>;

const propositionSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(PROPOSITION_KINDS),
  text: words(LENGTHS.proposition),
  from: partialDateSchema.optional(),
  until: partialDateSchema.optional(),
});

const disputeSchema = z.strictObject({
  id: slugSchema,
  reason: words(LENGTHS.statement),
  statements: z.array(slugSchema).min(2, 'has fewer than two statements: a dispute needs both sides'),
});

/** `issues/<slug>.yaml`. */
export const issueFileSchema = z.strictObject({
  ...subject,
  kind: z.literal('ISSUE'),
  broader: z.array(slugSchema).default([]),
  related: z.array(slugSchema).default([]),
  propositions: z.array(propositionSchema).default([]),
  figures: z.array(figureSchema).default([]),
  disputes: z.array(disputeSchema).default([]),
});
export type IssueFile = z.output<typeof issueFileSchema>;

/** `posts/<slug>.yaml`. */
export const postFileSchema = z.strictObject({
  ...subject,
  kind: z.literal('POST'),
  organization: slugSchema.optional(),
  seats: z.number().int().min(1).default(1),
  inception: partialDateSchema.optional(),
  dissolution: partialDateSchema.optional(),
});
export type PostFile = z.output<typeof postFileSchema>;

/** `events/<slug>.yaml`. */
export const eventFileSchema = z
  .strictObject({
    slug: slugSchema,
    title: words(LENGTHS.event),
    start: partialDateSchema,
    end: partialDateSchema.optional(),
    place: free.optional(),
    participants: z.array(z.strictObject({ subject: slugSchema, role: free.optional() })).default([]),
    issues: z.array(slugSchema).default([]),
    parent: slugSchema.optional(),
    summary: words(LENGTHS.summary).optional(),
    reviewedAt: daySchema,
    reviewBy: daySchema.optional(),
    contentious: z.literal(true).optional(),
    accessed: daySchema,
    citations: citationsSchema,
  })
  .superRefine((event, context) => checkInterval({ start: event.start, end: event.end }, context));
export type EventFile = z.output<typeof eventFileSchema>;

/** `collection.yaml`: who publishes all this, and how. */
export const collectionFileSchema = z.strictObject({
  name: words(LENGTHS.name),
  publisher: free,
  funding: free,
  method: free,
  license: free,
  corrections: free,
  attributions: z.array(z.strictObject({ name: free, license: free, url: urlSchema.optional() })).default([]),
});
export type CollectionFile = z.output<typeof collectionFileSchema>;

/** `publishers.yaml`. */
export const publishersFileSchema = z.array(
  z.strictObject({
    id: slugSchema,
    name: free,
    class: z.enum(SOURCE_CLASSES).optional(),
    ownedBy: free.optional(),
  }),
);
export type PublisherEntry = z.output<typeof publishersFileSchema>[number];

/** `sources.yaml`. */
export const sourcesFileSchema = z.array(
  z
    .strictObject({
      id: slugSchema,
      publisher: slugSchema,
      class: z.enum(SOURCE_CLASSES),
      title: free,
      url: urlSchema.optional(),
      identifier: free.optional(),
      authors: z.array(free).default([]),
      published: partialDateSchema.optional(),
      language: languageSchema.optional(),
      ownedBy: free.optional(),
      copyOf: slugSchema.optional(),
    })
    .superRefine((source, context) => {
      if (source.url === undefined && source.identifier === undefined)
        report(
          context,
          ['url'],
          'and identifier are both missing: a reader has to be able to find the source',
        );
    }),
);
export type SourceEntry = z.output<typeof sourcesFileSchema>[number];

export type {
  CitationEntry,
  FigureEntry,
  MembershipEntry,
  NameEntry,
  PositionEntry,
  SummaryEntry,
} from './written-statements.ts';
export type SubjectFile = ActorFile | IssueFile | PostFile;

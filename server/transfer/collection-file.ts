import { z } from 'zod';
import {
  ACTOR_KINDS,
  CITATION_ROLES,
  LENGTHS,
  NAME_KINDS,
  NAME_MATCHINGS,
  POSITION_BASES,
  PROPOSITION_KINDS,
  SOURCE_CLASSES,
  STANCES,
} from '../../shared/model/vocabulary.ts';
import {
  daySchema,
  free,
  languageSchema,
  partialDateSchema,
  slugSchema,
  urlSchema,
  words,
} from './file-values.ts';
import { checkInterval, interval, type Report, report } from './written-interval.ts';

/*
 * The shape of a collection's files: one YAML file per subject, and three lists for the whole.
 * Unknown keys are errors. What one file cannot know (whether a slug exists) is checked in `check-references.ts`.
 */

const quotationSchema = z.strictObject({
  text: words(LENGTHS.quotation),
  language: languageSchema,
  translatedBy: free.optional(),
});

const citationSchema = z.strictObject({
  source: slugSchema,
  locator: words(400),
  quotation: quotationSchema.optional(),
  archivedUrl: urlSchema.optional(),
  accessed: daySchema.optional(),
  role: z.enum(CITATION_ROLES).default('SUPPORTS'),
});

const citationsSchema = z
  .array(citationSchema)
  .min(1, 'is empty: a statement needs at least one citation; add one or remove the statement');

const nameSchema = z.strictObject({
  text: words(LENGTHS.name),
  language: languageSchema,
  script: z
    .string()
    .regex(/^[A-Z][a-z]{3}$/, 'is not an ISO 15924 script: write "Latn", "Hans" or "Hant"')
    .optional(),
  kind: z.enum(NAME_KINDS),
  matching: z.enum(NAME_MATCHINGS),
  /** Why a name that is an ordinary word is marked alone all the same: for whoever reviews it. */
  aloneBecause: words(LENGTHS.statement).optional(),
  /** Every entry has to be met; an entry may be a list of alternatives. */
  requires: z
    .array(
      z.union([slugSchema.transform((slug) => [slug]), z.array(slugSchema).min(1)], {
        error: 'is neither a slug nor a list of alternative slugs',
      }),
    )
    .min(1)
    .optional(),
  from: partialDateSchema.optional(),
  until: partialDateSchema.optional(),
});

const namesSchema = z
  .array(nameSchema)
  .min(1, 'is empty: a subject needs at least one name')
  .superRefine((names, context) => {
    if (!names.some((name) => name.kind === 'PRIMARY'))
      report(context, [], 'has no PRIMARY name: mark the one that cards show');
    const seen = new Set<string>();
    names.forEach((name, index) => {
      const key = `${name.text}\n${name.language}\n${name.from ?? ''}`;
      if (seen.has(key)) report(context, [index], `repeats the name "${name.text}": remove one of the two`);
      seen.add(key);
    });
  });

/** `reviewBy`: the day by which somebody should look at the source again; `cli check` tells of one that has passed. */
const statement = {
  id: slugSchema,
  reviewedAt: daySchema.optional(),
  reviewBy: daySchema.optional(),
  /** About a living person it then needs two independent publishers. */
  contentious: z.literal(true).optional(),
  citations: citationsSchema,
};

const summarySchema = z.strictObject({
  id: slugSchema.optional(),
  language: languageSchema,
  text: words(LENGTHS.summary),
  reviewedAt: daySchema.optional(),
  reviewBy: daySchema.optional(),
  /** About a living person it then needs two independent publishers. */
  contentious: z.literal(true).optional(),
  citations: citationsSchema,
});

const membershipSchema = z
  .strictObject({
    ...statement,
    post: slugSchema.optional(),
    organization: slugSchema.optional(),
    onBehalfOf: slugSchema.optional(),
    label: words(LENGTHS.name).optional(),
    ...interval,
    startReason: free.optional(),
    endReason: free.optional(),
    acting: z.boolean().default(false),
  })
  .superRefine((membership, context) => {
    checkInterval(membership, context);
    if ((membership.post === undefined) === (membership.organization === undefined))
      report(context, ['post'], 'and organization: write exactly one of the two');
  });

const positionSchema = z
  .strictObject({
    id: slugSchema,
    reviewedAt: daySchema.optional(),
    reviewBy: daySchema.optional(),
    contentious: z.literal(true).optional(),
    issue: slugSchema,
    proposition: slugSchema.optional(),
    stance: z.enum(STANCES).optional(),
    condition: words(LENGTHS.condition).optional(),
    statement: words(LENGTHS.statement),
    basis: z.enum(POSITION_BASES).optional(),
    speaker: slugSchema.optional(),
    onBehalfOf: slugSchema.optional(),
    ...interval,
    supersedes: slugSchema.optional(),
    searchedOn: daySchema.optional(),
    searchedPlaces: z.array(free).min(1).optional(),
    citations: z.array(citationSchema).default([]),
  })
  .superRefine((position, context) => {
    checkInterval(position, context);
    checkStance(position, context);
  });

interface WrittenStance {
  proposition?: string | undefined;
  stance?: (typeof STANCES)[number] | undefined;
  condition?: string | undefined;
  searchedOn?: string | undefined;
  searchedPlaces?: string[] | undefined;
  citations: unknown[];
}

function checkStance(position: WrittenStance, context: Report): void {
  const { proposition, stance, condition, citations } = position;
  if (stance !== undefined && proposition === undefined)
    report(context, ['stance'], 'has no proposition: name one of the issue, or remove the stance');
  if (proposition !== undefined && stance === undefined)
    report(context, ['stance'], 'is missing beside a proposition: add it, or remove the proposition');
  if ((stance === 'CONDITIONAL') !== (condition !== undefined))
    report(context, ['condition'], 'and stance CONDITIONAL need each other: add or remove one');
  if (stance === 'MIXED' && citations.length < 2)
    report(context, ['citations'], 'are fewer than two: MIXED needs a citation for each side');
  const searched = position.searchedOn !== undefined && position.searchedPlaces !== undefined;
  if (stance === 'NO_KNOWN_POSITION') {
    if (!searched)
      report(context, ['searchedOn'], 'or searchedPlaces is missing: say when and where was searched');
  } else {
    if (position.searchedOn !== undefined || position.searchedPlaces !== undefined)
      report(
        context,
        ['searchedOn'],
        'belongs to NO_KNOWN_POSITION only: remove searchedOn and searchedPlaces',
      );
    if (citations.length === 0)
      report(context, ['citations'], 'is empty: a statement needs at least one citation');
  }
}

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

const figureSchema = z.strictObject({
  ...statement,
  measure: words(LENGTHS.statement),
  period: z.preprocess((value) => (typeof value === 'number' ? String(value) : value), words(60)),
  value: z.preprocess((value) => (typeof value === 'number' ? String(value) : value), words(60)),
  unit: words(60).optional(),
  provisional: z.boolean(),
  supersedes: slugSchema.optional(),
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

export type CitationEntry = z.output<typeof citationSchema>;
export type NameEntry = z.output<typeof nameSchema>;
export type SummaryEntry = z.output<typeof summarySchema>;
export type MembershipEntry = z.output<typeof membershipSchema>;
export type PositionEntry = z.output<typeof positionSchema>;
export type FigureEntry = z.output<typeof figureSchema>;
export type SubjectFile = ActorFile | IssueFile | PostFile;

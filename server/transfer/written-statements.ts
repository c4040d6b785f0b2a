import { z } from 'zod';
import {
  CITATION_ROLES,
  LENGTHS,
  NAME_KINDS,
  NAME_MATCHINGS,
  POSITION_BASES,
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

/* What is written of a subject in its file (`collection-file.ts`): names and statements with their citations. Unknown keys are errors. */

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

/** At least one citation. */
export const citationsSchema = z
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

/** At least one name, one of them primary, none twice. */
export const namesSchema = z
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

export const summarySchema = z.strictObject({
  id: slugSchema.optional(),
  language: languageSchema,
  text: words(LENGTHS.summary),
  reviewedAt: daySchema.optional(),
  reviewBy: daySchema.optional(),
  /** About a living person it then needs two independent publishers. */
  contentious: z.literal(true).optional(),
  citations: citationsSchema,
});

export const membershipSchema = z
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

export const positionSchema = z
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
    report(
      context,
      ['stance'],
      'has no proposition: name one of the issue, or remove the stance',
      'STANCE_WITHOUT_PROPOSITION',
    );
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
      report(
        context,
        ['citations'],
        'is empty: a statement needs at least one citation',
        'STATEMENT_WITHOUT_CITATION',
      );
  }
}

export const figureSchema = z.strictObject({
  ...statement,
  measure: words(LENGTHS.statement),
  period: z.preprocess((value) => (typeof value === 'number' ? String(value) : value), words(60)),
  value: z.preprocess((value) => (typeof value === 'number' ? String(value) : value), words(60)),
  unit: words(60).optional(),
  provisional: z.boolean(),
  supersedes: slugSchema.optional(),
});

export type CitationEntry = z.output<typeof citationSchema>;
export type NameEntry = z.output<typeof nameSchema>;
export type SummaryEntry = z.output<typeof summarySchema>;
export type MembershipEntry = z.output<typeof membershipSchema>;
export type PositionEntry = z.output<typeof positionSchema>;
export type FigureEntry = z.output<typeof figureSchema>;

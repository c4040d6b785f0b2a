import { z } from 'zod';
import { daySchema } from '../../file-values.ts';

/*
 * The shape of the files of unitedstates/congress-legislators, as far as they are imported. What we do not use may be
 * there: the data set grows.
 */

const affiliationSchema = z.object({ start: daySchema, end: daySchema, party: z.string() });

const termSchema = z.object({
  type: z.enum(['sen', 'rep', 'prez', 'viceprez']),
  start: daySchema,
  end: daySchema,
  state: z.string().optional(),
  district: z.number().int().optional(),
  party: z.string().optional(),
  how: z.string().optional(),
  party_affiliations: z.array(affiliationSchema).optional(),
});
export type CongressTerm = z.output<typeof termSchema>;

const leadershipRoleSchema = z.object({
  title: z.string().min(1),
  chamber: z.string(),
  start: daySchema,
  end: daySchema.optional(),
});
export type LeadershipRole = z.output<typeof leadershipRoleSchema>;

const identifierSchema = z.union([z.string(), z.number().transform(String)]);

/** An entry of legislators-*.yaml or executive.yaml. */
export const congressPersonSchema = z.object({
  id: z.record(z.string(), z.union([identifierSchema, z.array(identifierSchema)])),
  name: z.object({
    first: z.string(),
    last: z.string(),
    middle: z.string().optional(),
    suffix: z.string().optional(),
    nickname: z.string().optional(),
    official_full: z.string().optional(),
  }),
  bio: z.object({ birthday: daySchema.optional() }).default({}),
  terms: z.array(termSchema).min(1, 'is empty: a member has at least one term'),
  leadership_roles: z.array(leadershipRoleSchema).default([]),
});
export type CongressPerson = z.output<typeof congressPersonSchema>;

/** An entry of committees-*.yaml. */
export const committeeSchema = z.object({
  type: z.enum(['house', 'senate', 'joint']),
  name: z.string().min(1),
  thomas_id: z.string().min(1),
});
export type Committee = z.output<typeof committeeSchema>;

/** An entry of a committee in committee-membership-*.yaml. */
export const committeeMemberSchema = z.object({
  name: z.string().min(1),
  bioguide: z.string().min(1),
  title: z.string().optional(),
});
export type CommitteeMember = z.output<typeof committeeMemberSchema>;

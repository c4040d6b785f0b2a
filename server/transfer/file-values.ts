import { z } from 'zod';
import { graphemeLength } from '../../shared/model/grapheme-length.ts';
import type { JudgedIssue } from './collection-problem.ts';

/*
 * What single values of a collection's files may be. Each refusal says the mend.
 */

/** A text in our words, not empty, without space at its ends, at most `most` graphemes. */
export function words(most: number) {
  return z
    .string()
    .min(1, 'is empty: write it or leave the key out')
    .refine((text) => text === text.trim(), 'has space at its start or end: remove it')
    .refine((text) => graphemeLength(text) <= most, {
      error: (issue) =>
        `is ${graphemeLength(String(issue.input))} characters long: shorten it to at most ${most}`,
      params: { finding: 'TEXT_TOO_LONG' } satisfies JudgedIssue,
    });
}

/** A text of no kind of ours, as somebody wrote it. */
export const free = words(2000);

/** A readable id: lower-case ASCII letters, digits and single hyphens. */
export const slugSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'is not a slug: use lower-case letters, digits and single hyphens ("chuck-schumer")',
  )
  .max(100, 'is too long: use at most 100 characters');

const DATE_MEND = 'is not a date of the calendar: write 2023, 2023-10 or 2023-10-12';

function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? '1'), Number(parts[3] ?? '1')];
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `2023`, `2023-10` or `2023-10-12`; YAML reads a bare year as a number, which is meant as the year. */
export const partialDateSchema = z.preprocess(
  (value) => (typeof value === 'number' && Number.isInteger(value) ? String(value).padStart(4, '0') : value),
  z.string(DATE_MEND).refine(isCalendarDate, DATE_MEND),
);

/** A whole day, `2023-10-12`. */
export const daySchema = z
  .string('is not a day: write it as 2023-10-12')
  .refine((text) => text.length === 10 && isCalendarDate(text), 'is not a day: write it as 2023-10-12');

/** A BCP 47 language. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a BCP 47 language: write "en", "es", "zh" or "zh-Hans"');

/** A web address. */
export const urlSchema = z
  .string()
  .refine(
    (text) => /^https?:\/\//.test(text) && URL.canParse(text),
    'is not a web address: write it with https://',
  );

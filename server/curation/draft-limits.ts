import { graphemeLength } from '../../shared/model/grapheme-length.ts';
import type { UserError } from '../errors.ts';
import { slugSchema } from '../transfer/file-values.ts';
import { userError } from './outcome.ts';
import type { Json, JsonObject, RecordKey } from './record.ts';

/** What one change set may hold, and how long its words may be. */
export const DRAFT_LIMITS = {
  /** UTF-8 bytes of one document as JSON. */
  documentBytes: 262_144,
  /** Levels of lists and objects in one document. */
  documentDepth: 16,
  /** Records of a change set that is written through the API. */
  records: 200,
  title: 120,
  note: 2_000,
  comment: 2_000,
} as const;

/** A record as a draft brings it. */
export interface DraftRecord extends RecordKey {
  /** The published version that it was written against; 0 for a new record. */
  baseVersion: number;
  /** As typed, whole or not; null removes the record. */
  document: JsonObject | null;
}

/** Refuses a record that is too large or whose slug could not be one. */
export function checkDraftRecord(record: DraftRecord): UserError[] {
  const { kind, slug, document } = record;
  const place = { record: { kind, slug } };
  const slugProblem = slugSchema.safeParse(slug).error?.issues[0];
  if (slugProblem) return [userError('SLUG_INVALID', `slug ${slugProblem.message}.`, { field: 'slug' })];
  if (document === null) return [];
  const bytes = Buffer.byteLength(JSON.stringify(document));
  if (bytes > DRAFT_LIMITS.documentBytes)
    return [
      userError(
        'LIMIT_DOCUMENT',
        `The document has ${bytes} bytes: shorten it to at most ${DRAFT_LIMITS.documentBytes}, or make two records of it.`,
        place,
      ),
    ];
  if (depthOf(document) > DRAFT_LIMITS.documentDepth)
    return [
      userError(
        'LIMIT_DOCUMENT',
        `The document nests more than ${DRAFT_LIMITS.documentDepth} levels.`,
        place,
      ),
    ];
  return [];
}

/** Refuses words that are too long or missing. */
export function checkWords(
  field: 'title' | 'note' | 'comment',
  text: string | null | undefined,
): UserError[] {
  if (text == null) return [];
  const most = DRAFT_LIMITS[field];
  const length = graphemeLength(text);
  if (length > most)
    return [
      userError('LIMIT_TEXT', `${field} is ${length} characters long: shorten it to at most ${most}.`, {
        field,
      }),
    ];
  if (field !== 'note' && text.trim() === '')
    return [userError('REQUIRED', `${field} is empty: write what this is about.`, { field })];
  return [];
}

/** The same of why something is decided, said of the field that gives it. */
export function checkReason(reason: string): UserError[] {
  return checkWords('comment', reason).map((error) => ({ ...error, path: ['input', 'reason'] }));
}

function depthOf(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  let deepest = 0;
  for (const item of Object.values(value)) deepest = Math.max(deepest, depthOf(item));
  return deepest + 1;
}

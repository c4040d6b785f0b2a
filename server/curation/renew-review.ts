import { readInterests } from '../accounts/interests.store.ts';
import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database/database.ts';
import { summaryId } from '../transfer/summary-id.ts';
import type { Json, JsonObject } from './json.ts';
import { type Outcome, userError } from './outcome.ts';
import { publishAtOnce } from './publish-at-once.ts';
import type { PublishedChangeSet } from './publish-change-set.ts';
import { keyText, type RecordKey } from './record.ts';
import { interestDeclared } from './trust-gates/interest-declared.ts';

const STATEMENT_LISTS = ['memberships', 'positions', 'summaries', 'figures'] as const;

/** What was looked at again and is still so. */
export interface Renewal {
  record: RecordKey;
  /** Ids of statements; empty for the record as a whole (an event is one statement). */
  statements: readonly string[];
  /** `YYYY-MM-DD` by which they should be looked at next; what follows from their kind where nothing is said. */
  reviewBy: string | null;
}

/**
 * Says that a person has held statements against their sources again, and that they are still so: only the days of review
 * change, so that nobody has to approve it.
 * @param today `YYYY-MM-DD`
 */
export async function renewReview(
  database: Database,
  viewer: Viewer,
  { record, statements, reviewBy }: Renewal,
  today: string,
): Promise<Outcome<PublishedChangeSet>> {
  const interests = await readInterests(database, viewer.editorId);
  const unknown = userError('NOT_FOUND', `There is no record ${keyText(record)} here.`, { field: 'record' });
  return publishAtOnce(
    database,
    viewer,
    record,
    {
      operation: 'renewReview',
      title: `Still so: ${record.slug}`,
      note: null,
      change({ document }) {
        const renewed = renew(document ?? {}, record.slug, { statements, reviewBy, today });
        return (
          renewed ??
          userError('NOT_FOUND', `${keyText(record)} has no such statement: read it again.`, {
            field: 'statements',
          })
        );
      },
      check: async (change) => interestDeclared([change], interests),
    },
    unknown,
  );
}

interface Days {
  statements: readonly string[];
  reviewBy: string | null;
  today: string;
}

/** The document with new days of review, or null where a statement is not in it. */
function renew(document: JsonObject, slug: string, { statements, reviewBy, today }: Days): JsonObject | null {
  const stamp = (dated: JsonObject): JsonObject => {
    const { reviewBy: _past, ...rest } = dated;
    return { ...rest, reviewedAt: today, ...(reviewBy !== null && { reviewBy }) };
  };
  if (statements.length === 0) return stamp(document);
  const open = new Set(statements);
  const renewed: [string, Json][] = Object.entries(document).map(([key, value]) => {
    if (!isStatementList(key) || !Array.isArray(value)) return [key, value];
    return [
      key,
      (value as JsonObject[]).map((statement) =>
        open.delete(idOf(key, slug, statement)) ? stamp(statement) : statement,
      ),
    ];
  });
  return open.size === 0 ? Object.fromEntries(renewed) : null;
}

function isStatementList(key: string): boolean {
  return STATEMENT_LISTS.some((list) => list === key);
}

function idOf(list: string, slug: string, statement: JsonObject): string {
  const { id, language } = statement as { id?: string; language?: string };
  return list === 'summaries' ? summaryId(slug, { id, language: language ?? '' }) : (id ?? '');
}

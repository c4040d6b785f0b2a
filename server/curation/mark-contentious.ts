import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database/database.ts';
import { summaryId } from '../transfer/summary-id.ts';
import { ChangeSetEntity, ChangeSetRecordEntity } from './change-set.entity.ts';
import { audit, inChangeSet } from './edit-change-set.ts';
import type { Json, JsonObject } from './json.ts';
import { done, type Outcome, refused, userError } from './outcome.ts';
import { keyText, type RecordKey } from './record.ts';

/**
 * Marks a statement of a change set as contentious. It is a judgement on it and no words of one's own: whoever marks is no
 * writer of the change set, and may publish it when its sources are enough. The answer is the new draft version.
 */
export function markContentious(
  database: Database,
  viewer: Viewer,
  id: number,
  { kind, slug }: RecordKey,
  statement: string,
): Promise<Outcome<number>> {
  return inChangeSet(database, viewer, id, ['DRAFT', 'SENT_BACK', 'IN_REVIEW'], async (manager, current) => {
    const record = await manager.findOneBy(ChangeSetRecordEntity, { changeSetId: id, kind, slug });
    const document = record?.document ? marked(record.document, slug, statement) : null;
    if (record === null || document === null)
      return refused(
        userError(
          'NOT_FOUND',
          `${keyText({ kind, slug })} has no statement ${statement} in this change set.`,
          {
            field: 'statement',
          },
        ),
      );
    record.document = document;
    await manager.save(record);
    const draftVersion = current.draftVersion + 1;
    const updatedAt = new Date().toISOString();
    await manager.update(
      ChangeSetEntity,
      { id },
      { draftVersion, updatedAt, approvedById: null, approvedAt: null },
    );
    await audit(manager, viewer, 'markContentious', id, statement);
    return done(id);
  });
}

/** The document with the statement marked, or null where it is not in it. */
function marked(document: JsonObject, slug: string, statement: string): JsonObject | null {
  if (document.slug === statement && Array.isArray(document.participants))
    return { ...document, contentious: true };
  let isFound = false;
  const entries = Object.entries(document).map(([key, value]): [string, Json] => {
    if (!Array.isArray(value)) return [key, value];
    return [
      key,
      value.map((item) => {
        if (!isStatement(item) || idOf(key, slug, item) !== statement) return item;
        isFound = true;
        return { ...item, contentious: true };
      }),
    ];
  });
  return isFound ? Object.fromEntries(entries) : null;
}

function isStatement(item: Json): item is JsonObject {
  return typeof item === 'object' && item !== null && !Array.isArray(item) && Array.isArray(item.citations);
}

function idOf(list: string, slug: string, item: JsonObject): string {
  const { id, language } = item as { id?: string; language?: string };
  return list === 'summaries' ? summaryId(slug, { id, language: language ?? '' }) : (id ?? '');
}

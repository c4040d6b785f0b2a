import type { Database } from '../database/database.ts';
import type { UserError } from '../errors.ts';
import { readChangeSetRecords } from './change-sets.store.ts';
import { readDraftChanges } from './draft-changes.ts';
import { userError } from './outcome.ts';
import { keyText, type RecordKey } from './record.ts';
import { readVersions, type VersionKey } from './record-versions.store.ts';
import { isOrder, MOST_SEEN_ONE_BY_ONE, SAMPLE_SEEN } from './review-extent.ts';
import { hashChange, readSeen, type SeenChange } from './review-notes.store.ts';

/** The most records that a refusal names, and the most fields of each. */
const MOST_NAMED = 20;
const MOST_FIELDS_NAMED = 5;

/** Every field that a change set changes, as it has to be marked: with what it changes from and to. */
export async function readChangedFields(database: Database, id: number): Promise<SeenChange[]> {
  const [records = []] = await readChangeSetRecords(database, [id]);
  const keys = records.map(({ kind, slug, baseVersion }) => ({ kind, slug, version: baseVersion }));
  const found = await readVersions(database, keys);
  const textOf = (key: VersionKey) => `${keyText(key)} ${key.version}`;
  const versions = new Map(keys.map((key, place) => [textOf(key), found[place] ?? null]));
  const fields: SeenChange[] = [];
  for (const record of records) {
    const { kind, slug } = record;
    const changes = await readDraftChanges(async (key) => versions.get(textOf(key)) ?? null, record);
    for (const { path, before, after } of changes)
      if (!isOrder(path)) fields.push({ kind, slug, path, changeHash: hashChange(before, after) });
  }
  return fields;
}

/**
 * What keeps an editor from answering for a change set: fields that they have not marked as seen, one error for each record.
 * Of more than {@link MOST_SEEN_ONE_BY_ONE} fields, {@link SAMPLE_SEEN} have to be seen. Empty where enough was seen.
 */
export async function unseenChanges(database: Database, editorId: string, id: number): Promise<UserError[]> {
  const fields = await readChangedFields(database, id);
  const [marked = []] = await readSeen(database, editorId, [id]);
  const textOf = (one: SeenChange) => `${keyText(one)} ${one.path} ${one.changeHash}`;
  const seen = new Set(marked.map(textOf));
  const unseen = fields.filter((field) => !seen.has(textOf(field)));
  if (fields.length <= MOST_SEEN_ONE_BY_ONE) return namesOf(unseen);
  const looked = fields.length - unseen.length;
  if (looked >= SAMPLE_SEEN) return [];
  return [
    userError(
      'CHANGES_UNSEEN',
      `You have seen ${looked} of ${fields.length} changes: look at ${SAMPLE_SEEN} drawn at random at least, and mark them as seen.`,
      { field: 'changeSet' },
    ),
  ];
}

function namesOf(unseen: readonly SeenChange[]): UserError[] {
  const byRecord = new Map<string, { record: RecordKey; paths: string[] }>();
  for (const { kind, slug, path } of unseen) {
    const text = keyText({ kind, slug });
    const entry = byRecord.get(text) ?? { record: { kind, slug }, paths: [] };
    byRecord.set(text, { ...entry, paths: [...entry.paths, path] });
  }
  return [...byRecord.values()].slice(0, MOST_NAMED).map(({ record, paths }) => {
    const [path = ''] = paths;
    return userError(
      'CHANGES_UNSEEN',
      `You have not seen ${fieldsText(paths)} of ${record.slug}: look at it, and mark it as seen.`,
      { record, path },
    );
  });
}

function fieldsText(paths: readonly string[]): string {
  const named = paths.slice(0, MOST_FIELDS_NAMED).map((path) => path || 'all');
  const rest = paths.length - named.length;
  return [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

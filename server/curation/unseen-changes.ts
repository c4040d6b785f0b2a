import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';
import type { UserError } from '../errors.ts';
import { type ChangeSetRecord, readChangeSetRecords } from './change-sets.store.ts';
import { readDraftChanges } from './draft-changes.ts';
import { userError } from './outcome.ts';
import { keyText, type RecordKey } from './record.ts';
import { type RecordVersion, readVersions, type VersionKey } from './record-versions.store.ts';
import { isOrder, MOST_SEEN_ONE_BY_ONE, SAMPLE_SEEN } from './review-extent.ts';
import { hashChange, readSeen, type SeenChange, seenText } from './review-notes.store.ts';

/** The most records that a refusal names, and the most fields of each. */
const MOST_NAMED = 20;
const MOST_FIELDS_NAMED = 5;

/** Every field that some change sets change, as it has to be marked: with what it changes from and to. Two statements. */
async function readChangedFields(database: Database, ids: readonly number[]): Promise<SeenChange[][]> {
  const changeSets = await readChangeSetRecords(database, ids);
  const keys = changeSets.flat().map(({ kind, slug, baseVersion }) => ({ kind, slug, version: baseVersion }));
  const found = await readVersions(database, keys);
  const versions = new Map(keys.map((key, place) => [textOfVersion(key), found[place] ?? null]));
  return Promise.all(changeSets.map((records) => fieldsOf(records, versions)));
}

async function fieldsOf(
  records: readonly ChangeSetRecord[],
  versions: ReadonlyMap<string, RecordVersion | null>,
): Promise<SeenChange[]> {
  const fields: SeenChange[] = [];
  for (const record of records) {
    const { kind, slug } = record;
    const changes = await readDraftChanges(async (key) => versions.get(textOfVersion(key)) ?? null, record);
    for (const { path, before, after } of changes)
      if (!isOrder(path)) fields.push({ kind, slug, path, changeHash: hashChange(before, after) });
  }
  return fields;
}

function textOfVersion(key: VersionKey): string {
  return `${keyText(key)} ${key.version}`;
}

/**
 * What an editor has to see of some change sets: every field, or of more than {@link MOST_SEEN_ONE_BY_ONE} the
 * {@link SAMPLE_SEEN} that are drawn for them. The draw follows from the editor and from what the fields say, so that it
 * stays while nothing changes, and nobody who writes knows what whoever reviews will look at.
 */
export async function readFieldsToSee(
  database: Database,
  editorId: string,
  ids: readonly number[],
): Promise<SeenChange[][]> {
  const found = await readChangedFields(database, ids);
  return found.map((fields, place) => draw(fields, `${editorId} ${ids[place]}`));
}

function draw(fields: readonly SeenChange[], lot: string): SeenChange[] {
  if (fields.length <= MOST_SEEN_ONE_BY_ONE) return [...fields];
  const placed = fields.map((field) => ({
    field,
    place: createHash('sha256')
      .update(`${lot} ${seenText(field)}`)
      .digest('hex'),
  }));
  placed.sort((a, b) => (a.place < b.place ? -1 : 1));
  return placed.slice(0, SAMPLE_SEEN).map(({ field }) => field);
}

/** What keeps an editor from answering for a change set: what they have to see and have not, one error for each record. */
export async function unseenChanges(database: Database, editorId: string, id: number): Promise<UserError[]> {
  const [toSee = []] = await readFieldsToSee(database, editorId, [id]);
  const [marked = []] = await readSeen(database, editorId, [id]);
  const seen = new Set(marked.map(seenText));
  return namesOf(toSee.filter((field) => !seen.has(seenText(field))));
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

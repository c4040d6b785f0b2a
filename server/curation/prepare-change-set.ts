import { checkCollection } from '../check/check-collection.ts';
import type { Finding as CheckFinding } from '../check/finding.ts';
import type { Database } from '../database/database.ts';
import type { UserError } from '../errors.ts';
import { checkReferences } from '../transfer/check-references.ts';
import type { CollectionRecords } from '../transfer/read-collection.ts';
import { alreadyOnRecord } from './already-on-record.ts';
import {
  type ChangeSet,
  type ChangeSetRecord,
  readChangeSetRecords,
  readChangeSets,
} from './change-sets.store.ts';
import { completeDocument } from './complete-document.ts';
import { isSame } from './diff-documents.ts';
import { type Neighborhood, type RecordChange, readNeighborhood } from './neighborhood.ts';
import { userError } from './outcome.ts';
import { keyText, LIST_OF_KIND, parseDocument, RECORD_KINDS, type RecordKey } from './record.ts';
import { type RecordVersion, readCurrentVersions } from './record-versions.store.ts';
import { CONTENT_GATES } from './trust-gates/content-gates.ts';
import { codeOfBrokenField } from './trust-gates/written-sources.ts';

/** A change set as it would be published, and what keeps it from that. */
export interface PreparedChangeSet {
  changeSet: ChangeSet;
  /** What is published is the collection's version of this moment; another one makes this out of date. */
  collectionVersion: number;
  records: ChangeSetRecord[];
  /** Current versions of the records, by `keyText`. */
  current: ReadonlyMap<string, RecordVersion>;
  /** Records that say something else than what is published; empty where a document cannot be read. */
  changes: RecordChange[];
  /** Null where a document cannot be read. */
  neighborhood: Neighborhood | null;
  /** What stops publishing. */
  problems: UserError[];
  /** What a reviewer should know, and may publish all the same. */
  warnings: UserError[];
}

/**
 * Reads a change set, completes its documents and checks them beside everything that they have to do with.
 * @param today `YYYY-MM-DD`
 * @returns null where there is no such change set
 */
export async function prepareChangeSet(
  database: Database,
  id: number,
  today: string,
): Promise<PreparedChangeSet | null> {
  // The version comes first: what is read after it is at least as new, and publishing holds them against each other.
  const collectionVersion = await readCollectionVersion(database);
  const [[changeSet], [records = []]] = await Promise.all([
    readChangeSets(database, [id]),
    readChangeSetRecords(database, [id]),
  ]);
  if (!changeSet) return null;
  const current = await readCurrentVersions(database, records);
  const problems = records.flatMap((record) => conflictOf(record, current.get(keyText(record))));
  const { changes, problems: unreadable } = readChanges(changeSet, records, current, today);
  problems.push(...unreadable);
  const base = { changeSet, collectionVersion, records, current };
  if (unreadable.length > 0) return { ...base, changes: [], neighborhood: null, problems, warnings: [] };
  if (changes.length === 0 && problems.length === 0)
    problems.push(
      userError(
        'CHANGE_SET_EMPTY',
        'Nothing in this change set differs from what is published: change something.',
      ),
    );
  const neighborhood = await readNeighborhood(database, changes);
  const found = newFindings(neighborhood, today);
  problems.push(...found.errors);
  for (const gate of CONTENT_GATES) problems.push(...gate({ changeSet, changes, neighborhood, today }));
  const warnings = [...found.warnings, ...alreadyOnRecord(neighborhood.before, neighborhood.after)];
  return { ...base, changes, neighborhood, problems, warnings };
}

async function readCollectionVersion(database: Database): Promise<number> {
  const row = await database.readOne<{ version: number }>('SELECT version FROM collection');
  return row?.version ?? 0;
}

/** The code of the conflict of two writers, where the record was published anew since this version was begun. */
function conflictOf(record: ChangeSetRecord, current: RecordVersion | undefined): UserError[] {
  const { kind, slug, baseVersion } = record;
  const version = current?.version ?? 0;
  if (version === baseVersion) return [];
  return [
    userError(
      'VERSION_CONFLICT',
      `${keyText(record)} has version ${version} now, and this was written against ${baseVersion}: compare the two, and go on from the new one.`,
      { record: { kind, slug } },
    ),
  ];
}

function readChanges(
  changeSet: ChangeSet,
  records: readonly ChangeSetRecord[],
  current: ReadonlyMap<string, RecordVersion>,
  today: string,
): { changes: RecordChange[]; problems: UserError[] } {
  const changes: RecordChange[] = [];
  const problems: UserError[] = [];
  for (const { kind, slug, document } of records) {
    const key = { kind, slug };
    const before = current.get(keyText(key))?.document ?? null;
    if (document === null) {
      if (before !== null) changes.push({ key, before, after: null });
      continue;
    }
    const parsed = parseDocument(key, document);
    if (parsed.document === null) {
      for (const { path, message } of parsed.problems)
        problems.push(userError(codeOfBrokenField(path), `${path} ${message}`.trim(), { record: key, path }));
      continue;
    }
    if (before !== null && isSame(before, parsed.document)) continue;
    changes.push({ key, before, after: completeDocument(changeSet, key, before, parsed.document, today) });
  }
  return { changes, problems };
}

interface Finding {
  code: UserError['code'];
  file: string;
  path: string;
  message: string;
}

/** What is wrong after the changes and was not before: in the changed records, or in others because of them. */
function newFindings(
  { before, after }: Neighborhood,
  today: string,
): { errors: UserError[]; warnings: UserError[] } {
  const [was, is] = [findingsOf(before, today), findingsOf(after, today)];
  const isNew = (list: readonly Finding[]) => {
    const known = new Set(list.map(identity));
    return (finding: Finding) => !known.has(identity(finding));
  };
  return {
    errors: is.errors.filter(isNew(was.errors)).map((finding) => toUserError(finding, after)),
    warnings: is.warnings.filter(isNew(was.warnings)).map((finding) => toUserError(finding, after)),
  };
}

function findingsOf(files: CollectionRecords, today: string): { errors: Finding[]; warnings: Finding[] } {
  const references = checkReferences(files).map((problem) => ({
    code: 'REFERENCE_INVALID' as const,
    ...problem,
  }));
  const { errors, warnings } = checkCollection(files, today);
  const found = coded(errors);
  // The check says the same with a code of its own.
  const said = new Set(found.map(({ file, path }) => `${file} ${path}`));
  const others = references.filter(({ file, path }) => !said.has(`${file} ${path}`));
  return { errors: [...others, ...found], warnings: coded(warnings) };
}

/**
 * Findings as user errors: here there are no files, and whether one side only is heard cannot be told of a part of the
 * collection.
 */
function coded(findings: readonly CheckFinding[]): Finding[] {
  return findings.flatMap((finding) => {
    const { code } = finding;
    if (code === 'ONE_SIDE_ONLY') return [];
    return [{ ...finding, code: code === 'FILE_INVALID' ? ('DOCUMENT_INVALID' as const) : code }];
  });
}

function identity({ code, file, path, message }: Finding): string {
  return JSON.stringify([code, file, path, message]);
}

function toUserError({ code, file, path, message }: Finding, files: CollectionRecords): UserError {
  const place = placeOf(file, path, files);
  return userError(code, `${place.path} ${message}`.trim(), place);
}

/** The record of a file and path as loader and check name them: `actors/x.yaml`, or `sources.yaml` with an index. */
function placeOf(file: string, path: string, files: CollectionRecords): { record?: RecordKey; path: string } {
  const [list = '', slug] = file.replace(/\.yaml$/, '').split('/');
  const kind = RECORD_KINDS.find((one) => LIST_OF_KIND[one] === list);
  if (!kind) return { path };
  if (slug !== undefined) return { record: { kind, slug }, path };
  const [, index = '', rest = ''] = /^\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  const id = (kind === 'SOURCE' ? files.sources : files.publishers)[Number(index)]?.id;
  return id === undefined ? { path } : { record: { kind, slug: id }, path: rest };
}

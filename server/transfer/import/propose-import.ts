import { createHash } from 'node:crypto';
import { findOrMakeEditor } from '../../accounts/tokens.store.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { DraftRecord } from '../../curation/draft-limits.ts';
import { createDraft } from '../../curation/edit-change-set.ts';
import { submitChangeSet } from '../../curation/publish-change-set.ts';
import { type RecordKey, toJson } from '../../curation/record.ts';
import type { Database } from '../../database/database.ts';
import { SetupError, type UserError } from '../../errors.ts';
import type { ImportPlan, PlannedSubject } from './plan-import.ts';
import { recordKindOf } from './recorded-collection.store.ts';
import { comparable } from './same-content.ts';

/** How a plan is proposed. */
export interface ProposeOptions {
  format: string;
  /** Name of the editor in whose name it is proposed. */
  editor: string;
  title: string;
  note: string;
  /** The most records of one change set. */
  batchSize: number;
  versionOf(key: RecordKey): number;
  say(line: string): void;
}

/** A change set that holds a batch of an import. */
export interface ProposedChangeSet {
  id: number;
  records: number;
  /** An earlier run has made it. */
  isKnown: boolean;
  /** What keeps it from review; it is a draft until that is mended. */
  errors: UserError[];
}

/**
 * Writes a plan as change sets that wait for a reviewer, one for each batch; nothing is published. A batch that an earlier run
 * has proposed and that is still open is found again by its content, so that a run that broke off can simply be repeated.
 */
export async function proposeImport(
  database: Database,
  plan: ImportPlan,
  options: ProposeOptions,
): Promise<ProposedChangeSet[]> {
  const records = draftRecords(plan, options.versionOf);
  const batches = Math.ceil(records.length / options.batchSize);
  if (batches === 0) return [];
  const viewer = await editorOf(database, options.editor);
  const proposed: ProposedChangeSet[] = [];
  for (let number = 0; number < batches; number++) {
    const batch = records.slice(number * options.batchSize, (number + 1) * options.batchSize);
    const part = batches === 1 ? '' : ` (${number + 1} of ${batches})`;
    const title = `${options.title}${part}`;
    options.say(`Proposing ${batch.length} records${part} …`);
    proposed.push(await proposeBatch(database, viewer, batch, title, options));
  }
  return proposed;
}

/** The command line acts for an editor as far as sending to review; publishing is a reviewer's. */
async function editorOf(database: Database, name: string): Promise<Viewer> {
  const editor = await database.write((manager) => findOrMakeEditor(manager, name));
  const viewer = {
    editorId: editor.id,
    name: editor.name,
    role: 'EDITOR' as const,
    scopes: ['draft', 'submit'] satisfies Viewer['scopes'],
    tokenId: '',
    expiresAt: '',
    isSession: false,
  };
  return viewer;
}

/** What others name comes first, so that of several batches each finds in the earlier ones what it names. */
function draftRecords(plan: ImportPlan, versionOf: (key: RecordKey) => number): DraftRecord[] {
  const record = (key: RecordKey, document: object): DraftRecord => ({
    ...key,
    baseVersion: versionOf(key),
    document: toJson(document),
  });
  const written = <Planned extends { outcome: string }>(list: readonly Planned[]) =>
    list.filter(({ outcome }) => outcome !== 'UNCHANGED');
  const subjects = written(plan.subjects).toSorted((a, b) => rank(a) - rank(b));
  return [
    ...plan.publishers.map((entry) => record({ kind: 'PUBLISHER', slug: entry.id }, entry)),
    ...plan.sources.map((entry) => record({ kind: 'SOURCE', slug: entry.id }, entry)),
    ...subjects.map(({ slug, document }) => record({ kind: recordKindOf(document), slug }, document)),
    ...written(plan.events).map(({ slug, document }) => record({ kind: 'EVENT', slug }, document)),
  ];
}

const RANKS = ['ORGANIZATION', 'GOVERNMENT', 'PLACE', 'POST', 'ISSUE', 'PERSON'];

function rank({ document }: PlannedSubject): number {
  const namesOthers =
    'memberships' in document && document.memberships.length + document.positions.length > 0;
  return RANKS.indexOf(document.kind) + (namesOthers ? RANKS.length : 0);
}

async function proposeBatch(
  database: Database,
  viewer: Viewer,
  records: readonly DraftRecord[],
  title: string,
  { format, note }: ProposeOptions,
): Promise<ProposedChangeSet> {
  const origin = `import ${format} ${hashOf(records)}`;
  const known = await findOpen(database, origin);
  const id = known?.id ?? (await draft(database, viewer, { title, note, origin, records }));
  const shared = { id, records: records.length, isKnown: known !== null };
  if (known?.state === 'IN_REVIEW') return { ...shared, errors: [] };
  const read = { changeSet: id, draftVersion: known?.draftVersion ?? 1 };
  const { errors } = await submitChangeSet(database, viewer, read);
  return { ...shared, errors };
}

async function draft(
  database: Database,
  viewer: Viewer,
  wanted: { title: string; note: string; origin: string; records: readonly DraftRecord[] },
): Promise<number> {
  const outcome = await createDraft(database, viewer, wanted, wanted.records.length);
  if (outcome.value !== null) return outcome.value;
  throw new SetupError(
    `IMPORT_REFUSED: the change set cannot be kept.\n${outcome.errors.map(({ code, message }) => `${code}: ${message}`).join('\n')}`,
  );
}

interface OpenChangeSet {
  id: number;
  state: 'DRAFT' | 'IN_REVIEW' | 'SENT_BACK';
  draftVersion: number;
}

function findOpen(database: Database, origin: string): Promise<OpenChangeSet | null> {
  return database.readOne<OpenChangeSet>(
    `SELECT c.id AS id, c.state AS state, c.draft_version AS "draftVersion" FROM change_set c
     WHERE c.origin = $1 AND c.state IN ('DRAFT', 'IN_REVIEW', 'SENT_BACK') ORDER BY c.id DESC`,
    [origin],
  );
}

/** What a batch says, but for the days on which somebody looked. */
function hashOf(records: readonly DraftRecord[]): string {
  const hash = createHash('sha256');
  for (const record of records) hash.update(comparable(record)).update('\n');
  return hash.digest('hex').slice(0, 16);
}

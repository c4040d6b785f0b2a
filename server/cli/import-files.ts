import { basename } from 'node:path';
import type { SourceClass } from '../../shared/model/vocabulary.ts';
import { SetupError } from '../errors.ts';
import type { OpenedKnowledge } from '../open-knowledge.ts';
import { daySchema } from '../transfer/file-values.ts';
import { countPlan, describeCounts, describePlan } from '../transfer/import/describe-plan.ts';
import { keepDoubtfulMatches, keepToldApart, readJudged } from '../transfer/import/doubtful-matches.store.ts';
import type { ImportBatch } from '../transfer/import/import-batch.ts';
import type { ImportFormat } from '../transfer/import/import-formats.ts';
import { type ImportPlan, planImport } from '../transfer/import/plan-import.ts';
import { type ProposedChangeSet, proposeImport } from '../transfer/import/propose-import.ts';
import { readImport } from '../transfer/import/read-files.ts';
import { type ReadRecord, readRecordedCollection } from '../transfer/import/recorded-collection.store.ts';

/** The options of `import --format`. */
export interface ImportOptions {
  format: ImportFormat;
  dryRun?: boolean;
  json?: boolean;
  replace?: boolean;
  editor?: string;
  /** `YYYY-MM-DD`. */
  accessed: string;
  source?: string;
  sourceClass?: SourceClass;
  batch: number;
}

/** Says what a long command is at; for people. */
type Say = (line: string) => void;

/**
 * Imports files as change sets that wait for a reviewer, or with `dryRun` says what that would be.
 * @throws SetupError with the mend; nothing was written then, or what was is told
 */
export async function importFiles(
  { database }: OpenedKnowledge,
  paths: readonly string[],
  options: ImportOptions,
  say: Say,
): Promise<void> {
  if (!daySchema.safeParse(options.accessed).success)
    throw new SetupError(`IMPORT_DAY_INVALID: --accessed is ${options.accessed}: write a day as 2026-06-20.`);
  if (!options.dryRun && options.editor === undefined)
    throw new SetupError(
      'IMPORT_EDITOR_MISSING: name who proposes this with --editor NAME, or look at it first with --dry-run.',
    );
  say(`Reading ${paths.map((path) => basename(path)).join(', ')} …`);
  const batch = await readImport(options.format, paths, options);
  say(`Comparing ${batch.subjects.length} records with the collection …`);
  const recorded = await readRecordedCollection(database);
  checkSource(options.source, recorded);
  const plan = planImport(recorded.collection, batch, await readJudged(database));
  if (options.dryRun) return printPlan(plan, options.json ?? false);
  const keys = batch.subjects.map(({ key }) => key);
  await keepDoubtfulMatches(database, options.format, keys, plan.doubtful);
  await keepToldApart(database, plan);
  const proposed = await proposeImport(database, plan, {
    format: options.format,
    editor: options.editor ?? '',
    title: titleOf(options.format, paths),
    note: noteOf(plan, batch, paths),
    batchSize: options.batch,
    versionOf: recorded.versionOf,
    say,
  });
  report(plan, proposed, options.json ?? false, say);
}

function checkSource(source: string | undefined, { collection }: ReadRecord): void {
  if (source === undefined || collection.sources.some(({ id }) => id === source)) return;
  throw new SetupError(
    `IMPORT_SOURCE_UNKNOWN: --source ${source} is no source of the collection: add it first, or correct the id.`,
  );
}

function printPlan(plan: ImportPlan, asJson: boolean): void {
  if (asJson) {
    console.log(JSON.stringify({ counts: countPlan(plan), ...plan }));
    return;
  }
  for (const line of describePlan(plan)) console.log(line);
  console.log(describeCounts(countPlan(plan)));
}

function titleOf(format: ImportFormat, paths: readonly string[]): string {
  const [first = '', ...more] = paths.map((path) => basename(path));
  const title = `Import (${format}): ${first}${more.length > 0 ? ` and ${more.length} more` : ''}`;
  return title.length > 100 ? `${title.slice(0, 99)}…` : title;
}

/** What the reviewer should know; each record's own changes are in the diff. */
function noteOf(plan: ImportPlan, batch: ImportBatch, paths: readonly string[]): string {
  const kept = plan.subjects.reduce((sum, subject) => sum + subject.kept.length, 0);
  return [
    `From ${paths.map((path) => basename(path)).join(', ')}: ${batch.subjects.length} records.`,
    describeCounts(countPlan(plan)),
    ...(kept > 0 ? [`${kept} statements on record differ from the files and stay as they are.`] : []),
  ]
    .join('\n')
    .slice(0, 1_900);
}

/** The most errors of one change set that are shown. */
const SHOWN_ERRORS = 20;

function report(plan: ImportPlan, proposed: readonly ProposedChangeSet[], asJson: boolean, say: Say): void {
  const counts = countPlan(plan);
  if (asJson) console.log(JSON.stringify({ counts, changeSets: proposed }));
  for (const { id, records, isKnown, errors } of proposed) {
    if (errors.length > 0) {
      process.exitCode = 1;
      say(`Change set ${id} is a draft: this keeps its ${records} records from review.`);
      for (const { code, record, message } of errors.slice(0, SHOWN_ERRORS))
        say(`  ${code} ${record?.slug ?? ''}: ${message}`);
      if (errors.length > SHOWN_ERRORS) say(`  … and ${errors.length - SHOWN_ERRORS} more.`);
    } else {
      say(
        `Change set ${id} with ${records} records waits for a reviewer${isKnown ? ', from an earlier run' : ''}.`,
      );
    }
  }
  if (plan.doubtful.length > 0)
    say(`In the queue of doubtful matches, for a judgement: ${plan.doubtful.length}.`);
  if (!asJson)
    console.log(
      proposed.length === 0 ? `Nothing to change. ${describeCounts(counts)}` : describeCounts(counts),
    );
}

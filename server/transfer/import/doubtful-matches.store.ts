import { basename } from 'node:path';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../../accounts/audit.store.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import { parseJson } from '../../cards/subject-facts.store.ts';
import { checkWords } from '../../curation/draft-limits.ts';
import { keepNotSame, readPairsApart, slugNow } from '../../curation/not-same.store.ts';
import { done, type Outcome, refused, userError } from '../../curation/outcome.ts';
import { type JsonObject, toJson } from '../../curation/record.ts';
import type { Database } from '../../database/database.ts';
import { insertRows } from '../../database/insert-rows.ts';
import { Parameters, readPageOf } from '../../database/list-query.ts';
import type { Page, PageRequest } from '../../database/page.ts';
import { stableId } from '../stable-id.ts';
import { DoubtfulMatchEntity, type MatchVerdict } from './doubtful-match.entity.ts';
import type { MatchJudgement } from './match-records.ts';
import type { DoubtfulRecord, ImportPlan, Judged } from './plan-import.ts';

const COLUMNS = `m.id AS id, m.record_key AS "recordKey", m.slug AS slug, m.verdict AS verdict, m.format AS format,
  m.place AS place, m.name AS name, m.reasons AS reasons, m.document AS document, m.found_at AS "foundAt",
  m.judged_at AS "judgedAt", m.judged_by AS "judgedBy", m.note AS note`;

type Row = Omit<DoubtfulMatchEntity, 'reasons' | 'document'> & { reasons: string; document: string };

function toMatch(row: Row): DoubtfulMatchEntity {
  return { ...row, reasons: parseJson<string[]>(row.reasons), document: parseJson<JsonObject>(row.document) };
}

/** Everything that people have judged about who is who: imported records, and subjects on record. */
export async function readJudged(database: Database): Promise<Judged> {
  return { judgements: await readJudgements(database), apart: await readPairsApart(database) };
}

function readJudgements(database: Database): Promise<MatchJudgement[]> {
  return database.read<MatchJudgement>(
    `SELECT m.record_key AS key, m.slug AS slug, m.verdict AS verdict FROM doubtful_match m
     WHERE m.verdict IS NOT NULL ORDER BY m.record_key, m.slug`,
  );
}

/** What was judged on records with these keys, under the slugs of now. One statement. */
export function readJudgementsOn(database: Database, keys: readonly string[]): Promise<MatchJudgement[]> {
  return database.read<MatchJudgement>(
    `SELECT m.record_key AS key, ${slugNow('m.slug')} AS slug, m.verdict AS verdict FROM doubtful_match m
     WHERE m.verdict IS NOT NULL AND ${database.sql.inTexts('m.record_key', '$1')} ORDER BY m.record_key, m.slug`,
    [JSON.stringify(keys)],
  );
}

/** A page of what waits for a judgement, or of what was judged; what was found first comes first. */
export async function listDoubtfulMatches(
  database: Database,
  { judged }: { judged: boolean },
  page: PageRequest,
): Promise<Page<DoubtfulMatchEntity & { key: string }>> {
  const found = await readPageOf<Row>(
    database,
    {
      columns: COLUMNS,
      from: 'doubtful_match m',
      where: [`m.verdict IS ${judged ? 'NOT NULL' : 'NULL'}`],
      order: 'm.found_at',
      unique: 'm.id',
      parameters: new Parameters(),
    },
    page,
  );
  return { ...found, rows: found.rows.map((row) => ({ ...toMatch(row), key: row.key })) };
}

/** One doubtful match, or null. */
export async function readDoubtfulMatch(database: Database, id: string): Promise<DoubtfulMatchEntity | null> {
  const row = await database.readOne<Row>(`SELECT ${COLUMNS} FROM doubtful_match m WHERE m.id = $1`, [id]);
  return row && toMatch(row);
}

/**
 * Makes the queue what an import has found: new pairs come in, pairs of its records that are no longer doubtful go. What was
 * judged stays as it is.
 * @param keys every record of the import, doubtful or not
 */
export async function keepDoubtfulMatches(
  database: Database,
  format: string,
  keys: readonly string[],
  doubtful: readonly DoubtfulRecord[],
): Promise<void> {
  const foundAt = new Date().toISOString();
  const rows = doubtful.flatMap(({ imported, candidates }) =>
    candidates.map(({ slug, reasons }): DoubtfulMatchEntity => {
      const { file, line } = imported.place;
      return {
        id: stableId('doubtful-match', `${imported.key} ${slug}`),
        recordKey: imported.key,
        slug,
        verdict: null,
        format,
        place: `${basename(file)}:${line}`,
        name: imported.document.names[0]?.text ?? imported.key,
        reasons,
        document: toJson(imported.document),
        foundAt,
        judgedAt: null,
        judgedBy: null,
        note: null,
      };
    }),
  );
  await database.write(async (manager) => {
    const known = await manager.find(DoubtfulMatchEntity);
    const kept = new Map(known.map((row) => [row.id, row]));
    const [own, found] = [new Set(keys), new Set(rows.map(({ id }) => id))];
    for (const row of known) {
      if (row.verdict === null && own.has(row.recordKey) && !found.has(row.id))
        await manager.delete(DoubtfulMatchEntity, { id: row.id });
    }
    for (const row of rows) await refresh(manager, row, kept.get(row.id));
    await insertRows(
      manager,
      DoubtfulMatchEntity,
      rows.filter(({ id }) => !kept.has(id)),
    );
  });
}

/** A pair that waits already gets what the file says now, and keeps its place in the queue. */
async function refresh(
  manager: EntityManager,
  row: DoubtfulMatchEntity,
  known: DoubtfulMatchEntity | undefined,
): Promise<void> {
  if (!known || known.verdict !== null) return;
  await manager.save(DoubtfulMatchEntity, { ...row, foundAt: known.foundAt });
}

/** Stores a judgement for good; a later one on the same pair takes its place, and both are in the audit log. */
export async function judgeMatch(
  database: Database,
  viewer: Viewer,
  { id, verdict, note }: { id: string; verdict: MatchVerdict; note: string | null },
): Promise<Outcome<string>> {
  const errors = checkWords('note', note);
  if (errors.length > 0) return refused(...errors);
  return database.write(async (manager) => {
    const known = await manager.findOneBy(DoubtfulMatchEntity, { id });
    if (!known)
      return refused(userError('NOT_FOUND', 'There is no such doubtful match.', { field: 'match' }));
    const judged = { verdict, note, judgedAt: new Date().toISOString(), judgedBy: viewer.name };
    await manager.update(DoubtfulMatchEntity, { id }, judged);
    await tellApart(manager, known.recordKey, []);
    const target = `${known.recordKey} and ${known.slug}`;
    await writeAudit(manager, { editor: viewer.name, operation: 'judgeMatch', target, detail: verdict });
    return done(id);
  });
}

/**
 * Keeps apart for good what judgements on imported records have told apart: the subject that a record became, and the one that
 * it was judged not to be. No merge makes them one then.
 */
export async function keepToldApart(database: Database, plan: Pick<ImportPlan, 'subjects'>): Promise<void> {
  const judgements = await readJudgements(database);
  const denied = new Set(judgements.filter(({ verdict }) => verdict === 'NOT_SAME').map(({ key }) => key));
  await database.write(async (manager) => {
    for (const { keys, slug } of plan.subjects)
      for (const key of keys) if (denied.has(key)) await tellApart(manager, key, [slug]);
  });
}

/** @param became slugs of the subjects that the record is known to be, beside those that it was judged to be */
async function tellApart(
  manager: EntityManager,
  recordKey: string,
  became: readonly string[],
): Promise<void> {
  const rows = await manager.findBy(DoubtfulMatchEntity, { recordKey });
  const same = rows.filter(({ verdict }) => verdict === 'SAME').map(({ slug }) => slug);
  for (const { slug, verdict, judgedAt, judgedBy, note, name } of rows) {
    if (verdict !== 'NOT_SAME') continue;
    const decided = {
      reason: note ?? `Judged on the imported record ${recordKey}, ${name}.`,
      decidedBy: judgedBy ?? '',
      decidedAt: judgedAt ?? '',
    };
    for (const own of new Set([...same, ...became])) await keepNotSame(manager, [own, slug], decided);
  }
}

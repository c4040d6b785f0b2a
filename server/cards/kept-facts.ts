import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { sqlOf } from '../database/dialect.ts';
import { subjectIdOf } from '../subjects/subjects.store.ts';
import { factsJson } from './subject-facts.sql.ts';

/*
 * The facts of a subject, kept ready on PostgreSQL. A row counts in the epoch that it was made in; triggers begin a new one
 * in each transaction that changes what facts are made of. So a kept row is what the statement would answer in the same
 * snapshot, or it is not taken. See decision 9.
 */

/** Tells rows of this version of the statement from those of another version of the server. */
const MADE_BY = createHash('sha256').update(factsJson('postgres')).digest('hex').slice(0, 16);

/** Holds for the row of the subject `s` that counts now. */
const IS_KEPT = `f.subject_id = s.id AND f.made_by = '${MADE_BY}' AND f.epoch = (SELECT e.epoch FROM facts_epoch e)`;

/**
 * What is kept: `$1` is a JSON array of ids or slugs, current or former; the rows are `(ordinal, facts)`, with `facts` null
 * where they have to be made. Keys that name nothing have no row.
 */
export const KEPT_FACTS_SQL = `SELECT k.ordinal AS ordinal, (SELECT f.facts FROM kept_facts f WHERE ${IS_KEPT}) AS facts
FROM ${sqlOf('postgres').rowsOfTexts('$1')} AS k
${sqlOf('postgres').joinOne('subject', 's', `s.id = ${subjectIdOf('k.value')}`)}
WHERE NOT s.hidden`;

const NOT_KEPT_SQL = `SELECT s.id AS id FROM subject s
WHERE NOT s.hidden AND NOT EXISTS (SELECT 1 FROM kept_facts f WHERE ${IS_KEPT}) ORDER BY s.id`;

/** Makes the facts of the subjects `$1` and keeps them, in one snapshot with the epoch; another server may have been faster. */
const KEEP_SQL = `INSERT INTO kept_facts (subject_id, epoch, made_by, facts)
SELECT s.id, e.epoch, '${MADE_BY}', ${factsJson('postgres')}
FROM facts_epoch e CROSS JOIN ${sqlOf('postgres').rowsOfTexts('$1')} AS k
${sqlOf('postgres').joinOne('subject', 's', 's.id = k.value')}
WHERE NOT s.hidden AND NOT EXISTS (SELECT 1 FROM kept_facts f WHERE ${IS_KEPT})
ON CONFLICT (subject_id) DO UPDATE SET epoch = excluded.epoch, made_by = excluded.made_by, facts = excluded.facts`;

/** Those of subjects that were taken down since. */
const FORGET_SQL = 'DELETE FROM kept_facts WHERE epoch < (SELECT epoch FROM facts_epoch)';

/** How many subjects are made at once: other writers wait meanwhile, for about a tenth of a second. */
const SUBJECTS_PER_WRITE = 200;

/**
 * Keeps the facts of all subjects that are not kept yet; does nothing on SQLite, which makes them as fast as it reads them.
 * @param signal ends it after the subjects that are being written
 */
export async function keepFacts(database: Database, signal?: AbortSignal): Promise<void> {
  if (database.dialect !== 'postgres') return;
  const rows = await database.read<{ id: string }>(NOT_KEPT_SQL);
  for (let start = 0; start < rows.length; start += SUBJECTS_PER_WRITE) {
    if (signal?.aborted) return;
    const ids = rows.slice(start, start + SUBJECTS_PER_WRITE).map(({ id }) => id);
    await database.write(async (manager) => {
      // As in the sessions that read: compiling such a statement takes longer than running it.
      await manager.query('SET LOCAL jit = off');
      await manager.query('SET LOCAL enable_seqscan = off');
      await manager.query(KEEP_SQL, [JSON.stringify(ids)]);
    });
  }
  if (rows.length > 0) await database.write((manager) => manager.query(FORGET_SQL));
}

/** Keeps facts of one open database, one pass after the other. */
export interface FactsKeeper {
  /**
   * Keeps what is published now. Never fails: without kept facts a card is slower and just as right, so it is said to
   * whoever runs the server, and publishing goes on.
   */
  keep(): Promise<void>;
  /** Ends the pass that runs; to be called before the database is closed. */
  close(): Promise<void>;
}

/** @param warn told where facts could not be kept */
export function createFactsKeeper(
  database: Database,
  warn: (sentence: string, error: unknown) => void = console.error,
): FactsKeeper {
  const ending = new AbortController();
  let last: Promise<void> = Promise.resolve();
  const keep = () => {
    last = last
      .then(() => (ending.signal.aborted ? undefined : keepFacts(database, ending.signal)))
      .catch((error) => warn('The facts of cards could not be kept ready:', error));
    return last;
  };
  return {
    keep,
    close() {
      ending.abort();
      return last;
    },
  };
}

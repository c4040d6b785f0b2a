import type { EntityManager } from 'typeorm';
import { writeAudit } from '../accounts/audit.store.ts';
import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database/database.ts';
import { checkReason } from './draft-limits.ts';
import { NotSameAsEntity } from './not-same-as.entity.ts';
import { done, type Outcome, refused, userError } from './outcome.ts';
import type { RecordKey } from './record.ts';
import { readSubjectKey } from './record-versions.store.ts';

/** A judgement that two subjects are not the same. */
export interface NotSame {
  /** The other one, as it is called now. */
  slug: string;
  reason: string;
  decidedBy: string;
  decidedAt: string;
}

/** SQL for the slug that a slug leads to, redirects of merges followed. */
export const slugNow = (slug: string) =>
  `COALESCE((SELECT s.slug FROM redirect r JOIN subject s ON s.id = r.subject_id WHERE r.former = ${slug}), ${slug})`;

/** Every judgement under the slugs of now: one on a subject that was merged away holds for the one that it leads to. */
const JUDGED = `SELECT ${slugNow('n.slug')} AS one, ${slugNow('n.other_slug')} AS other, n.reason AS reason,
  n.decided_by AS "decidedBy", n.decided_at AS "decidedAt", n.slug AS slug, n.other_slug AS "otherSlug" FROM not_same_as n`;

/** The subjects that were judged not to be this one. One statement. */
export function readNotSame(database: Database, slug: string): Promise<NotSame[]> {
  return database.read<NotSame>(
    `SELECT CASE WHEN j.one = $1 THEN j.other ELSE j.one END AS slug, j.reason AS reason,
       j."decidedBy" AS "decidedBy", j."decidedAt" AS "decidedAt"
     FROM (${JUDGED}) j WHERE (j.one = $1 OR j.other = $1) AND j.one <> j.other ORDER BY 1`,
    [slug],
  );
}

/** All pairs of subjects that were judged not to be the same. One statement. */
export async function readPairsApart(database: Database): Promise<[string, string][]> {
  const rows = await database.read<{ one: string; other: string }>(
    `SELECT j.one AS one, j.other AS other FROM (${JUDGED}) j ORDER BY 1, 2`,
  );
  return rows.map(({ one, other }) => [one, other]);
}

/** Keeps a judgement that was made elsewhere, in the queue of doubtful matches; one that stands already stays as it is. */
export async function keepNotSame(
  manager: EntityManager,
  slugs: readonly [string, string],
  decided: Pick<NotSame, 'reason' | 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  const [slug = '', otherSlug = ''] = [...slugs].sort();
  if (slug === otherSlug || (await manager.existsBy(NotSameAsEntity, { slug, otherSlug }))) return;
  await manager.insert(NotSameAsEntity, { slug, otherSlug, ...decided });
}

/** Stores for good that two subjects are not the same, so that a wrong merge does not come back. */
export async function declareNotSame(
  database: Database,
  viewer: Viewer,
  { slugs, reason }: { slugs: readonly [string, string]; reason: string },
): Promise<Outcome<NotSame[]>> {
  const words = checkReason(reason);
  if (words.length > 0) return refused(...words);
  const [slug = '', otherSlug = ''] = [...slugs].sort();
  if (slug === otherSlug)
    return refused(userError('NOT_TAKEN', 'Both are one subject: name two.', { field: 'other' }));
  const keys: (RecordKey | null)[] = [
    await readSubjectKey(database, slug),
    await readSubjectKey(database, otherSlug),
  ];
  if (keys.includes(null))
    return refused(
      userError('NOT_FOUND', 'One of the two is no subject that is published.', { field: 'slug' }),
    );
  await database.write(async (manager) => {
    const decided = { decidedAt: new Date().toISOString(), decidedBy: viewer.name };
    await manager.save(NotSameAsEntity, { slug, otherSlug, reason, ...decided });
    await writeAudit(manager, {
      editor: viewer.name,
      operation: 'declareNotSame',
      target: `${slug}, ${otherSlug}`,
      detail: reason,
    });
  });
  return done(await readNotSame(database, slugs[0]));
}

/** Takes a judgement back, whatever the two were called when it was made. The answer is what is left of the first one's. */
export async function takeBackNotSame(
  database: Database,
  viewer: Viewer,
  { slugs, reason }: { slugs: readonly [string, string]; reason: string },
): Promise<Outcome<NotSame[]>> {
  const words = checkReason(reason);
  if (words.length > 0) return refused(...words);
  const rows = await database.read<{ slug: string; otherSlug: string }>(
    `SELECT j.slug AS slug, j."otherSlug" AS "otherSlug" FROM (${JUDGED}) j
     WHERE (j.one = $1 AND j.other = $2) OR (j.one = $2 AND j.other = $1)`,
    [...slugs],
  );
  if (rows.length === 0)
    return refused(
      userError('NOT_FOUND', 'Nobody has judged that these two are not the same: read notSame again.', {
        field: 'other',
      }),
    );
  await database.write(async (manager) => {
    for (const { slug, otherSlug } of rows) await manager.delete(NotSameAsEntity, { slug, otherSlug });
    await writeAudit(manager, {
      editor: viewer.name,
      operation: 'takeBackNotSame',
      target: [...slugs].sort().join(', '),
      detail: reason,
    });
  });
  return done(await readNotSame(database, slugs[0]));
}

import { writeAudit } from '../accounts/audit.store.ts';
import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database/database.ts';
import type { DraftRecord } from './draft-limits.ts';
import { checkWords } from './draft-limits.ts';
import { createDraft } from './edit-change-set.ts';
import type { JsonObject } from './json.ts';
import { mergedSubject } from './merged-subject.ts';
import { NotSameAsEntity } from './not-same-as.entity.ts';
import { done, type Outcome, refused, userError } from './outcome.ts';
import { keyText, type RecordKey } from './record.ts';
import { readCurrentVersions, readSubjectKey } from './record-versions.store.ts';
import { readReferrers } from './referrers.store.ts';
import { repoint } from './repoint.ts';

/**
 * Begins a change set that makes two subjects one: what the first says goes over to the second, whoever named the first names
 * the second, and the first's slug and id lead there for ever. It is reviewed like every other; its revert undoes the merge.
 * The answer is its number.
 */
export async function mergeSubjects(
  database: Database,
  viewer: Viewer,
  { from, into }: { from: string; into: string },
): Promise<Outcome<number>> {
  if (from === into)
    return refused(userError('NOT_TAKEN', 'into is from: name two subjects.', { field: 'into' }));
  const [fromKey, intoKey] = [await readSubjectKey(database, from), await readSubjectKey(database, into)];
  for (const [field, key] of [
    ['from', fromKey],
    ['into', intoKey],
  ] as const)
    if (key === null)
      return refused(userError('NOT_FOUND', `${field} is no subject that is published.`, { field }));
  if (fromKey === null || intoKey === null) throw new Error('Both were found.');
  const judgement = (await readNotSame(database, from)).find(({ slug }) => slug === into);
  if (judgement)
    return refused(
      userError(
        'NOT_THE_SAME',
        `${judgement.decidedBy} has judged that these two are not the same: ${judgement.reason}`,
        { field: 'into' },
      ),
    );
  const keys = [fromKey, intoKey, ...(await readReferrers(database, [from]))];
  const current = await readCurrentVersions(database, keys);
  const [left, kept] = [current.get(keyText(fromKey))?.document, current.get(keyText(intoKey))?.document];
  if (!left || !kept || left.kind !== kept.kind)
    return refused(
      userError('NOT_TAKEN', 'Only two subjects of one kind can be one: correct the kind of one first.', {
        field: 'into',
      }),
    );
  const records: DraftRecord[] = [...current.values()].map(({ kind, slug, version, document }) => {
    if (slug === from && kind === fromKey.kind) return { kind, slug, baseVersion: version, document: null };
    const named =
      slug === into && kind === intoKey.kind ? mergedSubject(left, kept) : (document as JsonObject);
    return { kind, slug, baseVersion: version, document: repoint({ kind, slug }, named, from, into) };
  });
  const draft = { title: `Merge ${from} into ${into}`.slice(0, 120), origin: `merge of ${from}`, records };
  return createDraft(database, viewer, draft, records.length);
}

/** A judgement that two subjects are not the same. */
export interface NotSame {
  /** The other one. */
  slug: string;
  reason: string;
  decidedBy: string;
  decidedAt: string;
}

/** The subjects that were judged not to be this one. One statement. */
export function readNotSame(database: Database, slug: string): Promise<NotSame[]> {
  return database.read<NotSame>(
    `SELECT CASE WHEN n.slug = $1 THEN n.other_slug ELSE n.slug END AS slug, n.reason AS reason,
       n.decided_by AS "decidedBy", n.decided_at AS "decidedAt"
     FROM not_same_as n WHERE n.slug = $1 OR n.other_slug = $1 ORDER BY 1`,
    [slug],
  );
}

/** Stores for good that two subjects are not the same, so that a wrong merge does not come back. */
export async function declareNotSame(
  database: Database,
  viewer: Viewer,
  { slugs, reason }: { slugs: readonly [string, string]; reason: string },
): Promise<Outcome<NotSame[]>> {
  const words = checkWords('comment', reason).map((error) => ({ ...error, path: ['input', 'reason'] }));
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

import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database/database.ts';
import type { DraftRecord } from './draft-limits.ts';
import { createDraft } from './edit-change-set.ts';
import type { JsonObject } from './json.ts';
import { mergedSubject } from './merged-subject.ts';
import { readNotSame } from './not-same.store.ts';
import { type Outcome, refused, userError } from './outcome.ts';
import { keyText } from './record.ts';
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

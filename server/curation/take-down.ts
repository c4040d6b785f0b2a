import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database/database.ts';
import type { UserError } from '../errors.ts';
import { checkReason } from './draft-limits.ts';
import type { JsonObject } from './json.ts';
import { type Outcome, refused, userError } from './outcome.ts';
import { publishAtOnce } from './publish-at-once.ts';
import type { PublishedChangeSet } from './publish-change-set.ts';
import { filesOf, type RecordKey } from './record.ts';
import { referencesOf } from './record-references.ts';
import { readSubjectKey } from './record-versions.store.ts';
import { readDisputesOver } from './referrers.store.ts';

/**
 * Keeps the content of a subject from readers at once, and keeps the record: its slug and id answer that there is nothing to
 * show, others' records name it as hidden, and its documents stay with those who edit.
 */
export function takeDown(
  database: Database,
  viewer: Viewer,
  slug: string,
  reason: string,
): Promise<Outcome<PublishedChangeSet>> {
  return setHidden(database, viewer, slug, reason, true);
}

/** Shows a subject again that was taken down. */
export function restore(
  database: Database,
  viewer: Viewer,
  slug: string,
  reason: string,
): Promise<Outcome<PublishedChangeSet>> {
  return setHidden(database, viewer, slug, reason, false);
}

async function setHidden(
  database: Database,
  viewer: Viewer,
  slug: string,
  reason: string,
  hidden: boolean,
): Promise<Outcome<PublishedChangeSet>> {
  const words = checkReason(reason);
  if (words.length > 0) return refused(...words);
  const unknown = userError('NOT_FOUND', `There is no subject "${slug}" here.`, { field: 'slug' });
  const key = await readSubjectKey(database, slug);
  if (key === null) return refused(unknown);
  return publishAtOnce(
    database,
    viewer,
    key,
    {
      operation: hidden ? 'takeDown' : 'restore',
      title: `${hidden ? 'Take down' : 'Restore'} ${slug}`,
      note: reason,
      change({ document }) {
        const { hidden: was, ...rest } = document ?? {};
        if ((was === true) === hidden)
          return userError('CHANGE_SET_EMPTY', `${slug} is ${hidden ? 'hidden' : 'shown'} already.`, {
            field: 'slug',
          });
        return hidden ? { ...rest, hidden: true } : rest;
      },
      check: ({ before }) => (hidden ? refuseDisputed(database, key, before) : Promise.resolve([])),
    },
    unknown,
  );
}

/** An account cannot leave a dispute in silence: the dispute has to say so first. */
async function refuseDisputed(
  database: Database,
  key: RecordKey,
  document: JsonObject | null,
): Promise<UserError[]> {
  if (document === null) return [];
  const { statements } = referencesOf(filesOf([{ key, document }]));
  const disputes = await readDisputesOver(database, [...statements]);
  return disputes
    .filter(({ slug }) => slug !== key.slug)
    .map((record) =>
      userError(
        'REFERENCE_INVALID',
        `A dispute of issues/${record.slug} names a statement of this record: take it out of the dispute first.`,
        { record },
      ),
    );
}

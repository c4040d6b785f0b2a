import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { RequestError } from '../errors.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { UserErrorType } from '../http/graphql/user-error.type.ts';
import {
  ChangeSetCommentType,
  ChangeSetRecordType,
  ChangeSetType,
  DraftConflictType,
  RecordType,
  ReviewedChangeType,
  ReviewStandingType,
} from './change-set.type.ts';
import { type ChangeSetRecord, readSomeRecords } from './change-sets.store.ts';
import { readConflict, readDraftChanges } from './draft-changes.ts';
import { mayReadDocument } from './may-read-document.ts';
import { type PreparedChangeSet, prepareChangeSet } from './prepare-change-set.ts';
import { keyText } from './record.ts';
import { RecordKeyType } from './record-key.type.ts';
import { MOST_SEEN_ONE_BY_ONE, SAMPLE_SEEN } from './review-extent.ts';
import { hashChange, seenText } from './review-notes.store.ts';
import { readReviewStanding } from './review-standing.ts';

/** The most records of one answer. */
const MOST_RECORDS = 200;

@Resolver(() => ChangeSetType)
export class ChangeSetsResolver {
  @FieldResolver(() => Int, { description: 'How many records it changes.' })
  recordCount(@Root() changeSet: ChangeSetType, @Ctx() context: ApiContext): Promise<number> {
    return context.recordCounts.load(changeSet.id);
  }

  @FieldResolver(() => [ChangeSetRecordType], {
    description: `The records that it changes, by kind and slug; an import may have more than the ${MOST_RECORDS} of one answer.`,
  })
  async records(
    @Root() changeSet: ChangeSetType,
    @Arg('first', () => Int, {
      defaultValue: MOST_RECORDS,
      description: `How many at most, up to ${MOST_RECORDS}.`,
    })
    first: number,
    @Arg('offset', () => Int, { defaultValue: 0, description: 'How many to leave out from the start.' })
    offset: number,
    @Arg('sample', () => Boolean, {
      defaultValue: false,
      description: 'Only records with something that you have to see, in place of all.',
    })
    sample: boolean,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSetRecordType[]> {
    const records = await someRecords(context, changeSet.id, { first, after: offset, sample });
    return Promise.all(
      records.map(async (record) => {
        const shown = { ...record, changeSetId: changeSet.id };
        return (await mayReadDocument(context, record)) ? shown : { ...shown, document: null };
      }),
    );
  }

  @FieldResolver(() => [ChangeSetCommentType], {
    description: 'What was said about it, oldest first; empty to who may not see drafts.',
  })
  async comments(@Root() { id }: ChangeSetType, @Ctx() context: ApiContext): Promise<ChangeSetCommentType[]> {
    return context.viewer === null ? [] : context.comments.load(id);
  }

  @FieldResolver(() => [UserErrorType], {
    description: 'What stops it from being published; empty once it is published.',
  })
  async problems(@Root() changeSet: ChangeSetType, @Ctx() context: ApiContext): Promise<UserErrorType[]> {
    return (await prepared(context, changeSet))?.problems ?? [];
  }

  @FieldResolver(() => [UserErrorType], {
    description: 'What a reviewer should know, and may publish all the same.',
  })
  async warnings(@Root() changeSet: ChangeSetType, @Ctx() context: ApiContext): Promise<UserErrorType[]> {
    return (await prepared(context, changeSet))?.warnings ?? [];
  }

  @FieldResolver(() => ReviewStandingType, {
    nullable: true,
    description:
      'What publishing it asks of you; null without a token, and once it is published or put away.',
  })
  async review(
    @Root() changeSet: ChangeSetType,
    @Ctx() context: ApiContext,
  ): Promise<ReviewStandingType | null> {
    const made = await prepared(context, changeSet);
    if (made === null || context.viewer === null) return null;
    const { database, rules } = context.curation;
    return readReviewStanding(database, context.viewer, rules, made);
  }

  @FieldResolver(() => ChangeSetType, {
    nullable: true,
    description: 'The change set that this one puts back.',
  })
  reverts(
    @Root() changeSet: ChangeSetType,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSetType | null> | null {
    return changeSet.revertsId === null ? null : context.changeSets.load(changeSet.revertsId);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'Number of the published change set that put this one back; null where none did.',
  })
  revertedBy(@Root() changeSet: ChangeSetType): number | null {
    return changeSet.revertedById;
  }
}

/** Small change sets of one answer are read together, a large one in part. */
async function someRecords(
  context: ApiContext,
  id: number,
  { first, after, sample }: { first: number; after: number; sample: boolean },
): Promise<ChangeSetRecord[]> {
  if (first < 1 || first > MOST_RECORDS || after < 0)
    throw new RequestError('INVALID_INPUT', `first has to be 1 to ${MOST_RECORDS}, and offset 0 or more.`, {
      field: 'first',
      limit: MOST_RECORDS,
    });
  if (sample) return (await recordsToSee(context, id)).slice(after, after + first);
  const isSmall = (await context.recordCounts.load(id)) <= MOST_RECORDS;
  if (!isSmall) return readSomeRecords(context.curation.database, id, { first, after });
  return (await context.changeSetRecords.load(id)).slice(after, after + first);
}

async function recordsToSee(context: ApiContext, id: number): Promise<ChangeSetRecord[]> {
  const keys = new Set((await context.toSee.load(id)).map(keyText));
  return (await context.changeSetRecords.load(id)).filter((record) => keys.has(keyText(record)));
}

/** Checks a change set once for all fields of a request that ask for it. */
async function prepared(context: ApiContext, changeSet: ChangeSetType): Promise<PreparedChangeSet | null> {
  if (changeSet.state === 'PUBLISHED' || changeSet.state === 'DISCARDED') return null;
  const known = context.prepared.get(changeSet.id);
  if (known) return known;
  const { database } = context.curation;
  const made = prepareChangeSet(database, changeSet.id, new Date().toISOString().slice(0, 10));
  context.prepared.set(changeSet.id, made);
  return made;
}

@Resolver(() => ChangeSetRecordType)
export class ChangeSetRecordsResolver {
  @FieldResolver(() => RecordType, {
    nullable: true,
    description: 'The record as it is published now; null for a new one.',
  })
  async current(@Root() record: ChangeSetRecordType, @Ctx() context: ApiContext): Promise<RecordType | null> {
    return (await mayReadDocument(context, record)) ? context.records.load(record) : null;
  }

  @FieldResolver(() => Int, {
    description: 'Its published version now, 0 for none; another than the base version is a conflict.',
  })
  async currentVersion(@Root() record: ChangeSetRecordType, @Ctx() context: ApiContext): Promise<number> {
    return (await context.records.load(record))?.version ?? 0;
  }

  @FieldResolver(() => [ReviewedChangeType], {
    description: 'What it changes, field by field, against the version that it was written against.',
  })
  async changes(
    @Root() record: ChangeSetRecordType & ChangeSetRecord,
    @Ctx() context: ApiContext,
  ): Promise<ReviewedChangeType[]> {
    if (!(await mayReadDocument(context, record))) return [];
    const [changes, seen] = await Promise.all([
      readDraftChanges((key) => context.versions.load(key), record),
      context.seen.load(record.changeSetId),
    ]);
    const { kind, slug, changeSetId } = record;
    const texts = new Set(seen.map(seenText));
    return changes.map((change) => {
      const changeHash = hashChange(change.before, change.after);
      const marked = { kind, slug, path: change.path, changeHash };
      return { ...change, seen: texts.has(seenText(marked)), marked, changeSetId };
    });
  }

  @FieldResolver(() => DraftConflictType, {
    nullable: true,
    description:
      'What is to be decided where the record was published anew meanwhile; null where it was not.',
  })
  async conflict(
    @Root() record: ChangeSetRecordType & ChangeSetRecord,
    @Ctx() context: ApiContext,
  ): Promise<DraftConflictType | null> {
    const changeSet = await context.changeSets.load(record.changeSetId);
    if (changeSet?.state === 'PUBLISHED' || !(await mayReadDocument(context, record))) return null;
    return readConflict((key) => context.versions.load(key), record, await context.records.load(record));
  }
}

@Resolver(() => ReviewedChangeType)
export class ReviewedChangesResolver {
  @FieldResolver(() => Boolean, {
    description: `Whether you have to see it before you approve or publish: all, or of more than ${MOST_SEEN_ONE_BY_ONE} changes the ${SAMPLE_SEEN} that are drawn for you.`,
  })
  async toSee(
    @Root() { marked, changeSetId }: ReviewedChangeType,
    @Ctx() context: ApiContext,
  ): Promise<boolean> {
    const text = seenText(marked);
    return (await context.toSee.load(changeSetId)).some((field) => seenText(field) === text);
  }
}

@Resolver(() => ChangeSetCommentType)
export class ChangeSetCommentsResolver {
  @FieldResolver(() => RecordKeyType, {
    nullable: true,
    description: 'The record that it is about; null for the whole change set.',
  })
  record(@Root() { kind, slug }: ChangeSetCommentType): RecordKeyType | null {
    return kind === null || slug === null ? null : { kind, slug };
  }
}

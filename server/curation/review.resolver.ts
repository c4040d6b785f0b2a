import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { viewerOf } from '../http/graphql/authorize.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { answerChangeSet, readNumber } from './answer-change-set.ts';
import { CommentOnChangeSetInput, MarkSeenInput, ResolveCommentInput } from './change-set.input.ts';
import { ChangeSetPayload } from './change-set.type.ts';
import { readDraftChanges } from './draft-changes.ts';
import { refused, userError } from './outcome.ts';
import { keyText } from './record.ts';
import { addComment, hashChange, markSeen, resolveComment, type SeenChange } from './review-notes.store.ts';

@Resolver()
export class ReviewResolver {
  @Authorized()
  @Mutation(() => ChangeSetPayload, { description: 'Says something about a change set, or a field of it.' })
  async commentOnChangeSet(
    @Arg('input', () => CommentOnChangeSetInput, { description: 'The comment.' })
    input: CommentOnChangeSetInput,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSetPayload> {
    const id = readNumber(input.changeSet, 'changeSet');
    const comment = { record: input.record ?? null, path: input.path, text: input.text };
    context.comments.clear(id);
    return answerChangeSet(
      context,
      id,
      await addComment(context.curation.database, viewerOf(context), id, comment),
    );
  }

  @Authorized()
  @Mutation(() => ChangeSetPayload, { description: 'Says that what a comment asked for is settled.' })
  async resolveComment(
    @Arg('input', () => ResolveCommentInput, { description: 'The comment.' }) input: ResolveCommentInput,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSetPayload> {
    const id = readNumber(input.changeSet, 'changeSet');
    const { database } = context.curation;
    return answerChangeSet(context, id, await resolveComment(database, viewerOf(context), id, input.comment));
  }

  @Authorized()
  @Mutation(() => ChangeSetPayload, {
    description: 'Marks changes as seen by you; an edit of a field unmarks it.',
  })
  async markSeen(
    @Arg('input', () => MarkSeenInput, { description: 'The changes.' }) input: MarkSeenInput,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSetPayload> {
    const id = readNumber(input.changeSet, 'changeSet');
    const { database } = context.curation;
    const seen = await seenChanges(context, id, input);
    const outcome =
      seen === null
        ? refused(
            userError('NOT_FOUND', 'The change set has no such change: read its changes again.', {
              field: 'changes',
            }),
          )
        : await markSeen(database, viewerOf(context), id, seen);
    return answerChangeSet(context, id, outcome);
  }
}

/** The changes that the input names, with what they change from and to; null where one is not there. */
async function seenChanges(
  context: ApiContext,
  id: number,
  { changes }: MarkSeenInput,
): Promise<SeenChange[] | null> {
  const hashes = new Map<string, string>();
  for (const record of await context.changeSetRecords.load(id)) {
    for (const { path, before, after } of await readDraftChanges((key) => context.versions.load(key), record))
      hashes.set(`${keyText(record)} ${path}`, hashChange(before, after));
  }
  const seen: SeenChange[] = [];
  for (const change of changes) {
    const changeHash = hashes.get(`${keyText(change)} ${change.path}`);
    if (changeHash === undefined) return null;
    seen.push({ kind: change.kind, slug: change.slug, path: change.path, changeHash });
  }
  return seen;
}

import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { ROLES } from '../accounts/permissions.ts';
import { viewerOf } from '../http/graphql/authorize.ts';
import { type Connection, connectPage, PageArguments, readPage } from '../http/graphql/connection.type.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { answerChangeSet, readNumber, visibleChangeSet } from './answer-change-set.ts';
import {
  ChangeSetFilterInput,
  ChangeSetInput,
  CreateDraftInput,
  PublishChangeSetInput,
  ReadChangeSetInput,
  SaveDraftInput,
  SendBackChangeSetInput,
} from './change-set.input.ts';
import {
  ChangeSetConnection,
  ChangeSetPayload,
  ChangeSetType,
  PublishChangeSetPayload,
} from './change-set.type.ts';
import { type ChangeSet, type ChangeSetFilter, listChangeSets } from './change-sets.store.ts';
import { createDraft, discard, saveDraft, sendBack, withdraw } from './edit-change-set.ts';
import { approveChangeSet, publishChangeSet, submitChangeSet } from './publish-change-set.ts';
import { revertChangeSet } from './revert-change-set.ts';

@Resolver()
export class CurationResolver {
  @Authorized()
  @Query(() => ChangeSetType, {
    nullable: true,
    description:
      'A change set by its number; null where there is none, or it is not published and not yours to see.',
  })
  changeSet(
    @Arg('id', () => String, { description: 'Its number.' }) id: string,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSet | null> {
    return visibleChangeSet(context, readNumber(id, 'id'));
  }

  @Authorized()
  @Query(() => ChangeSetConnection, {
    description: 'Change sets, the one that changed last first: published ones, and to editors all.',
  })
  changeSets(
    @Arg('filter', () => ChangeSetFilterInput, { nullable: true, description: 'Which ones; all without it.' })
    filter: ChangeSetFilterInput | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: ApiContext,
  ): Promise<Connection<ChangeSet>> {
    const { states, slug, mine } = filter ?? {};
    return list(context, page, {
      ...(states && { states }),
      ...(slug && { slug }),
      ...(mine && { authorId: context.viewer?.editorId ?? '' }),
    });
  }

  @Authorized()
  @Query(() => ChangeSetConnection, { description: 'Your own drafts, and what was sent back to you.' })
  drafts(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: ApiContext,
  ): Promise<Connection<ChangeSet>> {
    const { editorId: authorId } = viewerOf(context);
    return list(context, page, { states: ['DRAFT', 'SENT_BACK'], authorId });
  }

  @Authorized()
  @Query(() => ChangeSetConnection, { description: 'What waits for a reviewer.' })
  reviewQueue(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: ApiContext,
  ): Promise<Connection<ChangeSet>> {
    return list(context, page, { states: ['IN_REVIEW'] });
  }

  @Authorized()
  @Mutation(() => ChangeSetPayload, { description: 'Begins a change set.' })
  async createDraft(
    @Arg('input', () => CreateDraftInput, { description: 'What it begins with.' }) input: CreateDraftInput,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSetPayload> {
    const { database } = context.curation;
    const records = input.records.map((record) => ({ ...record, document: record.document ?? null }));
    return answerChangeSet(
      context,
      null,
      await createDraft(database, viewerOf(context), { ...input, records }),
    );
  }

  @Authorized()
  @Mutation(() => ChangeSetPayload, {
    description: 'Saves what was typed, whole or not. Ends an approval.',
  })
  async saveDraft(
    @Arg('input', () => SaveDraftInput, { description: 'What was typed.' }) input: SaveDraftInput,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSetPayload> {
    const { title, note, kind, correctionNote, draftVersion, drop } = input;
    const id = readNumber(input.changeSet, 'changeSet');
    const outcome = await saveDraft(context.curation.database, viewerOf(context), {
      changeSet: id,
      draftVersion,
      drop,
      records: input.records.map((record) => ({ ...record, document: record.document ?? null })),
      ...(title != null && { title }),
      ...(note !== undefined && { note }),
      ...(kind != null && { kind }),
      ...(correctionNote !== undefined && { correctionNote }),
    });
    return answerChangeSet(context, id, outcome);
  }

  @Authorized()
  @Mutation(() => ChangeSetPayload, { description: 'Puts a draft away; it stays readable.' })
  discardDraft(
    @Arg('input', () => ChangeSetInput, { description: 'The draft.' }) input: ChangeSetInput,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSetPayload> {
    return onChangeSet(context, input, discard);
  }

  @Authorized()
  @Mutation(() => ChangeSetPayload, { description: 'Sends a draft to review, where nothing stops it.' })
  async submitChangeSet(
    @Arg('input', () => ReadChangeSetInput, { description: 'The draft.' }) input: ReadChangeSetInput,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSetPayload> {
    const changeSet = readNumber(input.changeSet, 'changeSet');
    const wanted = { changeSet, draftVersion: input.draftVersion };
    const { database } = context.curation;
    return answerChangeSet(context, changeSet, await submitChangeSet(database, viewerOf(context), wanted));
  }

  @Authorized()
  @Mutation(() => ChangeSetPayload, { description: 'Takes a change set out of review: it is a draft again.' })
  withdrawChangeSet(
    @Arg('input', () => ChangeSetInput, { description: 'The change set.' }) input: ChangeSetInput,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSetPayload> {
    return onChangeSet(context, input, withdraw);
  }

  @Authorized()
  @Mutation(() => ChangeSetPayload, { description: 'Sends a change set back to its author with a comment.' })
  async sendBackChangeSet(
    @Arg('input', () => SendBackChangeSetInput, { description: 'The change set, and why.' })
    input: SendBackChangeSetInput,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSetPayload> {
    const id = readNumber(input.changeSet, 'changeSet');
    const outcome = await sendBack(context.curation.database, viewerOf(context), id, input.comment);
    return answerChangeSet(context, id, outcome);
  }

  @Authorized()
  @Mutation(() => ChangeSetPayload, { description: 'Agrees to a change set that somebody else wrote.' })
  async approveChangeSet(
    @Arg('input', () => ReadChangeSetInput, { description: 'The change set as it was read.' })
    input: ReadChangeSetInput,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSetPayload> {
    const changeSet = readNumber(input.changeSet, 'changeSet');
    const wanted = { changeSet, draftVersion: input.draftVersion };
    return answerChangeSet(
      context,
      changeSet,
      await approveChangeSet(context.curation.database, viewerOf(context), wanted),
    );
  }

  @Authorized()
  @Mutation(() => PublishChangeSetPayload, {
    description: 'Publishes a change set that somebody else wrote or approved: all of it or nothing.',
  })
  async publishChangeSet(
    @Arg('input', () => PublishChangeSetInput, { description: 'The change set as it was read.' })
    input: PublishChangeSetInput,
    @Ctx() context: ApiContext,
  ): Promise<PublishChangeSetPayload> {
    const { database, rules, published } = context.curation;
    const changeSet = readNumber(input.changeSet, 'changeSet');
    const { draftVersion, selfReview } = input;
    const wanted = { changeSet, draftVersion, selfReview };
    const outcome = await publishChangeSet(database, viewerOf(context), rules, wanted);
    if (outcome.value) published();
    return {
      ...(await answerChangeSet(context, changeSet, outcome)),
      version: outcome.value?.version ?? null,
    };
  }

  @Authorized()
  @Mutation(() => ChangeSetPayload, {
    description: 'Makes a new draft that puts back what a published change set changed.',
  })
  async revertChangeSet(
    @Arg('input', () => ChangeSetInput, { description: 'The published change set.' }) input: ChangeSetInput,
    @Ctx() context: ApiContext,
  ): Promise<ChangeSetPayload> {
    const { database } = context.curation;
    const id = readNumber(input.changeSet, 'changeSet');
    return answerChangeSet(context, null, await revertChangeSet(database, viewerOf(context), id));
  }
}

async function list(
  context: ApiContext,
  page: PageArguments,
  filter: ChangeSetFilter,
): Promise<Connection<ChangeSet>> {
  const { viewer } = context;
  const seesAll = viewer !== null && ROLES.indexOf(viewer.role) >= ROLES.indexOf('EDITOR');
  const visibleTo = seesAll ? null : (viewer?.editorId ?? '');
  const found = await listChangeSets(context.curation.database, { ...filter, visibleTo }, readPage(page));
  return connectPage(found, (changeSet) => changeSet);
}

async function onChangeSet(
  context: ApiContext,
  input: ChangeSetInput,
  act: typeof withdraw,
): Promise<ChangeSetPayload> {
  const id = readNumber(input.changeSet, 'changeSet');
  return answerChangeSet(context, id, await act(context.curation.database, viewerOf(context), id));
}

import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { viewerOf } from '../../http/graphql/authorize.ts';
import { type Connection, connectPage, PageArguments, readPage } from '../../http/graphql/connection.type.ts';
import type { ApiContext } from '../../http/graphql/context.ts';
import {
  DoubtfulMatchConnection,
  type DoubtfulMatchType,
  JudgeMatchInput,
  JudgeMatchPayload,
} from './doubtful-match.type.ts';
import { judgeMatch, listDoubtfulMatches, readDoubtfulMatch } from './doubtful-matches.store.ts';

@Resolver()
export class DoubtfulMatchesResolver {
  @Authorized()
  @Query(() => DoubtfulMatchConnection, {
    description: 'Imported records that wait for a judgement, what was found first comes first.',
  })
  async doubtfulMatches(
    @Arg('judged', () => Boolean, {
      defaultValue: false,
      description: 'Those that were judged, in place of those that wait.',
    })
    judged: boolean,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { curation }: ApiContext,
  ): Promise<Connection<DoubtfulMatchType>> {
    return connectPage(
      await listDoubtfulMatches(curation.database, { judged }, readPage(page)),
      (match) => match,
    );
  }

  @Authorized()
  @Mutation(() => JudgeMatchPayload, {
    description: 'Says whether an imported record is one on record. It holds for every import to come.',
  })
  async judgeMatch(
    @Arg('input', () => JudgeMatchInput, { description: 'The judgement.' }) input: JudgeMatchInput,
    @Ctx() context: ApiContext,
  ): Promise<JudgeMatchPayload> {
    const { database } = context.curation;
    const { match: id, verdict, note = null } = input;
    const { errors } = await judgeMatch(database, viewerOf(context), { id, verdict, note });
    return { match: await readDoubtfulMatch(database, id), errors };
  }
}

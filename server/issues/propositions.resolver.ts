import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { checkListLength, checkPageSize, checkText } from '../http/graphql/argument-limits.ts';
import { MOST_PAGE_SIZE } from '../http/graphql/connection.type.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { FoundPropositionType } from './found-proposition.type.ts';
import { PropositionType } from './issue.type.ts';

@Resolver()
export class PropositionsResolver {
  @Query(() => [PropositionType], {
    description: 'Propositions by id, in the order of the ids; what is not there is left out.',
  })
  async propositions(
    @Arg('ids', () => [ID], { description: `Ids of the propositions, at most ${MOST_PAGE_SIZE}.` })
    ids: string[],
    @Ctx() { knowledge }: ApiContext,
  ): Promise<PropositionType[]> {
    checkListLength('ids', ids);
    return (await knowledge.propositions()).byId(ids);
  }

  @Query(() => [FoundPropositionType], {
    description:
      'Propositions by their own words or their issue’s name, best first; an empty text finds all.',
  })
  async findPropositions(
    @Arg('text', () => String, { description: 'What to look for, at most 200 UTF-16 units.' }) text: string,
    @Arg('near', () => String, {
      nullable: true,
      description: 'Slug of an actor: issues on which they stand already come first among equals.',
    })
    near: string | null,
    @Arg('first', () => Int, { defaultValue: 10, description: `How many at most, up to ${MOST_PAGE_SIZE}.` })
    first: number,
    @Ctx() { knowledge }: ApiContext,
  ): Promise<FoundPropositionType[]> {
    checkText('text', text, 200);
    checkPageSize('first', first);
    return (await knowledge.propositions())
      .find(text, near, first)
      .map((proposition) => ({ proposition, positions: proposition.actors.length }));
  }
}

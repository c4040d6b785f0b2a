import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { checkListLength, checkPageSize, checkText } from '../http/graphql/argument-limits.ts';
import { MOST_PAGE_SIZE } from '../http/graphql/connection.type.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { FoundSourceType, PublisherType } from './found-source.type.ts';
import { SourceType } from './source.type.ts';
import type { FindableSource } from './source-index.ts';

@Resolver()
export class SourcesResolver {
  @Query(() => [SourceType], {
    description: 'Sources by id, in the order of the ids; what is not there is left out.',
  })
  async sources(
    @Arg('ids', () => [ID], { description: `Ids of the sources, at most ${MOST_PAGE_SIZE}.` }) ids: string[],
    @Ctx() { knowledge }: ApiContext,
  ): Promise<SourceType[]> {
    checkListLength('ids', ids);
    return (await knowledge.sources()).byId(ids).map(present);
  }

  @Query(() => [FoundSourceType], {
    description:
      'Sources for an address, a number, or words of title and publisher, best first; an empty text finds all. No address is opened.',
  })
  async findSources(
    @Arg('text', () => String, { description: 'What to look for, at most 2,000 UTF-16 units.' }) text: string,
    @Arg('first', () => Int, { defaultValue: 10, description: `How many at most, up to ${MOST_PAGE_SIZE}.` })
    first: number,
    @Ctx() { knowledge }: ApiContext,
  ): Promise<FoundSourceType[]> {
    checkText('text', text, 2_000);
    checkPageSize('first', first);
    return (await knowledge.sources())
      .find(text, first)
      .map(({ source, match }) => ({ source: present(source), match, citedBy: source.citedBy }));
  }

  @Query(() => [PublisherType], { description: 'Publishers by name, best first; an empty text finds all.' })
  async findPublishers(
    @Arg('text', () => String, { description: 'Words of the name, at most 200 UTF-16 units.' }) text: string,
    @Arg('first', () => Int, { defaultValue: 10, description: `How many at most, up to ${MOST_PAGE_SIZE}.` })
    first: number,
    @Ctx() { knowledge }: ApiContext,
  ): Promise<PublisherType[]> {
    checkText('text', text, 200);
    checkPageSize('first', first);
    return (await knowledge.sources()).findPublishers(text, first);
  }
}

/** Without what is not known: the type's optional fields are absent, not null. */
function present(source: FindableSource): SourceType {
  const known = Object.entries(source).filter(([, value]) => value !== null);
  return Object.fromEntries(known) as unknown as SourceType;
}

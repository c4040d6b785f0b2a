import { Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../http/graphql/context.ts';
import { CollectionType } from './collection.type.ts';

@Resolver(() => CollectionType)
export class CollectionResolver {
  @Query(() => CollectionType, { description: 'What is published now, and under which hashes.' })
  async collection(@Ctx() { knowledge }: ApiContext): Promise<CollectionType> {
    const { manifest, about } = await knowledge.published();
    return { ...about, ...manifest };
  }
}

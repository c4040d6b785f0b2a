import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { checkListLength } from '../http/graphql/argument-limits.ts';
import { MOST_PAGE_SIZE } from '../http/graphql/connection.type.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { SubjectRefType, type SubjectRoot, SubjectType } from './subject.type.ts';

@Resolver(() => SubjectRefType)
export class SubjectRefsResolver {
  @Query(() => [SubjectRefType], {
    description: 'Subjects by slug, former slugs followed; what is not there is left out.',
  })
  async subjectRefs(
    @Arg('slugs', () => [String], { description: `Slugs, at most ${MOST_PAGE_SIZE}.` }) slugs: string[],
    @Ctx() { knowledge }: ApiContext,
  ): Promise<SubjectRefType[]> {
    checkListLength('slugs', slugs);
    return knowledge.subjectRefs(slugs) as Promise<SubjectRefType[]>;
  }

  @FieldResolver(() => SubjectType, { description: 'The whole record.' })
  subject(@Root() ref: SubjectRefType): SubjectRoot {
    return ref;
  }
}

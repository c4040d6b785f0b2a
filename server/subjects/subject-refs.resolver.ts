import { FieldResolver, Resolver, Root } from 'type-graphql';
import { SubjectRefType, type SubjectRoot, SubjectType } from './subject.type.ts';

@Resolver(() => SubjectRefType)
export class SubjectRefsResolver {
  @FieldResolver(() => SubjectType, { description: 'The whole record.' })
  subject(@Root() ref: SubjectRefType): SubjectRoot {
    return ref;
  }
}

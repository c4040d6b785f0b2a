import { Field, Float, ObjectType } from 'type-graphql';
import { NameType, type SubjectRoot, SubjectType } from '../subjects/subject.type.ts';

@ObjectType('SearchResult', {
  simpleResolvers: true,
  description: 'A subject that was found, with the name that matched best.',
})
export class SearchResultType {
  @Field(() => SubjectType, { description: 'What was found.' })
  subject!: SubjectRoot;

  @Field(() => NameType, { description: 'The name that matched best.' })
  matched!: NameType;

  @Field(() => Float, { description: 'Closeness from 0 to 1; comparable within one answer only.' })
  score!: number;
}

import { Field, InputType } from 'type-graphql';
import { registerWords } from '../http/graphql/enum.type.ts';
import type { SubjectOrder } from '../knowledge.ts';

const SubjectOrderEnum = registerWords<SubjectOrder>(
  'SubjectOrder',
  'What a list of subjects is ordered by.',
  {
    NAME: 'The name as shown in English.',
    SLUG: 'The readable name.',
  },
);

@InputType({ description: 'How a list of subjects is ordered; equal ones follow their slug.' })
export class SubjectSortInput {
  @Field(() => SubjectOrderEnum, { defaultValue: 'NAME', description: 'What it is ordered by.' })
  by!: SubjectOrder;
}

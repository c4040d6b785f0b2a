import { Field, Int, ObjectType } from 'type-graphql';
import { PropositionType } from './issue.type.ts';

@ObjectType('FoundProposition', { simpleResolvers: true, description: 'A proposition that was found.' })
export class FoundPropositionType {
  @Field(() => PropositionType, { description: 'The proposition.' })
  proposition!: PropositionType;

  @Field(() => Int, { description: 'How many positions are towards it.' })
  positions!: number;
}

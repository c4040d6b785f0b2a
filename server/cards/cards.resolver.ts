import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Card } from '../../shared/card/card.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { findFacts } from '../subjects/find-subject.ts';
import { SubjectArguments } from '../subjects/subject-address.input.ts';
import { answerCard } from './answer-card.ts';
import { CardArguments } from './card.input.ts';
import { CardType } from './card.type.ts';
import { readCardRequest } from './read-card-request.ts';

@Resolver(() => CardType)
export class CardsResolver {
  @Query(() => CardType, {
    nullable: true,
    description:
      'What a reader sees of a subject as of a day, exactly as the extension shows it; null where there is no such subject.',
  })
  async card(
    @Args(() => SubjectArguments, { validate: false }) subject: SubjectArguments,
    @Args(() => CardArguments, { validate: false }) request: CardArguments,
    @Ctx() context: ApiContext,
  ): Promise<Card | null> {
    const facts = await findFacts(context, subject);
    return facts && answerCard(context, facts, readCardRequest(request));
  }
}

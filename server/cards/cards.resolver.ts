import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Card } from '../../shared/card/card.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { DayScalar } from '../http/graphql/scalars.ts';
import { findFacts } from '../subjects/find-subject.ts';
import { answerCard } from './answer-card.ts';
import { CardType } from './card.type.ts';
import { readCardRequest, readKnownAt } from './read-card-request.ts';

@Resolver(() => CardType)
export class CardsResolver {
  @Query(() => CardType, {
    nullable: true,
    description:
      'What a reader sees of a subject as of a day, exactly as the extension shows it; null where there is no such subject.',
  })
  async card(
    @Arg('id', () => ID, { nullable: true, description: 'Global id of the subject; or give its slug.' }) id:
      | string
      | null,
    @Arg('slug', () => String, {
      nullable: true,
      description: 'Readable name of the subject, in place of the id.',
    })
    slug: string | null,
    @Arg('asOf', () => DayScalar, {
      nullable: true,
      description: 'The day to speak of; today where nothing is said.',
    })
    asOf: string | null,
    @Arg('issues', () => [String], {
      nullable: true,
      description: 'Slugs of the issues that matter, in order; all where nothing is said.',
    })
    issues: string[] | null,
    @Arg('language', () => String, {
      nullable: true,
      description: 'BCP 47; English where there is none in it.',
    })
    language: string | null,
    @Arg('knownAt', () => String, {
      nullable: true,
      description:
        'The record of that day (its end, UTC) or instant, in place of the record of now: what this server said then. Not the day to speak of, which is asOf.',
    })
    knownAt: string | null,
    @Ctx() context: ApiContext,
  ): Promise<Card | null> {
    const facts = await findFacts(context, { id, slug }, readKnownAt(knownAt));
    return facts && answerCard(context, facts, readCardRequest(asOf, issues, language));
  }
}

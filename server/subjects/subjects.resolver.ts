import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Card } from '../../shared/card/card.ts';
import { inLanguage } from '../../shared/model/closest-language.ts';
import { answerCard } from '../cards/answer-card.ts';
import { CardArguments } from '../cards/card.input.ts';
import { CardType } from '../cards/card.type.ts';
import { readCardRequest } from '../cards/read-card-request.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { DayScalar } from '../http/graphql/scalars.ts';
import { factsOf, findFacts } from './find-subject.ts';
import { nameIn, presentStatements } from './present-facts.ts';
import {
  CorrectionType,
  NameType,
  NodeType,
  type SubjectRoot,
  SubjectType,
  SummaryType,
} from './subject.type.ts';
import { RecordArguments } from './subject-address.input.ts';

@Resolver(() => SubjectType)
export class SubjectsResolver {
  @Query(() => NodeType, {
    nullable: true,
    description: 'Whatever a global id names; null where it names nothing.',
  })
  async node(
    @Arg('id', () => ID, { description: 'A global id.' }) id: string,
    @Args(() => RecordArguments, { validate: false }) { knownAt }: RecordArguments,
    @Ctx() context: ApiContext,
  ): Promise<SubjectRoot | null> {
    const slug = await context.knowledge.slugOfId(id);
    return slug === null ? null : findFacts(context, { slug, knownAt: knownAt ?? null });
  }

  @FieldResolver(() => ID, { description: 'Global id: opaque, and it answers for ever.' })
  async id(@Root() subject: SubjectRoot & { id?: string }, @Ctx() context: ApiContext): Promise<string> {
    return subject.id ?? (await factsOf(context, subject)).id;
  }

  @FieldResolver(() => String, { description: 'Its name as shown, at most 80 graphemes.' })
  async name(
    @Root() subject: SubjectRoot & { name?: string },
    @Arg('language', () => String, {
      nullable: true,
      description: 'BCP 47, with or without a script or region; English where there is none in it.',
    })
    language: string | null,
    @Ctx() context: ApiContext,
  ): Promise<string> {
    if (subject.name !== undefined && !language) return subject.name;
    return nameIn(await factsOf(context, subject), language);
  }

  @FieldResolver(() => [NameType], {
    description: 'Its names in every language, the first of each being the primary one.',
  })
  async names(@Root() subject: SubjectRoot, @Ctx() context: ApiContext): Promise<NameType[]> {
    return (await factsOf(context, subject)).names;
  }

  @FieldResolver(() => SummaryType, { nullable: true, description: 'The subject in one paragraph.' })
  async summary(
    @Root() subject: SubjectRoot,
    @Arg('language', () => String, {
      nullable: true,
      description: 'BCP 47, with or without a script or region; English where there is none in it.',
    })
    language: string | null,
    @Ctx() context: ApiContext,
  ): Promise<SummaryType | null> {
    const facts = await factsOf(context, subject);
    const summary = inLanguage(facts.summaries, language);
    return summary ? (presentStatements(facts, [summary])[0] ?? null) : null;
  }

  @FieldResolver(() => [CorrectionType], { description: 'Public notes that something here was wrong.' })
  async corrections(@Root() subject: SubjectRoot, @Ctx() context: ApiContext): Promise<CorrectionType[]> {
    return (await factsOf(context, subject)).corrections;
  }

  @FieldResolver(() => DayScalar, { description: 'The oldest review among its statements.' })
  async reviewedAt(@Root() subject: SubjectRoot, @Ctx() context: ApiContext): Promise<string> {
    return (await factsOf(context, subject)).reviewedAt;
  }

  @FieldResolver(() => CardType, { description: 'What a reader sees of it as of a day.' })
  async card(
    @Root() subject: SubjectRoot,
    @Args(() => CardArguments, { validate: false }) request: CardArguments,
    @Ctx() context: ApiContext,
  ): Promise<Card> {
    return answerCard(context, await factsOf(context, subject), readCardRequest(request));
  }
}

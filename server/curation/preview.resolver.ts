import { Arg, Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { Card } from '../../shared/card/card.ts';
import { answerCard } from '../cards/answer-card.ts';
import { CardArguments } from '../cards/card.input.ts';
import { CardType } from '../cards/card.type.ts';
import { readCardRequest } from '../cards/read-card-request.ts';
import { isOrdinaryName } from '../check/check-names.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { readNumber, visibleChangeSet } from './answer-change-set.ts';
import { readDraftFacts } from './draft-facts.ts';
import { findConcordance } from './name-concordance.ts';
import { countNameHits } from './name-hits.ts';
import { NameConcordanceInput, NameConcordanceType, NameHitsType } from './preview.type.ts';

@Resolver()
export class PreviewResolver {
  @Authorized()
  @Query(() => CardType, {
    nullable: true,
    description:
      'The card of a subject as a change set would make it; what is not written out yet is left out. Null where there is no such subject or change set.',
  })
  async draftCard(
    @Arg('changeSet', () => String, { description: 'Number of the change set.' }) id: string,
    @Arg('slug', () => String, { description: 'Readable name of the subject.' }) slug: string,
    @Args(() => CardArguments, { validate: false }) request: CardArguments,
    @Ctx() context: ApiContext,
  ): Promise<Card | null> {
    const changeSet = await visibleChangeSet(context, readNumber(id, 'changeSet'));
    if (changeSet === null) return null;
    const records = await context.changeSetRecords.load(changeSet.id);
    const facts = await readDraftFacts(context.curation.database, records, slug);
    return facts && answerCard(context, facts, readCardRequest(request));
  }

  @Authorized()
  @Query(() => NameConcordanceType, {
    description: 'Which texts a new or changed name would hit: our samples, and one that you paste.',
  })
  async nameConcordance(
    @Arg('input', () => NameConcordanceInput, { description: 'The name.' }) input: NameConcordanceInput,
    @Ctx() context: ApiContext,
  ): Promise<NameConcordanceType> {
    const { subject: slug, kind, text, language, matching, requires, pasted } = input;
    const name = {
      text,
      language,
      kind: 'ALIAS' as const,
      matching,
      ...(requires.length > 0 && { requires }),
    };
    const published = await context.curation.names();
    const isOrdinaryWord = isOrdinaryName(
      { text, matching, ...(requires.length > 0 && { requires }) },
      kind === 'ISSUE',
    );
    return { ...findConcordance(published, { slug, kind, name }, pasted ?? null), isOrdinaryWord };
  }

  @Authorized()
  @Query(() => [NameHitsType], {
    description:
      'How often each published name of a subject is what is marked in our sample texts; empty where there is no such subject.',
  })
  async nameHits(
    @Arg('slug', () => String, { description: 'Readable name of the subject.' }) slug: string,
    @Ctx() context: ApiContext,
  ): Promise<NameHitsType[]> {
    return countNameHits(await context.curation.names(), slug);
  }
}

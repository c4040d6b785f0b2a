import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { buildCard } from '../../shared/card/build-card.ts';
import { readCardRequest } from '../cards/read-card-request.ts';
import { type Connection, connectPage, PageArguments, readPage } from '../http/graphql/connection.type.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { DayScalar } from '../http/graphql/scalars.ts';
import { findFacts } from '../subjects/find-subject.ts';
import { presentStatements } from '../subjects/present-facts.ts';
import { RecordArguments } from '../subjects/subject-address.input.ts';
import { PositionFilterInput } from './position.input.ts';
import { PositionConnection, PositionType, PropositionStandsType } from './position.type.ts';

@Resolver(() => PositionType)
export class PositionsResolver {
  @Query(() => PositionConnection, { description: 'Positions of all actors, newest first.' })
  async positions(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => PositionFilterInput, { nullable: true, description: 'Which of them.' })
    filter: PositionFilterInput | null,
    @Ctx() context: ApiContext,
  ): Promise<Connection<PositionType>> {
    const found = await context.knowledge.listPositions(filter ?? {}, readPage(page));
    return connectPage(found, ({ id, actor }) => loadPosition(context, actor, id));
  }

  @Query(() => [PropositionStandsType], {
    nullable: true,
    description: 'Who stands where on an issue on a day; null where there is no such issue.',
  })
  async whoStandsWhere(
    @Arg('issue', () => String, { description: 'Slug of the issue.' }) issue: string,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'The day; today where nothing is said.' })
    asOf: string | null,
    @Args(() => RecordArguments, { validate: false }) { knownAt }: RecordArguments,
    @Ctx() context: ApiContext,
  ): Promise<PropositionStandsType[] | null> {
    const facts = await findFacts(context, { slug: issue, knownAt: knownAt ?? null });
    if (facts?.kind !== 'ISSUE') return null;
    const positions = new Map(
      presentStatements(facts, facts.positions).map((position) => [position.id, position as PositionType]),
    );
    const propositions = new Map(facts.propositions.map((proposition) => [proposition.id, proposition]));
    // The card decides who stood where on a day; this only shows the whole records.
    return buildCard(facts, readCardRequest({ asOf })).propositions.flatMap(({ id, stances }) => {
      const proposition = propositions.get(id);
      const groups = stances.map((group) => ({
        stance: group.stance,
        positions: group.positions.flatMap((position) => positions.get(position.id) ?? []),
      }));
      return proposition ? [{ proposition, stances: groups }] : [];
    });
  }
}

async function loadPosition(context: ApiContext, actor: string, id: string): Promise<PositionType> {
  const facts = await context.facts.load(actor);
  const position = facts?.positions.find((candidate) => candidate.id === id);
  if (!facts || !position) throw new Error(`The list names position ${id}, which ${actor}'s facts lack.`);
  return presentStatements(facts, [position])[0] as PositionType;
}

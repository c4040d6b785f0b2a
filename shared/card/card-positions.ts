import { type Certainty, hasBegun, isCurrentAt } from '../dates/interval.ts';
import { orderPartialDates } from '../dates/partial-date.ts';
import { STANCES } from '../model/vocabulary.ts';
import type { CardPosition, CardProposition, CardRequest } from './card.ts';
import type { SourceNumbers } from './source-numbers.ts';
import type { PositionFacts, PropositionFacts, SubjectRef } from './subject-facts.ts';

interface Standing {
  facts: PositionFacts;
  certainty: Exclude<Certainty, 'NO'>;
  changedOn?: string;
}

/** The positions that stood on the day, newest first: begun, not ended, not yet replaced by another. */
export function standingOn(positions: readonly PositionFacts[], day: string): Standing[] {
  const replacements = new Map<string, PositionFacts>();
  for (const position of positions) {
    if (position.supersedes !== undefined) replacements.set(position.supersedes, position);
  }
  return positions
    .flatMap((facts): Standing[] => {
      const certainty = isCurrentAt(facts.interval, day);
      const replacement = replacements.get(facts.id)?.interval.start ?? null;
      const isReplaced = replacement === null ? 'NO' : hasBegun(replacement, day);
      if (certainty === 'NO' || isReplaced === 'CERTAIN') return [];
      const standing = { facts, certainty: isReplaced === 'POSSIBLE' ? ('POSSIBLE' as const) : certainty };
      return [replacement === null ? standing : { ...standing, changedOn: replacement }];
    })
    .sort((a, b) => orderPartialDates(b.facts.interval.start ?? '0001', a.facts.interval.start ?? '0001'));
}

/** Of an actor's stands on one proposition only the newest is where the actor stands. */
function newestPerProposition(standing: Standing[]): Standing[] {
  const seen = new Set<string>();
  return standing.filter(({ facts }) => {
    const key = `${facts.actor.slug} ${facts.proposition?.id ?? facts.id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const hasStance = ({ facts }: Standing) => facts.proposition !== undefined && facts.stance !== undefined;

/** Which of the article's issues a position speaks to: its own, else its proposition's. */
function issueAskedFor(facts: PositionFacts, issues: readonly string[] | undefined): SubjectRef | null {
  if (issues === undefined) return facts.issue;
  if (issues.includes(facts.issue.slug)) return facts.issue;
  const { proposition } = facts;
  return proposition !== undefined && issues.includes(proposition.issue.slug) ? proposition.issue : null;
}

/** An actor's stands and stance-less statements on the issues asked for, in the order of those issues. */
export function actorPositions(
  positions: readonly PositionFacts[],
  request: CardRequest,
  sources: SourceNumbers,
): { positions: CardPosition[]; statements: CardPosition[] } {
  const { asOf, issues } = request;
  const rank = (slug: string) => issues?.indexOf(slug) ?? 0;
  const present = (chosen: Standing[]) =>
    chosen
      .flatMap((standing) => {
        const issue = issueAskedFor(standing.facts, issues);
        return issue === null ? [] : [{ standing, issue }];
      })
      .sort((a, b) => rank(a.issue.slug) - rank(b.issue.slug))
      .map(({ standing, issue }) => toCardPosition(standing, issue, sources));
  const standing = standingOn(positions, asOf);
  return {
    positions: present(newestPerProposition(standing.filter(hasStance))),
    statements: present(standing.filter((one) => !hasStance(one))),
  };
}

/** Who stands where on an issue's propositions, largest groups first. */
export function issuePropositions(
  propositions: readonly PropositionFacts[],
  positions: readonly PositionFacts[],
  day: string,
  sources: SourceNumbers,
): CardProposition[] {
  const standing = newestPerProposition(standingOn(positions, day).filter(hasStance));
  return propositions.map(({ id, text, kind }) => {
    const own = standing.filter(({ facts }) => facts.proposition?.id === id);
    const stances = STANCES.map((stance) => ({
      stance,
      positions: own
        .filter(({ facts }) => facts.stance === stance)
        .map((one) => toCardPosition(one, one.facts.issue, sources)),
    })).filter((group) => group.positions.length > 0);
    return { id, text, kind, stances: stances.sort((a, b) => b.positions.length - a.positions.length) };
  });
}

/** Attributed statements on an issue that take no stance, newest first. */
export function issueStatements(
  positions: readonly PositionFacts[],
  day: string,
  sources: SourceNumbers,
): CardPosition[] {
  return standingOn(positions, day)
    .filter((one) => !hasStance(one))
    .map((one) => toCardPosition(one, one.facts.issue, sources));
}

function toCardPosition(standing: Standing, issue: SubjectRef, sources: SourceNumbers): CardPosition {
  const { facts, certainty, changedOn } = standing;
  const quotation = facts.citations.find((citation) => citation.quotation !== undefined)?.quotation;
  const { proposition } = facts;
  return {
    id: facts.id,
    actor: facts.actor,
    issue,
    statement: facts.statement,
    date: facts.interval.start,
    certainty,
    sources: sources.of(facts.citations),
    ...(proposition && {
      proposition: { id: proposition.id, text: proposition.text, kind: proposition.kind },
    }),
    ...(facts.stance && { stance: facts.stance }),
    ...(facts.condition !== undefined && { condition: facts.condition }),
    ...(quotation && { quotation }),
    ...(facts.basis && { basis: facts.basis }),
    ...(facts.speaker && { speaker: facts.speaker }),
    ...(changedOn !== undefined && { changedOn }),
  };
}

import { endedByLife, isCurrentAt } from '../dates/interval.ts';
import { orderPartialDates } from '../dates/partial-date.ts';
import { inLanguage } from '../model/closest-language.ts';
import type { Card, CardOffice, CardRequest, SourcedText } from './card.ts';
import { officeLines, partEvents } from './card-events.ts';
import { actorPositions, issuePropositions, issueStatements } from './card-positions.ts';
import { SourceNumbers } from './source-numbers.ts';
import type { SubjectFacts, SubjectRef } from './subject-facts.ts';

/**
 * What a subject's card says as of a day: a pure selection from its published facts, the same for the server's `card`
 * query, the public pages and the extension.
 */
export function buildCard(facts: SubjectFacts, request: CardRequest): Card {
  const sources = new SourceNumbers(facts.sources);
  const isIssue = facts.kind === 'ISSUE';
  // The order of these lines is the order of the card, and with it that of the source numbers.
  const summary = chooseSummary(facts, request, sources);
  const offices = officesOn(facts, request.asOf, sources);
  const own = isIssue ? { positions: [], statements: [] } : actorPositions(facts.positions, request, sources);
  const propositions = isIssue
    ? issuePropositions(facts.propositions, facts.positions, request.asOf, sources)
    : [];
  const statements = isIssue ? issueStatements(facts.positions, request.asOf, sources) : own.statements;
  const disputes = disputesOf(facts, sources);
  const timelines = partEvents(
    facts.events,
    officeLines(facts.memberships, facts.kind),
    request.asOf,
    sources,
  );
  return {
    slug: facts.slug,
    id: facts.id,
    kind: facts.kind,
    name: inLanguage(facts.names, request.language)?.text ?? facts.slug,
    asOf: request.asOf,
    summary,
    offices,
    positions: own.positions,
    noRecord: isIssue ? [] : issuesWithoutRecord(facts, request, [...own.positions, ...own.statements]),
    statements,
    propositions,
    broader: facts.broader,
    disputes,
    ...timelines,
    corrections: facts.corrections,
    sources: sources.list(),
    reviewedAt: facts.reviewedAt,
    reviewDue: facts.reviewDue ?? null,
    selfReviewed: facts.selfReviewed ?? false,
  };
}

function chooseSummary(
  facts: SubjectFacts,
  request: CardRequest,
  sources: SourceNumbers,
): SourcedText | null {
  const summary = inLanguage(facts.summaries, request.language);
  return summary === undefined ? null : { text: summary.text, sources: sources.of(summary.citations) };
}

/** What was held on the day: certain before possible, posts before plain memberships, the newest first. */
function officesOn(facts: SubjectFacts, day: string, sources: SourceNumbers): CardOffice[] {
  return facts.memberships
    .flatMap((membership) => {
      const certainty = endedByLife(isCurrentAt(membership.interval, day), facts.lifeEnd, day);
      return certainty === 'NO' ? [] : [{ membership, certainty }];
    })
    .sort(
      (a, b) =>
        Number(a.certainty === 'POSSIBLE') - Number(b.certainty === 'POSSIBLE') ||
        Number(a.membership.post === undefined) - Number(b.membership.post === undefined) ||
        orderPartialDates(b.membership.interval.start ?? '0001', a.membership.interval.start ?? '0001'),
    )
    .map(({ membership, certainty }) => {
      const { holder, post, organization, onBehalfOf, interval, acting, citations } = membership;
      return {
        label: membership.label ?? post?.name ?? organization?.name ?? '',
        holder,
        ...(post && { post }),
        ...(organization && { organization }),
        ...(onBehalfOf && { party: onBehalfOf }),
        interval,
        certainty,
        acting,
        sources: sources.of(citations),
      };
    });
}

function issuesWithoutRecord(
  facts: SubjectFacts,
  request: CardRequest,
  records: readonly { issue: SubjectRef }[],
): SubjectRef[] {
  const onRecord = new Set(records.map(({ issue }) => issue.slug));
  const known = new Map(facts.related.map((issue) => [issue.slug, issue]));
  for (const { issue } of facts.positions) known.set(issue.slug, issue);
  return (request.issues ?? [])
    .filter((slug) => !onRecord.has(slug))
    .map((slug) => known.get(slug) ?? { slug, kind: 'ISSUE', name: request.issueNames?.[slug] ?? slug });
}

function disputesOf(facts: SubjectFacts, sources: SourceNumbers): Card['disputes'] {
  const citations = new Map(facts.positions.map((position) => [position.id, position.citations]));
  return facts.disputes.map(({ id, reason, accounts }) => ({
    id,
    reason,
    accounts: accounts.map(({ party, text, statement, citations: own }) => ({
      party,
      text,
      sources: sources.of(own ?? citations.get(statement) ?? []),
    })),
  }));
}

import type {
  IntervalFacts,
  MembershipFacts,
  StatementFacts,
  SubjectFacts,
} from '../../shared/card/subject-facts.ts';
import { inLanguage } from '../../shared/model/closest-language.ts';
import type { CollectionAbout } from '../cards/published-collection.ts';
import type { Identifiers } from './export-identifiers.ts';

/** A citation as Popolo has it, and in our own keys which source and where in it. */
interface PopoloLink {
  url?: string;
  note: string;
  source_id: string;
  locator: string;
}

/**
 * The collection as one Popolo document (https://www.popoloproject.com/specs/): people, organizations (governments among
 * them), areas for places, posts, memberships and events, each with its sources. What Popolo has no words for (issues with their
 * propositions and figures, positions, disputes, seats) is under the key `sidelight`. `end_date` is the first day on which it was no longer so;
 * a term that will only run out carries `scheduled_end_date` instead, and one whose end is not known the `end_kind` `UNKNOWN`. A link of
 * Popolo has an address: what cites a source without one has it under `other_sources`.
 */
export function toPopolo(
  about: CollectionAbout,
  subjects: readonly SubjectFacts[],
  identifiers: Identifiers,
): object {
  const toEntity = (facts: SubjectFacts) => ({
    ...describeEntity(facts),
    identifiers: identifiers.get(facts.slug) ?? [],
  });
  const of = (...kinds: string[]) => subjects.filter(({ kind }) => kinds.includes(kind));
  const actors = of('PERSON', 'ORGANIZATION', 'GOVERNMENT', 'PLACE');
  return {
    about,
    persons: of('PERSON').map((facts) => ({
      ...toEntity(facts),
      ...given('birth_date', facts.lifeStart),
      ...given('death_date', facts.lifeEnd),
    })),
    organizations: of('ORGANIZATION', 'GOVERNMENT').map((facts) => ({
      ...toEntity(facts),
      classification: facts.kind.toLowerCase(),
      ...given('founding_date', facts.lifeStart),
      ...given('dissolution_date', facts.lifeEnd),
    })),
    areas: of('PLACE').map(toEntity),
    posts: of('POST').map((facts) => ({
      id: facts.slug,
      label: nameOf(facts),
      ...otherLabels(facts),
      identifiers: identifiers.get(facts.slug) ?? [],
      ...given('organization_id', facts.organization?.slug),
      ...given('start_date', facts.lifeStart),
      ...given('end_date', facts.lifeEnd),
    })),
    memberships: distinct(
      actors.flatMap((facts) => facts.memberships.map((one) => toMembership(facts, one))),
    ),
    events: distinct(
      subjects.flatMap((facts) =>
        facts.events.map((event) => ({
          id: event.slug,
          name: event.title,
          start_date: event.start,
          ...given('end_date', event.end),
          ...given('location', event.place),
          attendees: event.participants.map(({ subject, role }) => ({
            id: subject.slug,
            name: subject.name,
            ...given('role', role),
          })),
          ...sourcesOf(facts, event),
        })),
      ),
    ),
    sidelight: { sources: toSources(subjects), ...toExtension(of('ISSUE'), of('POST'), actors) },
  };
}

/** Every source that is cited, with its class, so that a reader of the file can judge it. */
function toSources(subjects: readonly SubjectFacts[]): object[] {
  return distinct(
    subjects.flatMap((facts) =>
      facts.sources.map(
        ({ id, title, publisher, class: kind, url, identifier, published, language, ownedBy }) => ({
          id,
          title,
          publisher,
          class: kind,
          ...given('url', url),
          ...given('identifier', identifier),
          ...given('published', published),
          ...given('language', language),
          ...given('owned_by', ownedBy),
        }),
      ),
    ),
  );
}

/** What Popolo has no words for. */
function toExtension(
  issues: readonly SubjectFacts[],
  posts: readonly SubjectFacts[],
  actors: readonly SubjectFacts[],
): object {
  return {
    seats: posts.map(({ slug, seats }) => ({ post_id: slug, seats: seats ?? 1 })),
    issues: issues.map((facts) => ({
      ...describeEntity(facts),
      broader: facts.broader.map(({ slug }) => slug),
      related: facts.related.map(({ slug }) => slug),
      propositions: facts.propositions.map(({ id, kind, text }) => ({ id, kind, text })),
      figures: facts.figures.map(({ citations, ...figure }) => ({
        ...figure,
        ...sourcesOf(facts, { citations }),
      })),
    })),
    positions: distinct(
      holdersLast(actors).flatMap((facts) =>
        facts.positions.map((position) => ({
          id: position.id,
          actor_id: position.actor.slug,
          issue_id: position.issue.slug,
          ...given('proposition_id', position.proposition?.id),
          ...given('stance', position.stance),
          ...given('condition', position.condition),
          statement: position.statement,
          ...given('basis', position.basis),
          ...given('speaker_id', position.speaker?.slug),
          ...toDates(position.interval),
          ...given('supersedes', position.supersedes),
          ...given('searched_on', position.searchedOn),
          ...(position.searchedPlaces && { searched_places: position.searchedPlaces }),
          reviewed_at: position.reviewedAt,
          ...sourcesOf(facts, position),
        })),
      ),
    ),
    disputes: distinct(
      issues.flatMap((facts) =>
        facts.disputes.map(({ id, reason, accounts }) => ({
          id,
          issue_id: facts.slug,
          reason,
          accounts: accounts.map(({ party, text, statement, citations = [] }) => ({
            statement_id: statement,
            party,
            text,
            ...sourcesOf(facts, { citations }),
          })),
        })),
      ),
    ),
  };
}

/**
 * What is said for a government is among its facts too, under the same id. `distinct` keeps the last of one id, which has to be
 * the one of whoever said it.
 */
function holdersLast(actors: readonly SubjectFacts[]): SubjectFacts[] {
  return actors.toSorted(
    (a, b) =>
      Number(b.kind === 'GOVERNMENT') - Number(a.kind === 'GOVERNMENT') ||
      Number(a.kind === 'PERSON') - Number(b.kind === 'PERSON'),
  );
}

function describeEntity(facts: SubjectFacts): object {
  const name = nameOf(facts);
  const summary = inLanguage(facts.summaries, 'en');
  return {
    id: facts.slug,
    name,
    other_names: otherNames(facts).map(({ text, ...rest }) => ({ name: text, ...rest })),
    ...(summary ? { summary: summary.text, ...sourcesOf(facts, summary) } : {}),
  };
}

/** Popolo calls the names of a post labels. */
function otherLabels(facts: SubjectFacts): object {
  const labels = otherNames(facts).map(({ text, ...rest }) => ({ label: text, ...rest }));
  return labels.length === 0 ? {} : { other_labels: labels };
}

function otherNames(facts: SubjectFacts): { text: string; lang: string; note: string }[] {
  const shown = shownName(facts);
  return facts.names
    .filter((name) => name !== shown)
    .map(({ text, language, kind }) => ({ text, lang: language, note: kind.toLowerCase() }));
}

function toMembership(facts: SubjectFacts, membership: MembershipFacts): { id: string } {
  const { interval, post, organization, onBehalfOf, label, holder, acting } = membership;
  return {
    id: membership.id,
    ...(holder.kind === 'PERSON' ? { person_id: holder.slug } : { member_id: holder.slug }),
    ...given('label', label),
    ...given('post_id', post?.slug),
    ...given('organization_id', organization?.slug),
    ...given('on_behalf_of_id', onBehalfOf?.slug),
    ...toDates(interval),
    ...(acting && { acting }),
    ...sourcesOf(facts, membership),
  };
}

/** An end that has not come is no `end_date`, and one that nobody has seen says so. */
function toDates(interval: IntervalFacts): object {
  return {
    ...given('start_date', interval.start),
    ...given(interval.endKind === 'SCHEDULED' ? 'scheduled_end_date' : 'end_date', interval.end),
    ...(interval.endKind === 'UNKNOWN' && {
      end_kind: interval.endKind,
      ...given('attested_until', interval.attestedUntil),
      ...given('end_before', interval.endBefore),
    }),
  };
}

interface Sources {
  sources: PopoloLink[];
  other_sources?: PopoloLink[];
}

function sourcesOf(facts: SubjectFacts, statement: Pick<StatementFacts, 'citations'>): Sources {
  const links = linksOf(facts, statement);
  const others = links.filter(({ url }) => url === undefined);
  return {
    sources: links.filter(({ url }) => url !== undefined),
    ...(others.length > 0 && { other_sources: others }),
  };
}

function linksOf(facts: SubjectFacts, statement: Pick<StatementFacts, 'citations'>): PopoloLink[] {
  return statement.citations.flatMap((citation) => {
    const source = facts.sources[citation.source];
    if (!source) return [];
    const note = `${source.title}, ${source.publisher}: ${citation.locator}`;
    const own = { note, source_id: source.id, locator: citation.locator };
    return [source.url === undefined ? own : { url: source.url, ...own }];
  });
}

function nameOf(facts: SubjectFacts): string {
  return shownName(facts)?.text ?? facts.slug;
}

function shownName({ names }: SubjectFacts): SubjectFacts['names'][number] | undefined {
  return inLanguage(names, 'en');
}

function given<Key extends string>(key: Key, value: string | null | undefined): { [key in Key]?: string } {
  return value == null ? {} : ({ [key]: value } as { [key in Key]?: string });
}

/** A membership is among its holder's facts and its post's, an event among its participants': each is told once. */
function distinct<Item extends { id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

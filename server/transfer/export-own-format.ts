import { ActorEntity } from '../actors/actor.entity.ts';
import { CollectionEntity } from '../database/collection.entity.ts';
import type { Database } from '../database/database.ts';
import { EventEntity, EventIssueEntity, EventParticipantEntity } from '../events/event.entity.ts';
import { DisputeEntity, DisputeStatementEntity } from '../issues/dispute.entity.ts';
import { FigureEntity } from '../issues/figure.entity.ts';
import { IssueLinkEntity } from '../issues/issue.entity.ts';
import { PropositionEntity } from '../issues/proposition.entity.ts';
import { PositionEntity } from '../positions/position.entity.ts';
import { MembershipEntity } from '../posts/membership.entity.ts';
import { PostEntity } from '../posts/post.entity.ts';
import { PublisherEntity } from '../sources/publisher.entity.ts';
import { SourceEntity } from '../sources/source.entity.ts';
import { SubjectEntity } from '../subjects/subject.entity.ts';
import { ExportedRows, inOrder } from './export-rows.ts';
import { readStatements, type StatementWriter } from './export-statements.ts';
import { readSubjectParts } from './export-subject-parts.ts';
import { toYaml } from './export-yaml.ts';
import type { RawFile } from './read-collection.ts';

/**
 * The database's content as the files of a collection, in the format that `import` reads. Importing them into an empty
 * database and exporting again gives the same bytes: the order of keys and records follows from their content alone.
 * What the database does not keep is not written: comments, and the order of sources, publishers and statements.
 */
export async function exportOwnFormat(database: Database): Promise<RawFile[]> {
  const rows = await ExportedRows.read(database);
  const [about] = rows.of(CollectionEntity);
  const { name, publisher, funding, method, license, corrections, attributions } = about ?? {};
  const files: [string, object][] = [
    ['collection.yaml', { name, publisher, funding, method, license, corrections, attributions }],
    ['publishers.yaml', publishers(rows)],
    ['sources.yaml', sources(rows)],
    ...subjects(rows),
    ...events(rows),
  ];
  return inOrder(
    files.map(([file, content]) => ({ file, text: toYaml(content) })),
    ({ file }) => file,
  );
}

function publishers(rows: ExportedRows): object[] {
  return inOrder(rows.of(PublisherEntity), ({ slug }) => slug).map((row) => ({
    id: row.slug,
    name: row.name,
    class: row.class,
    ownedBy: row.ownedBy,
  }));
}

function sources(rows: ExportedRows): object[] {
  const owners = new Map(rows.of(PublisherEntity).map((row) => [row.id, row]));
  const slugs = new Map(rows.of(SourceEntity).map(({ id, slug }) => [id, slug]));
  return inOrder(rows.of(SourceEntity), ({ slug }) => slug).map((row) => {
    const publisher = owners.get(row.publisherId);
    return {
      id: row.slug,
      publisher: publisher?.slug,
      class: row.class,
      title: row.title,
      url: row.url,
      identifier: row.identifier,
      authors: row.authors,
      published: row.published,
      language: row.language,
      ownedBy: row.ownedBy === publisher?.ownedBy ? null : row.ownedBy,
      copyOf: row.copyOfId === null ? null : slugs.get(row.copyOfId),
    };
  });
}

/** Finds the slug of a row's id; none for none. */
type SlugOf = (id: string | null) => string | undefined;

function slugsOf(rows: readonly { id: string; slug: string }[]): SlugOf {
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
  return (id) => (id === null ? undefined : slugs.get(id));
}

function subjects(rows: ExportedRows): [string, object][] {
  const slugOf = slugsOf(rows.of(SubjectEntity));
  const statements = readStatements(rows);
  const parts = readSubjectParts(rows, statements, slugOf);
  const own = {
    actor: actorParts(rows, statements, slugOf),
    issue: issueParts(rows, statements, slugOf),
    post: postParts(rows, slugOf),
  };
  return rows.of(SubjectEntity).map((subject): [string, object] => {
    const shape = subject.kind === 'ISSUE' ? 'issue' : subject.kind === 'POST' ? 'post' : 'actor';
    const { ids, facts } = own[shape](subject.id);
    const defaults = statements.defaultsOf([...parts.summaryIds(subject.id), ...ids], subject.reviewedAt);
    return [`${shape}s/${subject.slug}.yaml`, { ...parts.write(subject, defaults), ...facts(defaults) }];
  });
}

type Defaults = ReturnType<StatementWriter['defaultsOf']>;

/** What only one kind of subject has: its statements' ids, and its part of the file. */
type OwnParts = (id: string) => { ids: string[]; facts(defaults: Defaults): object };

interface IntervalRow {
  startOn: string | null;
  endOn: string | null;
  endKind: string;
  attestedUntil: string | null;
  endBefore: string | null;
  endGivenAs: string | null;
}

function interval(row: IntervalRow): object {
  return {
    start: row.startOn,
    end: row.endOn,
    endKind: row.endKind,
    attestedUntil: row.attestedUntil,
    endBefore: row.endBefore,
    endGivenAs: row.endGivenAs,
  };
}

function actorParts(rows: ExportedRows, statements: StatementWriter, slugOf: SlugOf): OwnParts {
  const actors = new Map(rows.of(ActorEntity).map((row) => [row.id, row]));
  const propositionOf = slugsOf(rows.of(PropositionEntity));
  const byStart = ({ id, startOn }: { id: string; startOn: string | null }) =>
    `${startOn ?? ''} ${statements.slugOf(id)}`;
  const memberships = rows.groupedBy(MembershipEntity, 'holderId', byStart);
  const positions = rows.groupedBy(PositionEntity, 'actorId', byStart);
  const membership = (row: MembershipEntity, defaults: Defaults) => ({
    id: statements.slugOf(row.id),
    post: slugOf(row.postId),
    organization: slugOf(row.organizationId),
    onBehalfOf: slugOf(row.onBehalfOfId),
    label: row.label,
    ...interval(row),
    startReason: row.startReason,
    endReason: row.endReason,
    acting: row.acting || null,
    ...statements.write(row.id, defaults),
  });
  const position = (row: PositionEntity, defaults: Defaults) => ({
    id: statements.slugOf(row.id),
    issue: slugOf(row.issueId),
    proposition: propositionOf(row.propositionId),
    stance: row.stance,
    condition: row.condition,
    statement: row.text,
    basis: row.basis,
    speaker: slugOf(row.speakerId),
    onBehalfOf: slugOf(row.onBehalfOfId),
    ...interval(row),
    supersedes: row.supersedesId === null ? null : statements.slugOf(row.supersedesId),
    ...statements.write(row.id, defaults),
  });
  return (id) => ({
    ids: [...memberships(id), ...positions(id)].map((row) => row.id),
    facts(defaults) {
      const actor = actors.get(id);
      const [from, until] = actor?.kind === 'PERSON' ? ['born', 'died'] : ['founded', 'dissolved'];
      return {
        highProfile: actor?.highProfile || null,
        [from as string]: actor?.lifeStart,
        [until as string]: actor?.lifeEnd,
        memberships: memberships(id).map((row) => membership(row, defaults)),
        positions: positions(id).map((row) => position(row, defaults)),
      };
    },
  });
}

function issueParts(rows: ExportedRows, statements: StatementWriter, slugOf: SlugOf): OwnParts {
  const links = rows.groupedBy(IssueLinkEntity, 'issueId', ({ ordinal }) => ordinal);
  const propositions = rows.groupedBy(PropositionEntity, 'issueId', ({ ordinal }) => ordinal);
  const figures = rows.groupedBy(FigureEntity, 'issueId', ({ ordinal }) => ordinal);
  const disputes = rows.groupedBy(DisputeEntity, 'issueId', ({ slug }) => slug);
  const disputed = rows.groupedBy(DisputeStatementEntity, 'disputeId', ({ ordinal }) => ordinal);
  const linked = (id: string, kind: 'BROADER' | 'RELATED') =>
    links(id)
      .filter((link) => link.kind === kind)
      .map(({ otherId }) => slugOf(otherId));
  const figure = (row: FigureEntity, defaults: Defaults) => ({
    id: statements.slugOf(row.id),
    measure: row.measure,
    period: row.period,
    value: row.value,
    unit: row.unit,
    provisional: row.provisional,
    supersedes: row.supersedesId === null ? null : statements.slugOf(row.supersedesId),
    ...statements.write(row.id, defaults),
  });
  return (id) => ({
    ids: figures(id).map((row) => row.id),
    facts: (defaults) => ({
      broader: linked(id, 'BROADER'),
      related: linked(id, 'RELATED'),
      propositions: propositions(id).map(({ slug, kind, text, validFrom, validUntil }) => ({
        id: slug,
        kind,
        text,
        from: validFrom,
        until: validUntil,
      })),
      figures: figures(id).map((row) => figure(row, defaults)),
      disputes: disputes(id).map((row) => ({
        id: row.slug,
        reason: row.reason,
        statements: disputed(row.id).map(({ statementId }) => statements.slugOf(statementId)),
      })),
    }),
  });
}

function postParts(rows: ExportedRows, slugOf: SlugOf): OwnParts {
  const posts = new Map(rows.of(PostEntity).map((row) => [row.id, row]));
  return (id) => ({
    ids: [],
    facts() {
      const post = posts.get(id);
      return {
        organization: slugOf(post?.organizationId ?? null),
        seats: post?.seats,
        inception: post?.inception,
        dissolution: post?.dissolution,
      };
    },
  });
}

function events(rows: ExportedRows): [string, object][] {
  const slugOf = slugsOf(rows.of(SubjectEntity));
  const statements = readStatements(rows);
  const participants = rows.groupedBy(EventParticipantEntity, 'eventId', ({ ordinal }) => ordinal);
  const issues = rows.groupedBy(EventIssueEntity, 'eventId', ({ ordinal }) => ordinal);
  return rows.of(EventEntity).map((event): [string, object] => {
    const defaults = statements.defaultsOf([event.id], '');
    const slug = statements.slugOf(event.id);
    const { reviewBy, contentious, citations } = statements.write(event.id, defaults);
    const content = {
      slug,
      title: event.title,
      start: event.startOn,
      end: event.endOn,
      place: event.place,
      participants: participants(event.id).map(({ subjectId, role }) => ({
        subject: slugOf(subjectId),
        role,
      })),
      issues: issues(event.id).map(({ issueId }) => slugOf(issueId)),
      parent: event.parentId === null ? null : statements.slugOf(event.parentId),
      summary: event.summary,
      reviewedAt: defaults.reviewedAt,
      reviewBy,
      contentious,
      accessed: defaults.accessed,
      citations,
    };
    return [`events/${slug}.yaml`, content];
  });
}

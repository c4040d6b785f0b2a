import { ActorEntity } from '../actors/actor.entity.ts';
import { EventEntity, EventIssueEntity, EventParticipantEntity } from '../events/event.entity.ts';
import { DisputeEntity, DisputeStatementEntity } from '../issues/dispute.entity.ts';
import { FigureEntity } from '../issues/figure.entity.ts';
import { IssueEntity, IssueLinkEntity } from '../issues/issue.entity.ts';
import { PropositionEntity } from '../issues/proposition.entity.ts';
import { PositionEntity } from '../positions/position.entity.ts';
import { MembershipEntity } from '../posts/membership.entity.ts';
import { PostEntity } from '../posts/post.entity.ts';
import { PublisherEntity } from '../sources/publisher.entity.ts';
import { SourceEntity } from '../sources/source.entity.ts';
import type { ActorFile, EventFile, IssueFile } from './collection-file.ts';
import { CollectionRows } from './collection-rows.ts';
import { shownActor, shownIssue, shownPost } from './hidden-record.ts';
import type { CollectionRecords } from './read-collection.ts';
import { stableId } from './stable-id.ts';
import {
  addStatement,
  idOrNull,
  intervalColumns,
  orNull,
  propositionId,
  statementId,
  subjectId,
} from './statement-rows.ts';
import { addSubject } from './subject-rows.ts';

/** Turns checked files into rows. Pure: the same files make the same rows, ids included. */
export function makeCollectionRows(files: CollectionRecords): CollectionRows {
  const rows = new CollectionRows();
  addSources(rows, files);
  for (const actor of files.actors.map(shownActor)) {
    addSubject(rows, actor, [...actor.memberships, ...actor.positions]);
    addActor(rows, actor);
  }
  for (const issue of files.issues.map(shownIssue)) {
    addSubject(rows, issue, issue.figures);
    addIssue(rows, issue);
  }
  for (const post of files.posts.map(shownPost)) {
    addSubject(rows, post, []);
    rows.add(PostEntity, {
      id: subjectId(post.slug),
      organizationId: idOrNull(post.organization),
      seats: post.seats,
      inception: orNull(post.inception),
      dissolution: orNull(post.dissolution),
    });
  }
  for (const event of files.events) addEvent(rows, event);
  return rows;
}

function addSources(rows: CollectionRows, files: CollectionRecords): void {
  for (const { id, name, class: kind, ownedBy } of files.publishers) {
    rows.add(PublisherEntity, {
      id: stableId('publisher', id),
      slug: id,
      name,
      class: orNull(kind),
      ownedBy: orNull(ownedBy),
    });
  }
  const owners = new Map(files.publishers.map(({ id, ownedBy }) => [id, ownedBy]));
  for (const source of files.sources) {
    rows.add(SourceEntity, {
      id: stableId('source', source.id),
      slug: source.id,
      publisherId: stableId('publisher', source.publisher),
      class: source.class,
      title: source.title,
      authors: source.authors,
      url: orNull(source.url),
      identifier: orNull(source.identifier),
      published: orNull(source.published),
      language: orNull(source.language),
      ownedBy: orNull(source.ownedBy ?? owners.get(source.publisher)),
      copyOfId: source.copyOf === undefined ? null : stableId('source', source.copyOf),
    });
  }
}

function addActor(rows: CollectionRows, actor: ActorFile): void {
  const id = subjectId(actor.slug);
  rows.add(ActorEntity, {
    id,
    kind: actor.kind,
    highProfile: actor.highProfile,
    lifeStart: orNull(actor.born ?? actor.founded),
    lifeEnd: orNull(actor.died ?? actor.dissolved),
  });
  for (const membership of actor.memberships) {
    rows.add(MembershipEntity, {
      id: addStatement(rows, 'MEMBERSHIP', membership.id, membership, actor),
      holderId: id,
      postId: idOrNull(membership.post),
      organizationId: idOrNull(membership.organization),
      onBehalfOfId: idOrNull(membership.onBehalfOf),
      label: orNull(membership.label),
      ...intervalColumns(membership),
      startReason: orNull(membership.startReason),
      endReason: orNull(membership.endReason),
      acting: membership.acting,
    });
  }
  for (const position of actor.positions) {
    rows.add(PositionEntity, {
      id: addStatement(rows, 'POSITION', position.id, position, actor),
      actorId: id,
      issueId: subjectId(position.issue),
      propositionId: position.proposition === undefined ? null : propositionId(position.proposition),
      stance: orNull(position.stance),
      condition: orNull(position.condition),
      text: position.statement,
      basis: orNull(position.basis),
      speakerId: idOrNull(position.speaker),
      onBehalfOfId: idOrNull(position.onBehalfOf),
      ...intervalColumns(position),
      supersedesId: position.supersedes === undefined ? null : statementId(position.supersedes),
    });
  }
}

function addIssue(rows: CollectionRows, issue: IssueFile): void {
  const id = subjectId(issue.slug);
  rows.add(IssueEntity, { id });
  const link = (kind: 'BROADER' | 'RELATED', slugs: readonly string[]) => {
    [...new Set(slugs)].forEach((slug, ordinal) => {
      rows.add(IssueLinkEntity, { issueId: id, kind, otherId: subjectId(slug), ordinal });
    });
  };
  link('BROADER', issue.broader);
  link('RELATED', issue.related);
  issue.propositions.forEach(({ id: slug, kind, text, from, until }, ordinal) => {
    rows.add(PropositionEntity, {
      id: propositionId(slug),
      slug,
      issueId: id,
      kind,
      text,
      ordinal,
      validFrom: orNull(from),
      validUntil: orNull(until),
    });
  });
  issue.figures.forEach((figure, ordinal) => {
    rows.add(FigureEntity, {
      id: addStatement(rows, 'FIGURE', figure.id, figure, issue),
      issueId: id,
      ordinal,
      measure: figure.measure,
      period: figure.period,
      value: figure.value,
      unit: orNull(figure.unit),
      provisional: figure.provisional,
      supersedesId: figure.supersedes === undefined ? null : statementId(figure.supersedes),
    });
  });
  for (const dispute of issue.disputes) {
    const key = stableId('dispute', dispute.id);
    rows.add(DisputeEntity, { id: key, slug: dispute.id, issueId: id, reason: dispute.reason });
    dispute.statements.forEach((slug, ordinal) => {
      rows.add(DisputeStatementEntity, { disputeId: key, ordinal, statementId: statementId(slug) });
    });
  }
}

function addEvent(rows: CollectionRows, event: EventFile): void {
  const id = addStatement(rows, 'EVENT', event.slug, event, event);
  rows.add(EventEntity, {
    id,
    title: event.title,
    startOn: event.start,
    endOn: orNull(event.end),
    place: orNull(event.place),
    summary: orNull(event.summary),
    parentId: event.parent === undefined ? null : statementId(event.parent),
  });
  event.participants.forEach(({ subject, role }, ordinal) => {
    rows.add(EventParticipantEntity, {
      eventId: id,
      ordinal,
      subjectId: subjectId(subject),
      role: orNull(role),
    });
  });
  event.issues.forEach((slug, ordinal) => {
    rows.add(EventIssueEntity, { eventId: id, ordinal, issueId: subjectId(slug) });
  });
}

import { ActorEntity } from '../actors/actor.entity.ts';
import { EventEntity, EventIssueEntity, EventParticipantEntity } from '../events/event.entity.ts';
import { DisputeEntity, DisputeStatementEntity } from '../issues/dispute.entity.ts';
import { FigureEntity } from '../issues/figure.entity.ts';
import { IssueEntity, IssueLinkEntity } from '../issues/issue.entity.ts';
import { PropositionEntity } from '../issues/proposition.entity.ts';
import { PositionEntity } from '../positions/position.entity.ts';
import { MembershipEntity } from '../posts/membership.entity.ts';
import { PostEntity } from '../posts/post.entity.ts';
import { CitationEntity } from '../sources/citation.entity.ts';
import { PublisherEntity } from '../sources/publisher.entity.ts';
import { SourceEntity } from '../sources/source.entity.ts';
import { StatementEntity, type StatementKind } from '../sources/statement.entity.ts';
import { NameEntity, NameRequirementEntity } from '../subjects/name.entity.ts';
import {
  CorrectionEntity,
  RedirectEntity,
  SubjectEntity,
  SubjectIdentifierEntity,
} from '../subjects/subject.entity.ts';
import { SummaryEntity } from '../subjects/summary.entity.ts';
import { summaryId } from './check-references.ts';
import type {
  ActorFile,
  CitationEntry,
  EventFile,
  IssueFile,
  MembershipEntry,
  NameEntry,
  PositionEntry,
  SubjectFile,
} from './collection-file.ts';
import { shownActor, shownIssue, shownPost } from './hidden-record.ts';
import type { CollectionRecords } from './read-collection.ts';
import { reviewDueOf } from './review-due.ts';
import { stableId } from './stable-id.ts';
import { endKindOf } from './written-interval.ts';

type EntityClass<Row> = new () => Row;

/** The rows of a whole collection, by table. */
export class CollectionRows {
  readonly #rows = new Map<unknown, object[]>();

  /** Takes a row; TypeORM writes plain objects as well as instances. */
  add<Row extends object>(entity: EntityClass<Row>, row: Row): void {
    const rows = this.#rows.get(entity);
    if (rows) rows.push(row);
    else this.#rows.set(entity, [row]);
  }

  /** The rows of a table, in the order in which they came. */
  of(entity: unknown): readonly object[] {
    return this.#rows.get(entity) ?? [];
  }
}

const subjectId = (slug: string) => stableId('subject', slug);
const statementId = (slug: string) => stableId('statement', slug);
const propositionId = (slug: string) => stableId('proposition', slug);
const orNull = <T>(value: T | undefined): T | null => value ?? null;
const idOrNull = (slug: string | undefined) => (slug === undefined ? null : subjectId(slug));

/** What statements of one file take from it where they say nothing themselves. */
interface FileDefaults {
  reviewedAt: string;
  accessed: string;
}

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

/** The name that English lists and cards show. */
export function shownName(names: readonly NameEntry[]): string {
  const primary = names.filter(({ kind }) => kind === 'PRIMARY');
  return (primary.find(({ language }) => language === 'en') ?? primary[0] ?? names[0])?.text ?? '';
}

function addSubject(
  rows: CollectionRows,
  file: SubjectFile,
  statements: readonly { reviewedAt?: string | undefined }[],
): void {
  const id = subjectId(file.slug);
  const reviews = [...statements, ...file.summaries].map(({ reviewedAt }) => reviewedAt ?? file.reviewedAt);
  const reviewedAt = reviews.sort()[0] ?? file.reviewedAt;
  rows.add(SubjectEntity, {
    id,
    slug: file.slug,
    kind: file.kind,
    name: shownName(file.names),
    reviewedAt,
    reviewBy: orNull(file.reviewBy),
    reviewDue: reviewDueOf(file),
    hidden: file.hidden ?? false,
    selfReviewed: false,
  });
  for (const former of file.formerSlugs) {
    rows.add(RedirectEntity, { former, subjectId: id });
    rows.add(RedirectEntity, { former: subjectId(former), subjectId: id });
  }
  file.identifiers.forEach(({ scheme, value }, ordinal) => {
    const key = stableId('identifier', `${file.slug} ${scheme} ${value}`);
    rows.add(SubjectIdentifierEntity, { id: key, subjectId: id, scheme, value, ordinal });
  });
  file.corrections.forEach(({ on, note }, ordinal) => {
    const key = stableId('correction', `${file.slug} ${on} ${ordinal}`);
    rows.add(CorrectionEntity, { id: key, subjectId: id, correctedOn: on, note });
  });
  file.names.forEach((name, ordinal) => {
    addName(rows, id, name, ordinal);
  });
  file.summaries.forEach((summary, ordinal) => {
    const slug = summaryId(file.slug, summary);
    const key = addStatement(rows, 'SUMMARY', slug, summary, file);
    const { language, text } = summary;
    rows.add(SummaryEntity, { id: key, subjectId: id, ordinal, language, text });
  });
}

function addName(rows: CollectionRows, subject: string, name: NameEntry, ordinal: number): void {
  const id = stableId('name', `${subject} ${name.language} ${name.text} ${name.from ?? ''}`);
  rows.add(NameEntity, {
    id,
    subjectId: subject,
    ordinal,
    text: name.text,
    language: name.language,
    script: orNull(name.script),
    kind: name.kind,
    matching: name.matching,
    aloneBecause: orNull(name.aloneBecause),
    validFrom: orNull(name.from),
    validUntil: orNull(name.until),
  });
  name.requires?.forEach((alternatives, entry) => {
    for (const slug of new Set(alternatives)) {
      rows.add(NameRequirementEntity, { nameId: id, entry, subjectId: subjectId(slug) });
    }
  });
}

interface WrittenStatement {
  reviewedAt?: string | undefined;
  reviewBy?: string | undefined;
  contentious?: true | undefined;
  citations: readonly CitationEntry[];
  searchedOn?: string | undefined;
  searchedPlaces?: string[] | undefined;
}

function addStatement(
  rows: CollectionRows,
  kind: StatementKind,
  slug: string,
  written: WrittenStatement,
  defaults: FileDefaults,
): string {
  const id = statementId(slug);
  const citationId = (ordinal: number) => stableId('citation', `${slug} ${ordinal}`);
  rows.add(StatementEntity, {
    id,
    slug,
    kind,
    reviewedAt: written.reviewedAt ?? defaults.reviewedAt,
    reviewBy: orNull(written.reviewBy),
    firstCitationId: written.citations.length > 0 ? citationId(0) : null,
    searchedOn: orNull(written.searchedOn),
    searchedPlaces: orNull(written.searchedPlaces),
    contentious: written.contentious ?? false,
  });
  written.citations.forEach((citation, ordinal) => {
    rows.add(CitationEntity, {
      id: citationId(ordinal),
      statementId: id,
      sourceId: stableId('source', citation.source),
      ordinal,
      locator: citation.locator,
      quotationText: orNull(citation.quotation?.text),
      quotationLanguage: orNull(citation.quotation?.language),
      quotationTranslatedBy: orNull(citation.quotation?.translatedBy),
      archivedUrl: orNull(citation.archivedUrl),
      accessed: citation.accessed ?? defaults.accessed,
      role: citation.role,
    });
  });
  return id;
}

function intervalColumns(written: MembershipEntry | PositionEntry) {
  return {
    startOn: orNull(written.start),
    endOn: orNull(written.end),
    endKind: endKindOf(written),
    attestedUntil: orNull(written.attestedUntil),
    endBefore: orNull(written.endBefore),
    endGivenAs: orNull(written.endGivenAs),
  };
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

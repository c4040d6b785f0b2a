import { AccessTokenEntity } from '../accounts/access-token.entity.ts';
import { AuditEntryEntity } from '../accounts/audit-entry.entity.ts';
import { EditorEntity, EditorInterestEntity } from '../accounts/editor.entity.ts';
import { ActorEntity } from '../actors/actor.entity.ts';
import {
  ChangeSetCommentEntity,
  ChangeSetEntity,
  ChangeSetRecordEntity,
  ChangeSetSeenEntity,
  ChangeSetWriterEntity,
} from '../curation/change-set.entity.ts';
import { NotSameAsEntity } from '../curation/not-same-as.entity.ts';
import { RecordVersionEntity } from '../curation/record-version.entity.ts';
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
import { StatementEntity } from '../sources/statement.entity.ts';
import { NameEntity, NameRequirementEntity } from '../subjects/name.entity.ts';
import {
  CorrectionEntity,
  RedirectEntity,
  SubjectEntity,
  SubjectIdentifierEntity,
} from '../subjects/subject.entity.ts';
import { SummaryEntity } from '../subjects/summary.entity.ts';
import { SuggestionEntity } from '../suggestions/suggestion.entity.ts';
import { DoubtfulMatchEntity } from '../transfer/import/doubtful-match.entity.ts';
import { CollectionEntity } from './collection.entity.ts';

/**
 * The tables of the collection, in an order in which rows can be inserted; the reverse empties them. Loading files replaces
 * what is in them, and an export writes it out.
 */
export const COLLECTION_ENTITIES = [
  CollectionEntity,
  SubjectEntity,
  RedirectEntity,
  SubjectIdentifierEntity,
  CorrectionEntity,
  ActorEntity,
  IssueEntity,
  IssueLinkEntity,
  PostEntity,
  NameEntity,
  NameRequirementEntity,
  PropositionEntity,
  PublisherEntity,
  SourceEntity,
  StatementEntity,
  CitationEntity,
  SummaryEntity,
  MembershipEntity,
  PositionEntity,
  FigureEntity,
  EventEntity,
  EventParticipantEntity,
  EventIssueEntity,
  DisputeEntity,
  DisputeStatementEntity,
] as const;

/** The tables of those who write, what they change, and the history. */
const CURATION_ENTITIES = [
  EditorEntity,
  EditorInterestEntity,
  AccessTokenEntity,
  AuditEntryEntity,
  ChangeSetEntity,
  ChangeSetRecordEntity,
  ChangeSetWriterEntity,
  ChangeSetCommentEntity,
  ChangeSetSeenEntity,
  RecordVersionEntity,
  NotSameAsEntity,
] as const;

/** Every table: those of the collection, and what outlives each load of it. */
export const ENTITIES = [
  ...COLLECTION_ENTITIES,
  ...CURATION_ENTITIES,
  SuggestionEntity,
  DoubtfulMatchEntity,
] as const;

import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { NameKind, SubjectKind } from '../../shared/model/vocabulary.ts';
import { DayScalar } from '../http/graphql/scalars.ts';
import { CitationType } from '../sources/source.type.ts';
import { NameKindEnum, SubjectKindEnum } from './vocabulary.type.ts';

/** What a resolver returns for a subject; every other field is looked up when it is asked for. */
export interface SubjectRoot {
  slug: string;
  kind: SubjectKind;
  /** The moment whose record is meant, ISO 8601 in UTC with milliseconds; absent for the record of now. */
  knownAt?: string;
}

/** The GraphQL type of each kind of subject. */
function typeNameOf(subject: SubjectRoot): 'Actor' | 'Issue' | 'Post' {
  if (subject.kind === 'ISSUE') return 'Issue';
  return subject.kind === 'POST' ? 'Post' : 'Actor';
}

@InterfaceType('Node', {
  description: 'Whatever has a global id (Relay Global Object Identification).',
  resolveType: typeNameOf,
})
export abstract class NodeType {
  @Field(() => ID, { description: 'Global id: opaque, and it answers for ever.' })
  id?: string;
}

@InterfaceType('Subject', {
  implements: NodeType,
  description: 'Whatever a name in a text can mean: an actor, an issue or a post.',
  resolveType: typeNameOf,
})
export abstract class SubjectType extends NodeType {
  @Field(() => String, {
    description: 'Readable name for addresses: lower-case letters, digits and hyphens.',
  })
  slug!: string;

  @Field(() => SubjectKindEnum, { description: 'What it is.' })
  kind!: SubjectKind;
}

@ObjectType('Name', { simpleResolvers: true, description: 'One name of a subject.' })
export class NameType {
  @Field(() => String, { description: 'The name as written.' })
  text!: string;

  @Field(() => String, { description: 'Its language, BCP 47.' })
  language!: string;

  @Field(() => NameKindEnum, { description: 'What it is to its subject.' })
  kind!: NameKind;
}

@InterfaceType('Statement', {
  description: 'Something that the collection says: it has sources and the day of its last review.',
  autoRegisterImplementations: false,
})
export abstract class StatementType {
  @Field(() => ID, { description: 'Stable id of the statement: it survives edits.' })
  id!: string;

  @Field(() => [CitationType], { description: 'What it rests on.' })
  citations!: CitationType[];

  @Field(() => DayScalar, { description: 'The day on which a person last checked it against its sources.' })
  reviewedAt!: string;
}

@ObjectType('Summary', {
  simpleResolvers: true,
  implements: StatementType,
  description: 'A subject in one paragraph.',
})
export class SummaryType extends StatementType {
  @Field(() => String, { description: 'The language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: 'The paragraph, at most 240 graphemes.' })
  text!: string;
}

@ObjectType('Correction', {
  simpleResolvers: true,
  description: 'A public note that something here was wrong.',
})
export class CorrectionType {
  @Field(() => DayScalar, { description: 'The day of the correction.' })
  on!: string;

  @Field(() => String, { description: 'What was wrong.' })
  note!: string;
}

@ObjectType('SubjectRef', {
  simpleResolvers: true,
  description: 'A subject as a card names it: what is shown, and the whole record behind it.',
})
export class SubjectRefType {
  @Field(() => String, { description: 'Readable name of the subject.' })
  slug!: string;

  @Field(() => SubjectKindEnum, { description: 'What it is.' })
  kind!: SubjectKind;

  @Field(() => String, { description: 'Its name as shown, at most 80 graphemes.' })
  name!: string;
}

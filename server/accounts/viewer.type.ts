import { ArrayMaxSize } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../http/graphql/connection.type.ts';
import { registerWords } from '../http/graphql/enum.type.ts';
import { InstantScalar } from '../http/graphql/scalars.ts';
import { UserErrorType } from '../http/graphql/user-error.type.ts';
import type { Role } from './permissions.ts';

const RoleEnum = registerWords<Role>(
  'Role',
  'What somebody may do; each role may do what the ones before it may.',
  {
    ANONYMOUS: 'Reads, and suggests.',
    CONTRIBUTOR: 'Writes drafts.',
    EDITOR: 'Sends drafts to review.',
    REVIEWER: 'Reviews and publishes what others wrote.',
    ADMIN: 'Takes down, and reads the audit log.',
  },
);

@ObjectType('Viewer', { simpleResolvers: true, description: 'The editor for whom a request is made.' })
export class ViewerType {
  @Field(() => ID, { description: 'Id of the editor.' })
  id!: string;

  @Field(() => String, { description: 'The name that stands beside what they publish.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'What the token may do.' })
  role!: Role;

  @Field(() => [String], {
    description: 'To which part of the role the token is restricted; empty for all of it.',
  })
  scopes!: string[];

  @Field(() => [String], { description: 'The fields of Query and Mutation that this token opens.' })
  operations!: string[];

  @Field(() => InstantScalar, { description: 'When the token ends.' })
  expiresAt!: string;
}

@ObjectType('AuditEntry', {
  simpleResolvers: true,
  description: 'Who did what, when: never changed, never removed.',
})
export class AuditEntryType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'Name of the editor, or “command line”.' })
  editor!: string;

  @Field(() => String, { description: 'What was done, by the name of the mutation or command.' })
  operation!: string;

  @Field(() => String, { description: 'To what, as “change set 12”.' })
  target!: string;

  @Field(() => String, { description: 'More words for a person; may be empty.' })
  detail!: string;
}
export const AuditEntryConnection = connectionOf('AuditEntry', () => AuditEntryType);

@InputType({ description: 'Subjects in which you have an interest.' })
export class DeclareInterestInput {
  @Field(() => [String], { description: 'Their slugs, at most 100; an empty list takes all back.' })
  @ArrayMaxSize(100)
  subjects!: string[];
}

@ObjectType('DeclareInterestPayload', { simpleResolvers: true, description: 'What became of a declaration.' })
export class DeclareInterestPayload {
  @Field(() => ViewerType, { description: 'You, as you are known now.' })
  viewer!: ViewerType;

  @Field(() => [UserErrorType], { description: 'Why nothing was done; empty where it was.' })
  errors!: UserErrorType[];
}

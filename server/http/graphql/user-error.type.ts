import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { RecordKeyType } from '../../curation/record-key.type.ts';
import { USER_ERROR_CODES, type UserErrorCode } from '../../errors.ts';
import { registerWords } from './enum.type.ts';

const UserErrorCodeEnum = registerWords<UserErrorCode>(
  'UserErrorCode',
  'What keeps a mutation from being done; docs/errors.md says the mends.',
  USER_ERROR_CODES,
);

@ObjectType('UserError', {
  simpleResolvers: true,
  description: 'Why a mutation was not done, for a person and for a program.',
})
export class UserErrorType {
  @Field(() => UserErrorCodeEnum, { description: 'Stable; a program reads it.' })
  code!: UserErrorCode;

  @Field(() => RecordKeyType, { nullable: true, description: 'The record at fault, of a change set.' })
  record?: RecordKeyType;

  @Field(() => [String], {
    description:
      'The field at fault: of the record where there is one ("positions", "0", "end"), else of the input, from the argument down; empty where it is none.',
  })
  path!: string[];

  @Field(() => String, { description: 'Names the field and the mend.' })
  message!: string;
}

import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { USER_ERROR_CODES, type UserErrorCode } from '../../errors.ts';
import { registerWords } from './enum.type.ts';

export const UserErrorCodeEnum = registerWords<UserErrorCode>(
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

  @Field(() => [String], {
    description: 'The input field at fault, from the argument down; empty where it is none.',
  })
  path!: string[];

  @Field(() => String, { description: 'Names the field and the mend.' })
  message!: string;
}

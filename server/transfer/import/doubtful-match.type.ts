import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { JsonObject } from '../../curation/record.ts';
import type { UserError } from '../../errors.ts';
import { connectionOf } from '../../http/graphql/connection.type.ts';
import { registerWords } from '../../http/graphql/enum.type.ts';
import { InstantScalar, JsonScalar } from '../../http/graphql/scalars.ts';
import { UserErrorType } from '../../http/graphql/user-error.type.ts';
import type { MatchVerdict } from './doubtful-match.entity.ts';

const MatchVerdictEnum = registerWords<MatchVerdict>(
  'MatchVerdict',
  'What somebody decided about an imported record and one on record.',
  {
    SAME: 'They are one: the next import joins them.',
    NOT_SAME: 'They are two: no import takes one for the other again.',
  },
);

@ObjectType('DoubtfulMatch', {
  simpleResolvers: true,
  description: 'An imported record that could be one on record; it is imported once somebody has judged.',
})
export class DoubtfulMatchType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'The imported record’s name in its own world: bioguide:H001076.' })
  recordKey!: string;

  @Field(() => String, { description: 'The imported record’s name.' })
  name!: string;

  @Field(() => String, { description: 'The subject on record that it could be.' })
  slug!: string;

  @Field(() => [String], { description: 'What speaks for and against, in words.' })
  reasons!: string[];

  @Field(() => JsonScalar, { description: 'The imported record in the format of the collection’s files.' })
  document!: JsonObject;

  @Field(() => String, { description: 'The format it came in.' })
  format!: string;

  @Field(() => String, { description: 'Where it stands: file and line.' })
  place!: string;

  @Field(() => InstantScalar, { description: 'When an import first met it.' })
  foundAt!: string;

  @Field(() => MatchVerdictEnum, { nullable: true, description: 'Null while nobody has judged.' })
  verdict!: MatchVerdict | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was judged.' })
  judgedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who judged.' })
  judgedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who judged.' })
  note!: string | null;
}

export const DoubtfulMatchConnection = connectionOf('DoubtfulMatch', () => DoubtfulMatchType);

@InputType({ description: 'A judgement.' })
export class JudgeMatchInput {
  @Field(() => ID, { description: 'Id of the doubtful match.' })
  match!: string;

  @Field(() => MatchVerdictEnum, { description: 'Whether the two are one.' })
  verdict!: MatchVerdict;

  @Field(() => String, { nullable: true, description: 'Why, at most 2,000 characters.' })
  note?: string | null;
}

@ObjectType('JudgeMatchPayload', { simpleResolvers: true, description: 'What became of a judgement.' })
export class JudgeMatchPayload {
  @Field(() => DoubtfulMatchType, { nullable: true, description: 'As it is now; null where there is none.' })
  match!: DoubtfulMatchType | null;

  @Field(() => [UserErrorType], { description: 'Why it was not done; empty where it was.' })
  errors!: UserError[];
}

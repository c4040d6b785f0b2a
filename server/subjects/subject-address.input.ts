import 'reflect-metadata';
import { ArgsType, Field, ID } from 'type-graphql';

/** The second clock: which record is meant. */
@ArgsType()
export class RecordArguments {
  @Field(() => String, {
    nullable: true,
    description:
      'The record of that day (its end, UTC) or instant, in place of the record of now: what this server said then, here and in every subject that is reached from here. Not the day to speak of, which is asOf.',
  })
  knownAt?: string | null;
}

/** How one subject is asked for. */
@ArgsType()
export class SubjectArguments extends RecordArguments {
  @Field(() => ID, { nullable: true, description: 'Global id of the subject; or give its slug.' })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Readable name of the subject, current or former, in place of the id.',
  })
  slug?: string | null;
}

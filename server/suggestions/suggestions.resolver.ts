import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ApiContext } from '../http/graphql/context.ts';
import { keepText } from './check-suggestion.ts';
import { SuggestInput } from './suggest.input.ts';
import { SuggestPayloadType } from './suggestion.type.ts';

@Resolver()
export class SuggestionsResolver {
  @Authorized()
  @Mutation(() => SuggestPayloadType, {
    description:
      'Tells the editors that something is wrong or missing. Anybody may, without a name; so many an hour and a day. The very same words again are counted, and kept once.',
  })
  async suggest(
    @Arg('input', () => SuggestInput, { description: 'What is suggested.' }) input: SuggestInput,
    @Ctx() context: ApiContext,
  ): Promise<SuggestPayloadType> {
    const { kind, reason = null } = input;
    const [subject, name, note, source, page] = [
      input.subject,
      input.name,
      input.note,
      input.source,
      input.page,
    ].map(keepText) as [string | null, string | null, string | null, string | null, string | null];
    return context.suggestions.add({ kind, subject, reason, name, note, source, page }, context.address);
  }
}

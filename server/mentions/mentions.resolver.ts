import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Mention } from '../../shared/mentions/mention.ts';
import { RequestError } from '../errors.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { DayScalar } from '../http/graphql/scalars.ts';
import type { SubjectRoot } from '../subjects/subject.type.ts';
import { MentionType } from './mention.type.ts';

/** The longest text that one request can have annotated, in UTF-16 units. */
const MOST_TEXT_UNITS = 200_000;

@Resolver(() => MentionType)
export class MentionsResolver {
  @Query(() => [MentionType], {
    description:
      'The subjects that a text names, in order. The same code and names as in the extension. The text is not kept.',
  })
  async annotate(
    @Arg('text', () => String, { description: `The text, at most ${MOST_TEXT_UNITS} UTF-16 units.` })
    text: string,
    @Arg('date', () => DayScalar, {
      nullable: true,
      description: 'The day of the text: offices name who held them then.',
    })
    date: string | null,
    @Arg('language', () => String, { nullable: true, description: 'The language of the text, BCP 47.' })
    language: string | null,
    @Ctx() context: ApiContext,
  ): Promise<MentionType[]> {
    if (text.length > MOST_TEXT_UNITS) {
      throw new RequestError(
        'LIMIT_TEXT',
        `text may have at most ${MOST_TEXT_UNITS} UTF-16 units: send it in parts.`,
        {
          field: 'text',
          limit: MOST_TEXT_UNITS,
        },
      );
    }
    const document = { ...(date ? { date } : {}), ...(language ? { language } : {}) };
    const mentions = await context.knowledge.annotate(text, document);
    return Promise.all(mentions.map((mention) => present(mention, context)));
  }
}

async function present(mention: Mention, context: ApiContext): Promise<MentionType> {
  const find = (slug: string | null | undefined): Promise<SubjectRoot | null> =>
    slug ? context.facts.load(slug) : Promise.resolve(null);
  const { start, end, surface, kind, evidence } = mention;
  const [subject, post, candidates] = await Promise.all([
    find(mention.subject),
    find(mention.post),
    Promise.all((mention.candidates ?? []).map(find)),
  ]);
  const known = candidates.filter((candidate) => candidate !== null);
  return { start, end, surface, kind, evidence, subject, post, candidates: known };
}

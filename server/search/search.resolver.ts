import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { SubjectKind } from '../../shared/model/vocabulary.ts';
import { checkPageSize, checkText } from '../http/graphql/argument-limits.ts';
import { MOST_PAGE_SIZE } from '../http/graphql/connection.type.ts';
import type { ApiContext } from '../http/graphql/context.ts';
import { SubjectKindEnum } from '../subjects/vocabulary.type.ts';
import { SearchResultType } from './search.type.ts';

/** The longest text that names are looked for by, in UTF-16 units. */
const MOST_SEARCH_UNITS = 200;

@Resolver(() => SearchResultType)
export class SearchResolver {
  @Query(() => [SearchResultType], {
    description:
      'Subjects by name, best first: any language or script, prefixes, misspellings, names inside longer Chinese text.',
  })
  async search(
    @Arg('text', () => String, {
      description: `What to look for, at most ${MOST_SEARCH_UNITS} UTF-16 units.`,
    })
    text: string,
    @Arg('kinds', () => [SubjectKindEnum], { nullable: true, description: 'Of these kinds only.' }) kinds:
      | SubjectKind[]
      | null,
    @Arg('language', () => String, {
      nullable: true,
      description:
        'Names in this language (BCP 47, with or without a script or region) come first among equals.',
    })
    language: string | null,
    @Arg('first', () => Int, { defaultValue: 10, description: `How many at most, up to ${MOST_PAGE_SIZE}.` })
    first: number,
    @Ctx() { knowledge }: ApiContext,
  ): Promise<SearchResultType[]> {
    checkText('text', text, MOST_SEARCH_UNITS);
    checkPageSize('first', first);
    const hits = await knowledge.search(text, {
      limit: first,
      ...(kinds ? { kinds } : {}),
      ...(language ? { language } : {}),
    });
    return hits.map(({ subject, kind, matched, score }) => ({
      subject: { slug: subject, kind },
      matched: { text: matched.text, language: matched.language, kind: matched.nameKind },
      score,
    }));
  }
}

import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AccountsResolver } from '../../accounts/accounts.resolver.ts';
import { ActorsResolver } from '../../actors/actors.resolver.ts';
import { CardsResolver } from '../../cards/cards.resolver.ts';
import { ChangesResolver } from '../../changes/changes.resolver.ts';
import { CollectionResolver } from '../../collection/collection.resolver.ts';
import {
  ChangeSetCommentsResolver,
  ChangeSetRecordsResolver,
  ChangeSetsResolver,
  ReviewedChangesResolver,
} from '../../curation/change-sets.resolver.ts';
import { CurationResolver } from '../../curation/curation.resolver.ts';
import { PreviewResolver } from '../../curation/preview.resolver.ts';
import { RecordsResolver } from '../../curation/records.resolver.ts';
import { ReviewResolver } from '../../curation/review.resolver.ts';
import { UpkeepResolver } from '../../curation/upkeep.resolver.ts';
import { EventsResolver } from '../../events/events.resolver.ts';
import { IssuesResolver } from '../../issues/issues.resolver.ts';
import { PropositionsResolver } from '../../issues/propositions.resolver.ts';
import { MentionsResolver } from '../../mentions/mentions.resolver.ts';
import { PositionsResolver } from '../../positions/positions.resolver.ts';
import { PostsResolver } from '../../posts/posts.resolver.ts';
import { SearchResolver } from '../../search/search.resolver.ts';
import { SourcesResolver } from '../../sources/sources.resolver.ts';
import { SubjectRefsResolver } from '../../subjects/subject-refs.resolver.ts';
import { SubjectsResolver } from '../../subjects/subjects.resolver.ts';
import { SuggestionQueueResolver } from '../../suggestions/suggestion-queue.resolver.ts';
import { SuggestionsResolver } from '../../suggestions/suggestions.resolver.ts';
import { DoubtfulMatchesResolver } from '../../transfer/import/doubtful-matches.resolver.ts';
import { authorize } from './authorize.ts';

/** The API's schema, made from the types and resolvers of every slice. */
export async function buildApiSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [
      AccountsResolver,
      ActorsResolver,
      CardsResolver,
      ChangeSetCommentsResolver,
      ChangeSetRecordsResolver,
      ReviewedChangesResolver,
      ChangeSetsResolver,
      ChangesResolver,
      CollectionResolver,
      CurationResolver,
      DoubtfulMatchesResolver,
      EventsResolver,
      IssuesResolver,
      MentionsResolver,
      PositionsResolver,
      PostsResolver,
      PreviewResolver,
      RecordsResolver,
      PropositionsResolver,
      ReviewResolver,
      SearchResolver,
      SourcesResolver,
      SubjectRefsResolver,
      SubjectsResolver,
      SuggestionQueueResolver,
      UpkeepResolver,
      SuggestionsResolver,
    ],
    authChecker: authorize,
    // Off by default in type-graphql, and then class-validator's decorators do nothing.
    validate: { forbidUnknownValues: false },
  });
}

/** The text of `schema.graphql`: sorted, so that moving code changes nothing in it. */
export function printApiSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

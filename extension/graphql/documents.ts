/*
 * Every GraphQL document that the extension sends besides the collection's query (`shared/sync`). Their types are generated
 * from `schema.graphql` into `documents.types.ts`: after a change run `npm run documents`, and a test holds it.
 */

/** Tells the editors something. */
export const SUGGEST = `mutation Suggest($input: SuggestInput!) {
  suggest(input: $input) {
    suggestion { id }
    errors { code path message }
  }
}
`;

/** Whose token this is, and what it opens. */
export const ME = `query Me {
  me { name role expiresAt operations }
}
`;

/** What the server knows that a draft builds on. */
export const KNOWN_RECORDS = `query KnownRecords($kind: RecordKind!, $slug: String!, $withSubject: Boolean!, $issue: String!, $withIssue: Boolean!, $address: String!, $publisher: String!) {
  record(kind: $kind, slug: $slug) @include(if: $withSubject) { version document }
  issue: record(kind: ISSUE, slug: $issue) @include(if: $withIssue) { version document }
  findSources(text: $address, first: 1) { match source { id } }
  findPublishers(text: $publisher, first: 5) { id name }
}
`;

/** Begins a change set. */
export const CREATE_DRAFT = `mutation CreateDraft($input: CreateDraftInput!) {
  createDraft(input: $input) {
    changeSet { id }
    errors { code path message }
  }
}
`;

/** The newest drafts of the editor: whether one of them is there that no answer came to. */
export const NEWEST_DRAFTS = `query NewestDrafts {
  drafts(first: 10) { nodes { id title createdAt records { document } } }
}
`;

/** All of them, for the generator of their types and for the test that holds them against the schema. */
export const DOCUMENTS = [SUGGEST, ME, KNOWN_RECORDS, CREATE_DRAFT, NEWEST_DRAFTS] as const;

import type { z } from 'zod';
import {
  actorFileSchema,
  eventFileSchema,
  issueFileSchema,
  postFileSchema,
  publishersFileSchema,
  sourcesFileSchema,
} from '../transfer/collection-file.ts';
import { describeIssue, pathOf } from '../transfer/collection-problem.ts';
import type { CollectionRecords } from '../transfer/read-collection.ts';
import type { JsonObject } from './json.ts';

export type { Json, JsonObject } from './json.ts';

/** What an editor writes as one document. */
export const RECORD_KINDS = ['ACTOR', 'ISSUE', 'POST', 'EVENT', 'SOURCE', 'PUBLISHER'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Which record: slugs are unique within a kind (sources and publishers call theirs `id`). */
export interface RecordKey {
  kind: RecordKind;
  slug: string;
}

/** Something wrong in one document: where, and the mend. */
export interface DocumentProblem {
  /** Where in the document, as `positions[0].end`; empty for the document as a whole. */
  path: string;
  /** To be read after the path. */
  message: string;
}

/** The list of a collection's files that holds the records of a kind. */
export const LIST_OF_KIND = {
  ACTOR: 'actors',
  ISSUE: 'issues',
  POST: 'posts',
  EVENT: 'events',
  SOURCE: 'sources',
  PUBLISHER: 'publishers',
} as const satisfies Record<RecordKind, keyof CollectionRecords>;

const SCHEMAS: Readonly<Record<RecordKind, z.ZodType<object>>> = {
  ACTOR: actorFileSchema,
  ISSUE: issueFileSchema,
  POST: postFileSchema,
  EVENT: eventFileSchema,
  SOURCE: sourcesFileSchema.element,
  PUBLISHER: publishersFileSchema.element,
};

/** The key as one text, for maps and people: `actors/xi-jinping`. */
export function keyText({ kind, slug }: RecordKey): string {
  return `${LIST_OF_KIND[kind]}/${slug}`;
}

/** The slug that a document gives itself, or null. */
function slugOf(kind: RecordKind, document: object): string | null {
  const value = (document as Record<string, unknown>)[
    kind === 'SOURCE' || kind === 'PUBLISHER' ? 'id' : 'slug'
  ];
  return typeof value === 'string' ? value : null;
}

/**
 * Reads a document by the schema of the collection's files. The document that comes back is whole: what was left out has
 * its default, so that two versions can be compared field by field.
 */
export function parseDocument(
  key: RecordKey,
  document: JsonObject,
): { document: JsonObject; problems: [] } | { document: null; problems: DocumentProblem[] } {
  const result = SCHEMAS[key.kind].safeParse(document);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => ({
      path: pathOf(issue.path),
      message: describeIssue(issue),
    }));
    return { document: null, problems };
  }
  const whole = toJson(result.data);
  if (slugOf(key.kind, whole) === key.slug) return { document: whole, problems: [] };
  const path = key.kind === 'SOURCE' || key.kind === 'PUBLISHER' ? 'id' : 'slug';
  return { document: null, problems: [{ path, message: `has to be ${key.slug}, as the record is called` }] };
}

/** A parsed file as JSON: without what is undefined. */
export function toJson(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}

/** Parsed documents as the files that loader, checks and rows take. Their shape was checked when they were parsed. */
export function filesOf(documents: Iterable<{ key: RecordKey; document: JsonObject }>): CollectionRecords {
  const lists: Record<(typeof LIST_OF_KIND)[RecordKind], object[]> = {
    actors: [],
    issues: [],
    posts: [],
    events: [],
    sources: [],
    publishers: [],
  };
  for (const { key, document } of documents) lists[LIST_OF_KIND[key.kind]].push(document);
  return lists as unknown as CollectionRecords;
}

/** All records of a collection's files. */
export function* recordsOf(files: CollectionRecords): Generator<{ key: RecordKey; document: JsonObject }> {
  for (const kind of RECORD_KINDS) {
    for (const file of files[LIST_OF_KIND[kind]]) {
      const slug = slugOf(kind, file);
      if (slug !== null) yield { key: { kind, slug }, document: toJson(file) };
    }
  }
}

import type { EventFacts, SourceFacts, SubjectFacts, SubjectRef } from '../shared/card/subject-facts.ts';
import type { DocumentContext, Mention } from '../shared/mentions/mention.ts';
import type { ActorKind, Stance } from '../shared/model/vocabulary.ts';
import type { CollectionManifest } from '../shared/sync/collection-manifest.ts';
import type { CollectionAbout } from './cards/published-collection.ts';
import type { Page, PageRequest } from './database/page.ts';
import type { PropositionIndex } from './issues/proposition-index.ts';
import type { SearchHit, SearchOptions } from './search/name-index.ts';
import type { SourceIndex } from './sources/source-index.ts';
import type { SubjectRow } from './subjects/subject-row.ts';

/** Which actors a list wants; absent fields restrict nothing. */
export interface ActorFilter {
  kind?: ActorKind;
  /** Slug of a post that they held; with `on` on that day, else ever. */
  heldPost?: string;
  /** `YYYY-MM-DD`. */
  on?: string;
  /** Slug of a subject that shares an event with them. */
  mentionedWith?: string;
}

/** Which positions a list wants; absent fields restrict nothing. */
export interface PositionFilter {
  /** Slug. */
  issue?: string;
  /** Id. */
  proposition?: string;
  stance?: Stance;
  /** Slug. */
  actor?: string;
  /** `YYYY-MM-DD`: those that stood on that day, certainly or possibly. */
  asOf?: string;
}

/** Which events a list wants; absent fields restrict nothing. */
export interface EventFilter {
  /** Slug. */
  participant?: string;
  /** Slug. */
  issue?: string;
  /** `YYYY-MM-DD`: not over before that day. */
  from?: string;
  /** `YYYY-MM-DD`: begun before that day. */
  until?: string;
}

/** What a list of subjects is ordered by; equal ones follow their slug. */
export type SubjectOrder = 'NAME' | 'SLUG';

/** A row with its place in the list: what `after` and `before` take. */
export type Keyed<Row> = Row & { key: string };

/** A version of the collection. */
export interface Published {
  manifest: CollectionManifest;
  about: CollectionAbout;
}

/** An event with the sources that its citations number. */
export type SourcedEvent = EventFacts & { sources: SourceFacts[] };

/** The read side of the knowledge, as API and pages ask it. Only published facts; it knows no GraphQL and no HTTP. */
export interface Knowledge {
  /** What is published now. Kept in memory: cheap enough for every request. */
  published(): Promise<Published>;
  /** The version that is published, where it is known without a look at the database; null where it is not. */
  knownVersion(): number | null;
  /** A file of this version or of a recent one, by its content. */
  file(sha256: string): Promise<Uint8Array | null>;
  /** Facts by slug, redirects followed; a slug that names nothing is left out. Keys are the slugs as asked. */
  factsBySlug(slugs: readonly string[]): Promise<ReadonlyMap<string, SubjectFacts>>;
  /** The slug that goes with a global id, the former one where its record was merged or renamed; null where there was none. */
  slugOfId(id: string): Promise<string | null>;
  listActors(filter: ActorFilter, order: SubjectOrder, page: PageRequest): Promise<Page<Keyed<SubjectRow>>>;
  listIssues(order: SubjectOrder, page: PageRequest): Promise<Page<Keyed<SubjectRow>>>;
  listPosts(order: SubjectOrder, page: PageRequest): Promise<Page<Keyed<SubjectRow>>>;
  /** Ids of positions, with the slug of the actor whose facts hold them. */
  listPositions(
    filter: PositionFilter,
    page: PageRequest,
  ): Promise<Page<Keyed<{ id: string; actor: string }>>>;
  listEvents(filter: EventFilter, page: PageRequest): Promise<Page<Keyed<{ facts: SourcedEvent }>>>;
  annotate(text: string, context: DocumentContext): Promise<Mention[]>;
  search(text: string, options: SearchOptions): Promise<SearchHit[]>;
  /** The sources of the version that is published now. */
  sources(): Promise<SourceIndex>;
  /** The propositions of the version that is published now. */
  propositions(): Promise<PropositionIndex>;
  /** Subjects by slug, redirects followed, in the order asked; a slug that names nothing is left out. */
  subjectRefs(slugs: readonly string[]): Promise<SubjectRef[]>;
}

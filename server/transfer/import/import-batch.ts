import type {
  ActorFile,
  EventFile,
  IssueFile,
  PostFile,
  PublisherEntry,
  SourceEntry,
  SubjectFile,
} from '../collection-file.ts';
import type { FilePlace } from './import-problem.ts';

/**
 * Who wins where file and record differ. `RECORD`: what somebody has written stays, and only statements that came from
 * the same sources are brought up to date. `FILE`: the file is our own work, so that its words replace those on record.
 */
export type Precedence = 'RECORD' | 'FILE';

/** A record of an imported file, as a document of a collection. */
export interface ImportedSubject {
  /**
   * The record's name in its own world, such as `bioguide:H001076`: the same in every version of the file, so that a
   * judgement on it holds for good. Unique in a batch.
   */
  key: string;
  place: FilePlace;
  /**
   * Slugs in it, its own among them, are provisional: they name records of this batch, and where there is none, a
   * subject of the collection.
   */
  document: SubjectFile;
  /** The slug that a new subject should get where it is free; the document's own where there is no wish. */
  wish?: string;
  /**
   * `RECORD`: a new subject where none on record is this one. `MENTION`: something that the file only names, by an
   * identifier or name; it is looked up and never created.
   */
  as: 'RECORD' | 'MENTION';
}

/** An event of an imported file; its slug is its identity, and the slugs in it are as provisional as a subject's. */
export interface ImportedEvent {
  place: FilePlace;
  document: EventFile;
}

/** Something in a file that is left out on purpose. */
export interface LeftOut {
  place: FilePlace;
  /** What it is: "Q42, P39, statement Q42$1". */
  what: string;
  /** Why it is not imported. */
  why: string;
}

/** What a reader makes of files: everything that is needed to plan an import, and nothing of the database. */
export interface ImportBatch {
  /** In the order of the files. */
  subjects: ImportedSubject[];
  events: ImportedEvent[];
  publishers: PublisherEntry[];
  sources: SourceEntry[];
  leftOut: LeftOut[];
  /**
   * What the documents' slugs are. `OURS`: the names under which the collection knows them. `LIKELY_OURS`: an export of a
   * collection says so, and names have to agree. `PROVISIONAL`: made up for this batch.
   */
  slugs: 'OURS' | 'LIKELY_OURS' | 'PROVISIONAL';
  precedence: Precedence;
}

/** A batch with nothing in it yet, as of somebody else's files. */
export function newBatch(): ImportBatch {
  return {
    subjects: [],
    events: [],
    publishers: [],
    sources: [],
    leftOut: [],
    slugs: 'PROVISIONAL',
    precedence: 'RECORD',
  };
}

/** What a reader has to be told. */
export interface ReadOptions {
  /** The day on which the files were got, `YYYY-MM-DD`: what ends later has a scheduled end. */
  accessed: string;
  /** Id of the source that statements cite where the file names none. */
  source?: string;
  /** Class of sources that the file names without saying what they are; an aggregator where it is not given. */
  sourceClass?: SourceEntry['class'];
}

/** An actor's document with nothing in it but what is given. */
export function actorDocument(
  facts: Pick<ActorFile, 'slug' | 'kind' | 'names'> & Partial<ActorFile>,
  accessed: string,
): ActorFile {
  return {
    formerSlugs: [],
    identifiers: [],
    summaries: [],
    corrections: [],
    highProfile: false,
    memberships: [],
    positions: [],
    reviewedAt: accessed,
    accessed,
    ...facts,
  };
}

/** A post's document with nothing in it but what is given. */
export function postDocument(
  facts: Pick<PostFile, 'slug' | 'names'> & Partial<PostFile>,
  accessed: string,
): PostFile {
  return {
    kind: 'POST',
    formerSlugs: [],
    identifiers: [],
    summaries: [],
    corrections: [],
    seats: 1,
    reviewedAt: accessed,
    accessed,
    ...facts,
  };
}

export function isActor(document: SubjectFile): document is ActorFile {
  return document.kind !== 'ISSUE' && document.kind !== 'POST';
}

export function isIssue(document: SubjectFile): document is IssueFile {
  return document.kind === 'ISSUE';
}

export function isPost(document: SubjectFile): document is PostFile {
  return document.kind === 'POST';
}

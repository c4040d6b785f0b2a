import type {
  ActorFile,
  CitationEntry,
  EventFile,
  IssueFile,
  PostFile,
} from '../transfer/collection-file.ts';
import type { CollectionRecords } from '../transfer/read-collection.ts';
import { summaryId } from '../transfer/summary-id.ts';

/** Everything that some records name, and the ids that they give. */
export interface RecordReferences {
  /** Slugs of actors, issues or posts. */
  subjects: Set<string>;
  sources: Set<string>;
  publishers: Set<string>;
  events: Set<string>;
  /** Ids of statements, own ones and those that are only named. */
  statements: Set<string>;
  /** Ids of propositions, own ones and those that are only named. */
  propositions: Set<string>;
  /** Slugs of posts whose holders have to be counted: those held, and posts themselves. */
  heldPosts: Set<string>;
}

/** Reads what the records of some files name. */
export function referencesOf(files: CollectionRecords): RecordReferences {
  const found: RecordReferences = {
    subjects: new Set(),
    sources: new Set(),
    publishers: new Set(),
    events: new Set(),
    statements: new Set(),
    propositions: new Set(),
    heldPosts: new Set(),
  };
  for (const source of files.sources) {
    found.publishers.add(source.publisher);
    if (source.copyOf !== undefined) found.sources.add(source.copyOf);
  }
  for (const subject of [...files.actors, ...files.issues, ...files.posts]) fromSubject(subject, found);
  for (const actor of files.actors) fromActor(actor, found);
  for (const issue of files.issues) fromIssue(issue, found);
  for (const post of files.posts) {
    found.heldPosts.add(post.slug);
    add(found.subjects, post.organization);
  }
  for (const event of files.events) fromEvent(event, found);
  return found;
}

function add(set: Set<string>, ...slugs: (string | undefined)[]): void {
  for (const slug of slugs) if (slug !== undefined) set.add(slug);
}

function cite(citations: readonly CitationEntry[], found: RecordReferences): void {
  for (const { source } of citations) found.sources.add(source);
}

function fromSubject(subject: ActorFile | IssueFile | PostFile, found: RecordReferences): void {
  add(found.subjects, ...subject.formerSlugs);
  for (const name of subject.names) add(found.subjects, ...(name.requires ?? []).flat());
  for (const summary of subject.summaries) {
    found.statements.add(summaryId(subject.slug, summary));
    cite(summary.citations, found);
  }
}

function fromActor(actor: ActorFile, found: RecordReferences): void {
  for (const { id, post, organization, onBehalfOf, citations } of actor.memberships) {
    found.statements.add(id);
    add(found.subjects, post, organization, onBehalfOf);
    add(found.heldPosts, post);
    cite(citations, found);
  }
  for (const { id, issue, proposition, speaker, onBehalfOf, citations } of actor.positions) {
    found.statements.add(id);
    add(found.subjects, issue, speaker, onBehalfOf);
    add(found.propositions, proposition);
    cite(citations, found);
  }
}

function fromIssue(issue: IssueFile, found: RecordReferences): void {
  add(found.subjects, ...issue.broader, ...issue.related);
  for (const { id } of issue.propositions) found.propositions.add(id);
  for (const { id, citations } of issue.figures) {
    found.statements.add(id);
    cite(citations, found);
  }
  for (const dispute of issue.disputes) add(found.statements, ...dispute.statements);
}

function fromEvent(event: EventFile, found: RecordReferences): void {
  found.statements.add(event.slug);
  add(found.subjects, ...event.participants.map(({ subject }) => subject), ...event.issues);
  add(found.events, event.parent);
  cite(event.citations, found);
}

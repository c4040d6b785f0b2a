import type { FindingCode } from '../check/finding.ts';
import type {
  ActorFile,
  EventFile,
  IssueFile,
  PostFile,
  PublisherEntry,
  SourceEntry,
  SubjectFile,
} from './collection-file.ts';
import { summaryId } from './summary-id.ts';

/** The subjects and lists whose references are checked. */
export interface ReferencedFiles {
  publishers: PublisherEntry[];
  sources: SourceEntry[];
  actors: ActorFile[];
  issues: IssueFile[];
  posts: PostFile[];
  events: EventFile[];
}

/** Tells of a problem at a path in a file. */
export type Add = (file: string, path: string, message: string, finding?: FindingCode) => void;

type Folder = 'actors' | 'issues' | 'posts';

/** Everything that has an id in a collection, by that id. */
export interface Known {
  subjects: Map<string, { folder: Folder; subject: SubjectFile }>;
  sources: Map<string, SourceEntry>;
  publishers: Map<string, PublisherEntry>;
  propositions: Map<string, { issue: string; kind: 'POLICY' | 'FACT' }>;
  events: Set<string>;
  statements: Map<string, string>;
}

/** Reads all ids of a collection's files, and tells of those that stand twice. */
export function collectKnown(files: ReferencedFiles, add: Add): Known {
  const known: Known = {
    subjects: new Map(),
    sources: new Map(),
    publishers: new Map(),
    propositions: new Map(),
    events: new Set(),
    statements: new Map(),
  };
  const claim = (map: Map<string, unknown> | Set<string>, id: string, file: string, path: string) => {
    if (map.has(id)) add(file, path, `repeats the id ${id}: ids are unique in the collection; rename one`);
  };
  for (const folder of ['actors', 'issues', 'posts'] as const) {
    for (const subject of files[folder]) {
      const slugs = [subject.slug, ...subject.formerSlugs];
      for (const slug of slugs) claim(known.subjects, slug, `${folder}/${subject.slug}.yaml`, 'slug');
      known.subjects.set(subject.slug, { folder, subject });
    }
  }
  files.sources.forEach((source, index) => {
    claim(known.sources, source.id, 'sources.yaml', `[${index}].id`);
    known.sources.set(source.id, source);
  });
  files.publishers.forEach((publisher, index) => {
    claim(known.publishers, publisher.id, 'publishers.yaml', `[${index}].id`);
    known.publishers.set(publisher.id, publisher);
  });
  for (const event of files.events) {
    claim(known.events, event.slug, `events/${event.slug}.yaml`, 'slug');
    known.events.add(event.slug);
  }
  for (const issue of files.issues) {
    issue.propositions.forEach(({ id, kind }, index) => {
      claim(known.propositions, id, `issues/${issue.slug}.yaml`, `propositions[${index}].id`);
      known.propositions.set(id, { issue: issue.slug, kind });
    });
  }
  collectStatements(files, known, claim);
  return known;
}

function collectStatements(
  files: ReferencedFiles,
  known: Known,
  claim: (map: Map<string, unknown>, id: string, file: string, path: string) => void,
): void {
  const state = (id: string, file: string, path: string) => {
    claim(known.statements, id, file, path);
    known.statements.set(id, file);
  };
  for (const actor of files.actors) {
    const file = `actors/${actor.slug}.yaml`;
    actor.memberships.forEach(({ id }, index) => {
      state(id, file, `memberships[${index}].id`);
    });
    actor.positions.forEach(({ id }, index) => {
      state(id, file, `positions[${index}].id`);
    });
  }
  for (const issue of files.issues) {
    issue.figures.forEach(({ id }, index) => {
      state(id, `issues/${issue.slug}.yaml`, `figures[${index}].id`);
    });
  }
  for (const event of files.events) state(event.slug, `events/${event.slug}.yaml`, 'slug');
  for (const [slug, { folder, subject }] of known.subjects) {
    subject.summaries.forEach((summary, index) => {
      state(summaryId(slug, summary), `${folder}/${slug}.yaml`, `summaries[${index}]`);
    });
  }
}

import { basename } from 'node:path';
import type { z } from 'zod';
import type { ActorKind } from '../../../../shared/model/vocabulary.ts';
import {
  type ActorFile,
  actorFileSchema,
  eventFileSchema,
  type IssueFile,
  issueFileSchema,
  postFileSchema,
  type SubjectFile,
} from '../../collection-file.ts';
import type { RawFile } from '../../read-collection.ts';
import {
  actorDocument,
  type ImportBatch,
  isActor,
  isIssue,
  newBatch,
  postDocument,
  type ReadOptions,
} from '../import-batch.ts';
import { type FilePlace, ImportFilesError, type ImportProblem } from '../import-problem.ts';
import { checkShape, type PositionedData, readJson } from '../positioned-data.ts';
import { slugFrom } from '../slug-from.ts';
import {
  areaSchema,
  documentSchema,
  eventSchema,
  extensionSchema,
  membershipSchema,
  organizationSchema,
  type PopoloCited,
  type PopoloMembership,
  personSchema,
  postSchema,
} from './popolo-file.ts';
import { type StatementContext, toMembership, toPosition } from './popolo-memberships.ts';
import { type NamedRecord, popoloNames } from './popolo-names.ts';
import { PopoloSources } from './popolo-sources.ts';

/**
 * Reads Popolo documents, our own exports among them.
 * @throws ImportFilesError with everything that is wrong, by line and column
 */
export function readPopolo(files: readonly RawFile[], options: ReadOptions): ImportBatch {
  const batch = newBatch();
  const problems: ImportProblem[] = [];
  for (const file of files) new PopoloReader(readJson(file), options, batch, problems).read();
  if (problems.length > 0) throw new ImportFilesError(problems);
  return batch;
}

/** What people, organizations, areas, posts and issues have in common. */
interface PopoloEntity extends NamedRecord, PopoloCited {
  id: string;
  identifiers: { scheme: string; identifier: string }[];
  summary?: string | undefined;
  memberships: PopoloMembership[];
}

/** Reads one document. Everything that it holds is put together first and checked as a whole at the end. */
class PopoloReader {
  readonly #data: PositionedData;
  readonly #options: ReadOptions;
  readonly #batch: ImportBatch;
  readonly #problems: ImportProblem[];
  readonly #sources: PopoloSources;
  readonly #isOurs: boolean;
  readonly #subjects = new Map<string, { document: SubjectFile; place: FilePlace; wish: string }>();
  readonly #slugs = new Map<string, string>();
  readonly #context: StatementContext;

  constructor(data: PositionedData, options: ReadOptions, batch: ImportBatch, problems: ImportProblem[]) {
    this.#data = data;
    this.#options = options;
    this.#batch = batch;
    this.#problems = problems;
    this.#sources = new PopoloSources(batch, options);
    this.#isOurs =
      typeof data.value === 'object' && data.value !== null && Object.hasOwn(data.value, 'sidelight');
    if (this.#isOurs) batch.slugs = 'LIKELY_OURS';
    this.#context = {
      sources: this.#sources,
      slugOf: (id) => this.#slugOf(id),
      isOurs: this.#isOurs,
      accessed: options.accessed,
    };
  }

  read(): void {
    const document = checkShape(this.#data, documentSchema, this.#problems);
    if (document === undefined) return;
    const extension =
      document.sidelight === undefined
        ? undefined
        : checkShape(this.#data, extensionSchema, this.#problems, ['sidelight'], document.sidelight);
    for (const source of extension?.sources ?? []) this.#sources.list(source);
    this.#readEntities(document, extension);
    document.memberships.forEach((entry, index) => {
      const path = ['memberships', index];
      const membership = checkShape(this.#data, membershipSchema, this.#problems, path, entry);
      if (membership) this.#addMembership(membership, membership.person_id ?? membership.member_id, path);
    });
    extension?.positions.forEach((position, index) => {
      const actor = this.#subjects.get(position.actor_id)?.document;
      if (actor && isActor(actor)) actor.positions.push(toPosition(position, this.#context));
      else
        this.#leaveOut(
          ['sidelight', 'positions', index],
          `position ${position.id}`,
          'its actor is not in the file',
        );
    });
    this.#readEvents(document.events);
    this.#finish();
  }

  #readEntities(
    document: z.output<typeof documentSchema>,
    extension: z.output<typeof extensionSchema> | undefined,
  ): void {
    this.#each('persons', document.persons, personSchema, (person, path) => {
      const { birth_date: born, death_date: died } = person;
      this.#addActor(person, 'PERSON', { ...(born && { born }), ...(died && { died }) }, path);
    });
    this.#each('organizations', document.organizations, organizationSchema, (organization, path) => {
      const { founding_date: founded, dissolution_date: dissolved, classification } = organization;
      const kind = classification?.toLowerCase() === 'government' ? 'GOVERNMENT' : 'ORGANIZATION';
      this.#addActor(
        organization,
        kind,
        { ...(founded && { founded }), ...(dissolved && { dissolved }) },
        path,
      );
    });
    this.#each('areas', document.areas, areaSchema, (area, path) => {
      this.#addActor(area, 'PLACE', {}, path);
    });
    this.#each('posts', document.posts, postSchema, (post, path) => {
      const seats = extension?.seats.find(({ post_id: id }) => id === post.id)?.seats ?? 1;
      const { organization_id: organization, start_date: inception, end_date: dissolution } = post;
      const labels = post.other_labels.map(({ label: name, ...rest }) => ({ name, ...rest }));
      const names = { name: post.label, other_names: [...post.other_names, ...labels] };
      const facts = this.#facts({ ...post, ...names }, path);
      const held = {
        ...(organization && { organization: this.#slugOf(organization) }),
        ...(inception && { inception }),
        ...(dissolution && { dissolution }),
      };
      this.#add(
        post.id,
        post.label,
        postDocument({ ...facts, seats, ...held }, this.#options.accessed),
        path,
      );
    });
    extension?.issues.forEach((issue, index) => {
      const path = ['sidelight', 'issues', index];
      const { accessed } = this.#options;
      const document: IssueFile = {
        ...this.#facts(issue, path),
        kind: 'ISSUE',
        formerSlugs: [],
        corrections: [],
        broader: issue.broader.map((id) => this.#slugOf(id)),
        related: issue.related.map((id) => this.#slugOf(id)),
        propositions: issue.propositions,
        figures: [],
        disputes: [],
        reviewedAt: accessed,
        accessed,
      };
      this.#add(issue.id, issue.name, document, path);
    });
  }

  #each<Schema extends z.ZodType>(
    key: string,
    entries: readonly unknown[],
    schema: Schema,
    add: (entry: z.output<Schema>, path: PropertyKey[]) => void,
  ): void {
    entries.forEach((entry, index) => {
      const value = checkShape(this.#data, schema, this.#problems, [key, index], entry);
      if (value !== undefined) add(value, [key, index]);
    });
  }

  #addActor(entity: PopoloEntity, kind: ActorKind, life: Partial<ActorFile>, path: PropertyKey[]): void {
    const document = actorDocument({ ...this.#facts(entity, path), kind, ...life }, this.#options.accessed);
    this.#add(entity.id, entity.name, document, path);
    entity.memberships.forEach((membership, index) => {
      this.#addMembership(membership, entity.id, [...path, 'memberships', index]);
    });
  }

  #add(id: string, name: string, document: SubjectFile, path: PropertyKey[]): void {
    const wish = this.#isOurs ? id : slugFrom(name);
    this.#subjects.set(id, { document, place: this.#data.placeOf(path), wish });
  }

  /** What all subjects have. A summary without a source is no statement that could be published. */
  #facts(entity: PopoloEntity, path: PropertyKey[]) {
    const citations = this.#sources.cite(entity, `${String(path[0])} ${entity.id}`);
    if (entity.summary !== undefined && citations.length === 0)
      this.#leaveOut(path, `summary of ${entity.id}`, 'it has no source');
    const summary = entity.summary?.trim();
    return {
      slug: this.#slugOf(entity.id),
      names: popoloNames(entity),
      identifiers: entity.identifiers.flatMap(({ scheme, identifier }) => {
        const slug = slugFrom(scheme);
        return slug === '' ? [] : [{ scheme: slug, value: identifier }];
      }),
      summaries: summary && citations.length > 0 ? [{ language: 'en', text: summary, citations }] : [],
    };
  }

  #addMembership(membership: PopoloMembership, holder: string | undefined, path: PropertyKey[]): void {
    const place = this.#data.placeOf(path);
    const actor = holder === undefined ? undefined : this.#subjects.get(holder)?.document;
    const name = `membership ${membership.id ?? ''}`.trim();
    const read = actor && isActor(actor) ? toMembership(membership, actor.slug, this.#context) : null;
    if (!actor || !isActor(actor) || read === null) {
      const isKnown = actor !== undefined && isActor(actor);
      const why = isKnown
        ? 'it names neither a post nor an organization'
        : `its holder ${holder ?? ''} is not in the file`;
      this.#leaveOut(path, name, why);
      return;
    }
    const citations = this.#sources.cite(membership, name);
    if (citations.length === 0) {
      const message = `${name} has no source with an address: add sources, or name the data set's own with --source`;
      this.#problems.push({ ...place, message });
      return;
    }
    actor.memberships.push({ ...read, citations });
  }

  #readEvents(entries: readonly unknown[]): void {
    this.#each('events', entries, eventSchema, (event, path) => {
      const citations = this.#sources.cite(event, `events ${event.id}`);
      if (citations.length === 0) return this.#leaveOut(path, `event ${event.id}`, 'it has no source');
      const { accessed } = this.#options;
      const document = checkShape(this.#data, eventFileSchema, this.#problems, path, {
        slug: this.#isOurs ? event.id : slugFrom(`${event.name} ${event.start_date}`),
        title: event.name,
        start: event.start_date,
        ...(event.end_date && { end: event.end_date }),
        ...(event.location && { place: event.location }),
        participants: event.attendees.map(({ id, role }) => ({
          subject: this.#slugOf(id),
          ...(role !== undefined && { role }),
        })),
        reviewedAt: accessed,
        accessed,
        citations,
      });
      if (document) this.#batch.events.push({ place: this.#data.placeOf(path), document });
    });
  }

  /** Checks each subject as a whole and hands it over. */
  #finish(): void {
    for (const [id, { document, place, wish }] of this.#subjects) {
      const schema = isActor(document)
        ? actorFileSchema
        : isIssue(document)
          ? issueFileSchema
          : postFileSchema;
      const checked = schema.safeParse(document);
      if (checked.success) {
        this.#batch.subjects.push({
          key: `popolo:${basename(this.#data.file)}:${id}`,
          place,
          wish,
          document: checked.data,
          as: 'RECORD',
        });
        continue;
      }
      for (const issue of checked.error.issues)
        this.#problems.push({
          ...place,
          message: `${id}: ${issue.path.map(String).join('.')} ${issue.message}`,
        });
    }
  }

  /** The provisional slug of a record: ids of other files may have nothing that a slug can have. */
  #slugOf(id: string): string {
    if (this.#isOurs) return id;
    const known = this.#slugs.get(id);
    if (known !== undefined) return known;
    const slug = slugFrom(`popolo ${this.#slugs.size + 1} ${id}`);
    this.#slugs.set(id, slug);
    return slug;
  }

  #leaveOut(path: PropertyKey[], what: string, why: string): void {
    this.#batch.leftOut.push({ place: this.#data.placeOf(path), what, why });
  }
}

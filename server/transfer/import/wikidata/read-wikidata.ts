import { z } from 'zod';
import type { RawFile } from '../../read-collection.ts';
import {
  actorDocument,
  type ImportBatch,
  type ImportedSubject,
  newBatch,
  postDocument,
  type ReadOptions,
} from '../import-batch.ts';
import { type FilePlace, ImportFilesError, type ImportProblem } from '../import-problem.ts';
import { keepValid } from '../keep-valid.ts';
import { checkShape, type PositionedData, readJson } from '../positioned-data.ts';
import { slugFrom } from '../slug-from.ts';
import { identifiersOf, itemsOf, type LeaveOut, onlyDate } from './wikidata-claims.ts';
import { type Entity, entitySchema, goneSchema } from './wikidata-entity.ts';
import { kindOf } from './wikidata-kinds.ts';
import { wikidataMemberships } from './wikidata-memberships.ts';
import { labelOf, wikidataNames } from './wikidata-names.ts';
import { WikidataSources } from './wikidata-sources.ts';

interface PlacedEntity {
  entity: Entity;
  place: FilePlace;
}

/**
 * Reads entities of Wikidata as they are downloaded: `{"entities": {…}}`, one entity, or a list. Deprecated statements are left
 * out, precision is kept, redirects are followed.
 * @throws ImportFilesError with everything that is wrong, by line and column
 */
export function readWikidata(files: readonly RawFile[], options: ReadOptions): ImportBatch {
  const problems: ImportProblem[] = [];
  const batch = newBatch();
  const redirects = new Map<string, string>();
  const entities = new Map<string, PlacedEntity>();
  for (const file of files) readFile(readJson(file), entities, redirects, batch, problems);
  if (problems.length > 0) throw new ImportFilesError(problems);
  new WikidataReader(entities, redirects, options, batch).read();
  return batch;
}

function readFile(
  data: PositionedData,
  entities: Map<string, PlacedEntity>,
  redirects: Map<string, string>,
  batch: ImportBatch,
  problems: ImportProblem[],
): void {
  const wrapped = z.looseObject({ entities: z.record(z.string(), z.unknown()) }).safeParse(data.value);
  const entries: [PropertyKey[], unknown][] = wrapped.success
    ? Object.entries(wrapped.data.entities).map(([id, value]) => [['entities', id], value])
    : Array.isArray(data.value)
      ? data.value.map((value, index) => [[index], value])
      : [[[], data.value]];
  for (const [path, value] of entries) {
    const place = data.placeOf(path);
    const gone = goneSchema.safeParse(value);
    if (gone.success) {
      if (gone.data.to === null)
        batch.leftOut.push({ place, what: gone.data.id, why: 'Wikidata has no such item' });
      else redirects.set(gone.data.id, gone.data.to);
      continue;
    }
    const entity = checkShape(data, entitySchema, problems, path, value);
    if (entity === undefined) continue;
    const asked = path.at(-1);
    if (typeof asked === 'string' && asked !== entity.id) redirects.set(asked, entity.id);
    if (entity.redirects) redirects.set(entity.redirects.from, entity.redirects.to);
    entities.set(entity.id, { entity, place });
  }
}

/** Makes subjects of entities, and mentions of the items that they name and that are not among them. */
class WikidataReader {
  readonly #entities: ReadonlyMap<string, PlacedEntity>;
  readonly #redirects: ReadonlyMap<string, string>;
  readonly #options: ReadOptions;
  readonly #batch: ImportBatch;
  readonly #sources: WikidataSources;
  readonly #mentioned = new Set<string>();

  constructor(
    entities: ReadonlyMap<string, PlacedEntity>,
    redirects: ReadonlyMap<string, string>,
    options: ReadOptions,
    batch: ImportBatch,
  ) {
    this.#entities = entities;
    this.#redirects = redirects;
    this.#options = options;
    this.#batch = batch;
    this.#sources = new WikidataSources(options);
  }

  read(): void {
    for (const placed of this.#entities.values()) {
      const subject = this.#subject(placed);
      if (subject) this.#batch.subjects.push(subject);
    }
    this.#sources.addTo(this.#batch);
  }

  #subject({ entity, place }: PlacedEntity): ImportedSubject | null {
    const leaveOut: LeaveOut = (what, why) => {
      this.#batch.leftOut.push({ place, what: `${entity.id}, ${what}`, why });
    };
    const classes = itemsOf(entity, 'P31', leaveOut);
    const kind = kindOf(classes);
    const names = wikidataNames(entity);
    if (kind === null || names.length === 0) {
      const why =
        kind === null
          ? `no kind of subject is known for what it is an instance of (${classes.join(', ') || 'nothing'})`
          : 'it has no label in a language that is imported';
      this.#batch.leftOut.push({ place, what: entity.id, why });
      return null;
    }
    const former = [...this.#redirects].flatMap(([from, to]) => (to === entity.id ? [from] : []));
    const shared = {
      slug: provisionalSlug(entity.id),
      names,
      identifiers: identifiersOf(entity, former, leaveOut),
    };
    const { accessed } = this.#options;
    const wish = slugFrom(labelOf(entity));
    const subject = { key: `wikidata:${entity.id}`, place, wish, as: 'RECORD' } as const;
    const dates = (begin: string, end: string) =>
      [onlyDate(entity, begin, leaveOut), onlyDate(entity, end, leaveOut)] as const;
    if (kind === 'POST') {
      const [inception, dissolution] = dates('P571', 'P576');
      const life = { ...(inception && { inception }), ...(dissolution && { dissolution }) };
      const document = keepValid(postDocument({ ...shared, ...life }, accessed), leaveOut);
      return document && { ...subject, document };
    }
    const isPerson = kind === 'PERSON';
    const [begin, end] = isPerson ? dates('P569', 'P570') : dates('P571', 'P576');
    const life = isPerson
      ? { ...(begin && { born: begin }), ...(end && { died: end }) }
      : { ...(begin && { founded: begin }), ...(end && { dissolved: end }) };
    const memberships = wikidataMemberships({
      entity,
      label: labelOf(entity),
      sources: this.#sources,
      accessed,
      slugOf: (item, target) => this.#slugOf(item, target, place),
      leaveOut,
    });
    const document = keepValid(actorDocument({ ...shared, kind, ...life, memberships }, accessed), leaveOut);
    return document && { ...subject, document };
  }

  #slugOf(asked: string, kind: 'POST' | 'ORGANIZATION', place: FilePlace): string {
    const item = this.#redirects.get(asked) ?? asked;
    const slug = provisionalSlug(item);
    if (this.#entities.has(item) || this.#mentioned.has(item)) return slug;
    this.#mentioned.add(item);
    const facts = { slug, names: [], identifiers: [{ scheme: 'wikidata', value: item }] };
    const { accessed } = this.#options;
    const document =
      kind === 'POST' ? postDocument(facts, accessed) : actorDocument({ ...facts, kind }, accessed);
    this.#batch.subjects.push({ key: `wikidata:${item}`, place, document, as: 'MENTION' });
    return slug;
  }
}

/** Items name each other by their ids, which are slugs already; a new subject gets one from its name. */
function provisionalSlug(item: string): string {
  return slugFrom(`wikidata ${item}`);
}

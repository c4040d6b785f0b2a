import type { EventFile, PublisherEntry, SourceEntry, SubjectFile } from '../collection-file.ts';
import { type ImportBatch, type ImportedSubject, isActor, isIssue, type LeftOut } from './import-batch.ts';
import type { FilePlace } from './import-problem.ts';
import {
  type ComparedRecord,
  type KnownRecord,
  type MatchJudgement,
  type MatchOutcome,
  matchRecord,
  RecordIndex,
} from './match-records.ts';
import { mergeDocument } from './merge-document.ts';
import { type PlannedEvent, planEvents } from './plan-events.ts';
import { planSources } from './plan-sources.ts';
import { type References, type Resolved, resolveReferences } from './resolve-references.ts';
import { freeSlug, slugFrom } from './slug-from.ts';

/** What is on record, as an import sees it. */
export interface RecordedCollection {
  subjects: readonly SubjectFile[];
  publishers: readonly PublisherEntry[];
  sources: readonly SourceEntry[];
  events: readonly EventFile[];
}

/** What an import would do with one subject. */
export interface PlannedSubject {
  outcome: 'CREATED' | 'CHANGED' | 'UNCHANGED';
  slug: string;
  /** Where in the files it stands, the first place where several tell of it. */
  place: FilePlace;
  keys: string[];
  /** On record before; null for a new one. */
  before: SubjectFile | null;
  document: SubjectFile;
  /** How it was found on record. */
  matched: string[];
  changes: string[];
  /** What the file says otherwise and the collection keeps. */
  kept: string[];
  /** Statements of the file that are left out, and why. */
  leftOut: string[];
}

/** A record that could be one on record: a person has to judge before it is imported. */
export interface DoubtfulRecord {
  imported: ImportedSubject;
  candidates: { slug: string; reasons: string[] }[];
}

/** What an import would do, in whole and in the order of the files. */
export interface ImportPlan {
  subjects: PlannedSubject[];
  events: PlannedEvent[];
  doubtful: DoubtfulRecord[];
  /** Records of the files that are not imported, and why. */
  leftOut: LeftOut[];
  /** Publishers and sources that the created and changed subjects need and that are not on record. */
  publishers: PublisherEntry[];
  sources: SourceEntry[];
}

/**
 * Plans an import: what would be created, changed, left as it is and left out, and why. Pure: the same record, files and
 * judgements make the same plan, and a plan on the record that a plan has made changes nothing.
 */
export function planImport(
  recorded: RecordedCollection,
  batch: ImportBatch,
  judgements: readonly MatchJudgement[],
): ImportPlan {
  const judgementsOn = (key: string) => judgements.filter((judgement) => judgement.key === key);
  const identity = new Identities(recorded, batch);
  const leftOut: LeftOut[] = [...batch.leftOut];
  const doubtful: DoubtfulRecord[] = [];
  const places: { imported: ImportedSubject; slug: string; matched: string[] }[] = [];
  for (const imported of batch.subjects) {
    const outcome = identity.find(imported, judgementsOn(imported.key));
    if (outcome.kind === 'DOUBTFUL') doubtful.push({ imported, candidates: outcome.candidates });
    else if (outcome.kind === 'NEW')
      leftOut.push({
        place: imported.place,
        what: imported.key,
        why: 'nothing on record is this, and the file only names it',
      });
    else places.push({ imported, slug: outcome.slug, matched: outcome.reasons });
  }
  const sources = planSources(recorded, batch);
  const references: References = {
    subject: (provisional) => identity.resolve(provisional),
    source: (id) => sources.idOf(id),
  };
  const documents = new Map(recorded.subjects.map((document) => [document.slug, document]));
  const ids = new StatementIds(recorded);
  const planned = new Map<string, PlannedSubject>();
  for (const { imported, slug, matched } of places) {
    const resolved = resolveReferences(imported.document, slug, references);
    const document = ids.own(slug, resolved.document);
    const before = documents.get(slug) ?? null;
    const earlier = planned.get(slug);
    const onto = earlier?.document ?? before;
    const merged =
      onto === null ? { document, changes: [], kept: [] } : mergeDocument(onto, document, batch.precedence);
    const changes = [...(earlier?.changes ?? []), ...merged.changes];
    planned.set(slug, {
      outcome: before === null ? 'CREATED' : changes.length > 0 ? 'CHANGED' : 'UNCHANGED',
      slug,
      place: earlier?.place ?? imported.place,
      keys: [...(earlier?.keys ?? []), imported.key],
      before,
      document: merged.document,
      matched: earlier?.matched ?? matched,
      changes,
      kept: [...(earlier?.kept ?? []), ...merged.kept],
      leftOut: [...(earlier?.leftOut ?? []), ...resolved.leftOut],
    });
  }
  const subjects = [...planned.values()];
  const events = planEvents(recorded.events, batch, references);
  const written = [...subjects, ...events]
    .filter(({ outcome }) => outcome !== 'UNCHANGED')
    .map(({ document }) => document);
  return { subjects, events, doubtful, leftOut, ...sources.needed(written) };
}

/** Which record of the collection each imported one is, old or new. */
class Identities {
  readonly #index: RecordIndex;
  readonly #taken: Set<string>;
  readonly #batch: ImportBatch;
  readonly #resolved = new Map<string, Resolved>();

  constructor(recorded: RecordedCollection, batch: ImportBatch) {
    this.#batch = batch;
    this.#index = new RecordIndex(recorded.subjects.map((document) => this.#known(document.slug, document)));
    this.#taken = new Set(recorded.subjects.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs]));
  }

  /** A new record gets its slug here, so that a later one of the batch can be found to be the same. */
  find(
    imported: ImportedSubject,
    judgements: readonly MatchJudgement[],
  ): Exclude<MatchOutcome, { kind: 'MATCH' }> | { kind: 'MATCH'; slug: string; reasons: string[] } {
    const { document } = imported;
    const outcome = this.#match(imported, judgements);
    if (outcome.kind === 'DOUBTFUL') {
      const why = `it waits for a judgement on ${imported.key}`;
      this.#resolved.set(document.slug, { missing: why });
      return outcome;
    }
    if (outcome.kind === 'NEW' && imported.as === 'MENTION') {
      this.#resolved.set(document.slug, { missing: `${imported.key} is not on record` });
      return outcome;
    }
    const slug = outcome.kind === 'MATCH' ? outcome.slug : this.#newSlug(imported);
    this.#resolved.set(document.slug, { slug });
    const known = this.#index.get(slug);
    const own = this.#known(slug, document);
    this.#index.put({
      ...own,
      ...(known && {
        kind: known.kind,
        begin: known.begin ?? own.begin,
        formerSlugs: known.formerSlugs ?? [],
      }),
      identifiers: [...(known?.identifiers ?? []), ...own.identifiers],
      names: [...(known?.names ?? []), ...own.names],
    });
    return { kind: 'MATCH', slug, reasons: outcome.kind === 'MATCH' ? outcome.reasons : [] };
  }

  /** What a slug in a document of the batch stands for. */
  resolve(provisional: string): Resolved {
    const resolved = this.#resolved.get(provisional);
    if (resolved) return resolved;
    const known = this.#index.get(provisional);
    return known ? { slug: known.slug } : { missing: `${provisional} is not on record` };
  }

  #match(imported: ImportedSubject, judgements: readonly MatchJudgement[]): MatchOutcome {
    const { document, key } = imported;
    if (this.#batch.slugs === 'OURS') {
      const known = this.#index.get(document.slug);
      if (known) return { kind: 'MATCH', slug: known.slug, reasons: ['same slug'] };
    }
    return matchRecord(key, this.#known(document.slug, document), this.#index, judgements);
  }

  #newSlug({ document, wish, key }: ImportedSubject): string {
    const first = wish || document.slug;
    const born = comparedOf(document).begin?.slice(0, 4);
    const wishes = [first, ...(born ? [`${first}-${born}`] : []), slugFrom(`${first} ${key}`)];
    const slug = freeSlug(wishes, (taken) => this.#taken.has(taken));
    this.#taken.add(slug);
    return slug;
  }

  #known(slug: string, document: SubjectFile): KnownRecord {
    const compared = comparedOf(document);
    const identifiers =
      this.#batch.slugs === 'PROVISIONAL'
        ? compared.identifiers
        : [...compared.identifiers, { scheme: 'slug', value: document.slug }];
    return { ...compared, identifiers, slug, formerSlugs: document.formerSlugs };
  }
}

function comparedOf(document: SubjectFile): ComparedRecord {
  const begin = isActor(document) ? (document.born ?? document.founded) : undefined;
  return { kind: document.kind, identifiers: document.identifiers, names: document.names, begin };
}

/** Statements' ids are unique in a collection: one that another subject has gets its subject's slug in front. */
class StatementIds {
  readonly #owners = new Map<string, string>();

  constructor(recorded: RecordedCollection) {
    for (const { slug } of recorded.events) this.#owners.set(slug, '');
    for (const document of recorded.subjects) {
      for (const { id } of statementsOf(document)) this.#owners.set(id, document.slug);
    }
  }

  own(slug: string, document: SubjectFile): SubjectFile {
    const unique = <Entry extends { id: string }>(entry: Entry): Entry => {
      const owner = this.#owners.get(entry.id);
      const id = owner === undefined || owner === slug ? entry.id : `${slug}-${entry.id}`.slice(0, 100);
      this.#owners.set(id, slug);
      return { ...entry, id };
    };
    if (isActor(document)) {
      const { memberships, positions } = document;
      return { ...document, memberships: memberships.map(unique), positions: positions.map(unique) };
    }
    return isIssue(document) ? { ...document, figures: document.figures.map(unique) } : document;
  }
}

function statementsOf(document: SubjectFile): { id: string }[] {
  if (isActor(document)) return [...document.memberships, ...document.positions];
  return isIssue(document) ? document.figures : [];
}

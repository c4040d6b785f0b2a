import type { SubjectFile } from '../collection-file.ts';
import { type ImportBatch, type ImportedSubject, isActor, isPost } from './import-batch.ts';
import {
  type ComparedRecord,
  type KnownRecord,
  type MatchJudgement,
  type MatchOutcome,
  matchRecord,
  RecordIndex,
} from './match-records.ts';
import type { Judged, RecordedCollection } from './plan-import.ts';
import type { Resolved } from './resolve-references.ts';
import { freeSlug, slugFrom } from './slug-from.ts';

/** Which record of the collection each imported one is, old or new. */
export class Identities {
  readonly #index: RecordIndex;
  readonly #taken: Set<string>;
  readonly #batch: ImportBatch;
  readonly #resolved = new Map<string, Resolved>();
  readonly #judgements = new Map<string, MatchJudgement[]>();
  /** Names of subjects by slug, for what an office belongs to. */
  readonly #names = new Map<string, string>();

  constructor(recorded: RecordedCollection, batch: ImportBatch, { judgements, apart }: Judged) {
    for (const judgement of judgements) {
      const known = this.#judgements.get(judgement.key) ?? [];
      this.#judgements.set(judgement.key, [...known, judgement]);
    }
    this.#batch = batch;
    for (const { slug, names } of recorded.subjects) this.#names.set(slug, names[0]?.text ?? slug);
    const known = recorded.subjects.map((document) => this.#known(document.slug, document));
    this.#index = new RecordIndex(known, apart);
    this.#taken = new Set(recorded.subjects.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs]));
  }

  /** A new record gets its slug here, so that a later one of the batch can be found to be the same. */
  find(imported: ImportedSubject): MatchOutcome {
    const { document } = imported;
    const outcome = this.#match(imported);
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
    if (!this.#names.has(slug)) this.#names.set(slug, document.names[0]?.text ?? slug);
    const known = this.#index.get(slug);
    const own = this.#known(slug, document);
    this.#index.put({
      ...own,
      ...(known && {
        kind: known.kind,
        begin: known.begin ?? own.begin,
        organization: known.organization ?? own.organization,
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

  #match({ document, key }: ImportedSubject): MatchOutcome {
    if (this.#batch.slugs === 'OURS') {
      const known = this.#index.get(document.slug);
      if (known) return { kind: 'MATCH', slug: known.slug, reasons: ['same slug'] };
    }
    const judgements = this.#judgements.get(key) ?? [];
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
    const organization = isPost(document) ? this.#organizationOf(document.organization) : undefined;
    return { ...compared, identifiers, slug, organization, formerSlugs: document.formerSlugs };
  }

  #organizationOf(written: string | undefined): ComparedRecord['organization'] {
    if (written === undefined) return undefined;
    const resolved = this.#resolved.get(written);
    const slug = resolved && 'slug' in resolved ? resolved.slug : written;
    return { slug, name: this.#names.get(slug) ?? slug };
  }
}

function comparedOf(document: SubjectFile): ComparedRecord {
  const begin = isActor(document) ? (document.born ?? document.founded) : undefined;
  return { kind: document.kind, identifiers: document.identifiers, names: document.names, begin };
}

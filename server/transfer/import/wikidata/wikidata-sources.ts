import { type CitationEntry, type PublisherEntry, type SourceEntry } from '../../collection-file.ts';
import { daySchema } from '../../file-values.ts';
import type { ImportBatch, ReadOptions } from '../import-batch.ts';
import { slugFrom } from '../slug-from.ts';
import { type Claim, type Entity, type Reference, textOf } from './wikidata-entity.ts';
import { dateOf } from './wikidata-time.ts';

const WIKIDATA: PublisherEntry = { id: 'wikidata', name: 'Wikidata', class: 'AGGREGATOR' };

/** The sources of what is read from Wikidata: the item, and the pages that its references name. */
export class WikidataSources {
  readonly #publishers = new Map<string, PublisherEntry>([[WIKIDATA.id, WIKIDATA]]);
  readonly #sources = new Map<string, SourceEntry>();
  readonly #options: ReadOptions;

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  /** Cites the claim in Wikidata, and every page that a reference of it names. */
  cite(entity: Entity, label: string, claim: Claim): CitationEntry[] {
    const { property } = claim.mainsnak;
    const revision = entity.lastrevid === undefined ? '' : `, revision ${entity.lastrevid}`;
    const item: CitationEntry = {
      source: this.#item(entity, label),
      locator: `${property}, statement ${claim.id}${revision}`,
      role: 'SUPPORTS',
    };
    const pages = new Map(
      claim.references.flatMap((reference) => {
        const page = this.#page(reference);
        return page === null ? [] : [[page.source, page] as const];
      }),
    );
    return [item, ...pages.values()];
  }

  addTo(batch: ImportBatch): void {
    batch.publishers.push(...this.#publishers.values());
    batch.sources.push(...this.#sources.values());
  }

  #item({ id }: Entity, label: string): string {
    const slug = slugFrom(`wikidata ${id}`);
    this.#sources.set(slug, {
      id: slug,
      publisher: WIKIDATA.id,
      class: 'AGGREGATOR',
      title: `${label} (${id})`,
      url: `https://www.wikidata.org/wiki/${id}`,
      authors: [],
    });
    return slug;
  }

  /** The page of a reference; null where it names none that has an address. */
  #page({ snaks }: Reference): CitationEntry | null {
    const url = textOf(snaks.P854?.[0]);
    if (url === null || !/^https?:/.test(url) || !URL.canParse(url)) return null;
    const host = new URL(url).host.replace(/^www\./, '');
    const publisher = slugFrom(host);
    this.#publishers.set(publisher, { id: publisher, name: host });
    const id = slugFrom(`${host} ${new URL(url).pathname}`).slice(0, 80);
    const known = [...this.#sources.values()].find((source) => source.url === url);
    const retrieved = snaks.P813?.[0] === undefined ? { why: '' } : dateOf(snaks.P813[0]);
    const title = snaks.P1476?.[0]?.datavalue?.value as { text?: unknown } | undefined;
    const source: SourceEntry = known ?? {
      id: this.#sources.has(id) ? slugFrom(`${id} ${this.#sources.size}`) : id,
      publisher,
      class: this.#options.sourceClass ?? 'AGGREGATOR',
      // A title of our own, as the reference has none.
      title: typeof title?.text === 'string' ? title.text.trim() : `[Page of ${host}]`,
      url,
      authors: [],
    };
    this.#sources.set(source.id, source);
    const day = 'date' in retrieved && daySchema.safeParse(retrieved.date).success ? retrieved.date : null;
    return {
      source: source.id,
      locator: 'opening of the page',
      role: 'SUPPORTS',
      ...(day !== null && { accessed: day }),
    };
  }
}

import type { CitationEntry } from '../../collection-file.ts';
import type { ImportBatch, ReadOptions } from '../import-batch.ts';
import { slugFrom } from '../slug-from.ts';
import type { PopoloCited, PopoloLink } from './popolo-file.ts';

/** A source that an export of ours lists. */
export interface ListedSource {
  id: string;
  title: string;
  publisher: string;
  class: ImportBatch['sources'][number]['class'];
  url?: string | undefined;
  identifier?: string | undefined;
  published?: string | undefined;
  language?: string | undefined;
}

/** The sources of a Popolo document: those that an export of ours lists, and the links of any other. */
export class PopoloSources {
  readonly #batch: ImportBatch;
  readonly #options: ReadOptions;
  readonly #ids = new Set<string>();
  readonly #byUrl = new Map<string, string>();

  constructor(batch: ImportBatch, options: ReadOptions) {
    this.#batch = batch;
    this.#options = options;
  }

  /** Takes a source of an export of ours. */
  list({ url, identifier, published, language, ...source }: ListedSource): void {
    this.#add({
      ...source,
      publisher: this.#publisher(source.publisher),
      authors: [],
      ...(url !== undefined && { url }),
      ...(identifier !== undefined && { identifier }),
      ...(published !== undefined && { published }),
      ...(language !== undefined && { language }),
    });
  }

  /**
   * The citations of links. A link without an address and without a source of ours names nothing that a reader could look up;
   * a statement with none of either cites the source that the import was given. Empty where there is no source at all.
   */
  cite({ sources, other_sources: others }: PopoloCited, where: string): CitationEntry[] {
    const citations = new Map<string, CitationEntry>();
    for (const link of [...sources, ...others]) {
      const source = this.#sourceOf(link);
      if (source === null) continue;
      const locator = link.locator ?? 'opening of the page';
      citations.set(`${source} ${locator}`, { source, locator, role: 'SUPPORTS' });
    }
    if (citations.size > 0) return [...citations.values()];
    const { source } = this.#options;
    return source === undefined ? [] : [{ source, locator: where, role: 'SUPPORTS' }];
  }

  #sourceOf({ url, note, source_id: id }: PopoloLink): string | null {
    if (id !== undefined && this.#ids.has(id)) return id;
    if (url === undefined || !/^https?:/.test(url) || !URL.canParse(url)) return null;
    const known = this.#byUrl.get(url);
    if (known !== undefined) return known;
    const { host, pathname } = new URL(url);
    const wish = slugFrom(`${host} ${pathname}`).slice(0, 80);
    return this.#add({
      id: this.#ids.has(wish) ? slugFrom(`${wish} ${this.#ids.size}`) : wish,
      publisher: this.#publisher(host.replace(/^www\./, '')),
      class: this.#options.sourceClass ?? 'AGGREGATOR',
      title: note?.trim() || `[Page of ${host}]`,
      url,
      authors: [],
    });
  }

  #add(source: ImportBatch['sources'][number]): string {
    this.#ids.add(source.id);
    if (source.url !== undefined) this.#byUrl.set(source.url, source.id);
    this.#batch.sources.push(source);
    return source.id;
  }

  #publisher(name: string): string {
    const id = slugFrom(name) || 'publisher';
    if (!this.#batch.publishers.some((publisher) => publisher.id === id))
      this.#batch.publishers.push({ id, name });
    return id;
  }
}

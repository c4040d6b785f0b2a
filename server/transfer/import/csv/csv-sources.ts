import { SOURCE_CLASSES } from '../../../../shared/model/vocabulary.ts';
import { type CitationEntry, type PublisherEntry, type SourceEntry } from '../../collection-file.ts';
import { daySchema } from '../../file-values.ts';
import type { ReadOptions } from '../import-batch.ts';
import { slugFrom } from '../slug-from.ts';
import { type CsvRow, dateIn, oneOf } from './csv-row.ts';

/** The sources that the lines of a table name. */
export class CsvSources {
  readonly publishers = new Map<string, PublisherEntry>();
  readonly sources = new Map<string, SourceEntry>();
  readonly #options: ReadOptions;

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  /** The citation of a line; null where it has none, which is noted. */
  citation(row: CsvRow): CitationEntry | null {
    const source = row.cell('source_id') ?? this.#source(row);
    const locator = row.cell('locator');
    const accessed = row.cell('accessed');
    if (locator === undefined) row.fail('locator', 'is empty: say where in the source it stands');
    if (accessed !== undefined && !daySchema.safeParse(accessed).success)
      row.fail('accessed', `is “${accessed}”: write a day as 2023-10-12`);
    if (source === null || locator === undefined) return null;
    return { source, locator, role: 'SUPPORTS', ...(accessed !== undefined && { accessed }) };
  }

  #source(row: CsvRow): string | null {
    const [title, url, identifier] = [
      row.cell('source_title'),
      row.cell('source_url'),
      row.cell('source_identifier'),
    ];
    if (title === undefined && url === undefined && identifier === undefined) {
      if (this.#options.source !== undefined) return this.#options.source;
      row.fail('source_title', 'and the other source columns are empty: a statement needs its source');
      return null;
    }
    const publisher = row.cell('source_publisher');
    if (title === undefined) row.fail('source_title', 'is empty: write the title of the source');
    if (publisher === undefined) row.fail('source_publisher', 'is empty: write who published the source');
    if (url === undefined && identifier === undefined)
      row.fail('source_url', 'and source_identifier are empty: a reader has to find the source');
    if (url !== undefined && !(/^https?:/.test(url) && URL.canParse(url))) {
      row.fail('source_url', `is “${url}”: write an address that begins with https://`);
      return null;
    }
    const kind = oneOf(row, 'source_class', SOURCE_CLASSES) ?? this.#options.sourceClass ?? 'AGGREGATOR';
    const published = dateIn(row, 'source_published');
    if (title === undefined || publisher === undefined) return null;
    const publisherId = slugFrom(publisher) || 'publisher';
    this.publishers.set(publisherId, { id: publisherId, name: publisher });
    const id = slugFrom(`${publisher} ${title}`).slice(0, 80) || 'source';
    this.sources.set(id, {
      id,
      publisher: publisherId,
      class: kind,
      title,
      authors: [],
      ...(url !== undefined && { url }),
      ...(identifier !== undefined && { identifier }),
      ...(published !== undefined && { published }),
    });
    return id;
  }
}

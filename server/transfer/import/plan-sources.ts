import { fold } from '../../search/search-tokens.ts';
import type {
  CitationEntry,
  EventFile,
  PublisherEntry,
  SourceEntry,
  SubjectFile,
} from '../collection-file.ts';
import { type ImportBatch, isActor, isIssue } from './import-batch.ts';
import type { RecordedCollection } from './plan-import.ts';
import { freeSlug } from './slug-from.ts';

/** The sources of a batch as the collection names them. */
export interface SourcePlan {
  /** The collection's id of a source that a document of the batch cites. */
  idOf(id: string): string;
  /** What documents cite and is not on record yet. */
  needed(documents: readonly (SubjectFile | EventFile)[]): {
    publishers: PublisherEntry[];
    sources: SourceEntry[];
  };
}

/** Finds the batch's sources and publishers on record, by address, identifier or name, and gives new ones free ids. */
export function planSources(recorded: RecordedCollection, batch: ImportBatch): SourcePlan {
  const publishers = new Map<string, string>();
  const newPublishers = new Map<string, PublisherEntry>();
  const publisherIds = new Set(recorded.publishers.map(({ id }) => id));
  for (const publisher of batch.publishers) {
    const known = recorded.publishers.find(
      ({ id, name }) =>
        fold(name) === fold(publisher.name) || (id === publisher.id && batch.slugs !== 'PROVISIONAL'),
    );
    const id = known?.id ?? freeSlug([publisher.id], (wish) => publisherIds.has(wish));
    publishers.set(publisher.id, id);
    if (known) continue;
    publisherIds.add(id);
    newPublishers.set(id, { ...publisher, id });
  }
  const ids = new Map<string, string>();
  const newSources = new Map<string, SourceEntry>();
  const known = sourceIndex(recorded.sources);
  const sourceIds = new Set(recorded.sources.map(({ id }) => id));
  for (const source of batch.sources) {
    const publisher = publishers.get(source.publisher) ?? source.publisher;
    const own = batch.slugs !== 'PROVISIONAL' && sourceIds.has(source.id) ? source.id : undefined;
    const same =
      own ??
      sourceKeys({ ...source, publisher })
        .map((key) => known.get(key))
        .find((id) => id !== undefined);
    const id = same ?? freeSlug([source.id], (wish) => sourceIds.has(wish));
    ids.set(source.id, id);
    if (same !== undefined) continue;
    sourceIds.add(id);
    newSources.set(id, { ...source, id, publisher });
  }
  return {
    idOf: (id) => ids.get(id) ?? id,
    needed(documents) {
      const cited = new Set(documents.flatMap(citationsOf).map(({ source }) => source));
      const sources = [...newSources.values()].filter(({ id }) => cited.has(id));
      const published = new Set(sources.map(({ publisher }) => publisher));
      return { sources, publishers: [...newPublishers.values()].filter(({ id }) => published.has(id)) };
    },
  };
}

function sourceIndex(sources: readonly SourceEntry[]): Map<string, string> {
  const index = new Map<string, string>();
  for (const source of sources) {
    for (const key of sourceKeys(source)) if (!index.has(key)) index.set(key, source.id);
  }
  return index;
}

/** What a source is known by; two that share one are one. The same data set in a newer state is the same source. */
function sourceKeys({ id, publisher, title, url, identifier }: SourceEntry): string[] {
  return [
    ...(url === undefined ? [] : [`url ${url.replace(/^https?:\/\/(www\.)?/, '').replace(/[/#]+$/, '')}`]),
    ...(identifier === undefined ? [] : [`identifier ${identifier.replace(/, commit [0-9a-f]+$/, '')}`]),
    ...(url === undefined ? [`entry ${id} ${publisher} ${title}`] : []),
  ];
}

function citationsOf(document: SubjectFile | EventFile): CitationEntry[] {
  if (!('names' in document)) return document.citations;
  const statements = isActor(document)
    ? [...document.memberships, ...document.positions]
    : isIssue(document)
      ? document.figures
      : [];
  return [...document.summaries, ...statements].flatMap(({ citations }) => citations);
}

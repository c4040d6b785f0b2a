import type { SourceEntry } from '../transfer/collection-file.ts';
import type { CollectionRecords } from '../transfer/read-collection.ts';
import type { Finding } from './finding.ts';
import { type PlacedStatement, statementsOf, within } from './statements.ts';

/** What every statement rests on: citations with a place, in sources that a reader can find, not in aggregators alone. */
export function* checkSources(files: CollectionRecords): Generator<Finding> {
  const sources = new Map(files.sources.map((source) => [source.id, source]));
  for (const statement of statementsOf(files)) yield* checkStatement(statement, sources);
}

function* checkStatement(
  { file, path, citations, isSearch }: PlacedStatement,
  sources: ReadonlyMap<string, SourceEntry>,
): Generator<Finding> {
  if (citations.length === 0) {
    if (isSearch) return;
    yield {
      code: 'STATEMENT_WITHOUT_CITATION',
      file,
      path: within(path, 'citations'),
      message: 'is empty: cite the source that says it, or remove the statement',
    };
    return;
  }
  for (const [index, { locator }] of citations.entries()) {
    if (locator.trim() === '')
      yield {
        code: 'CITATION_WITHOUT_LOCATOR',
        file,
        path: within(path, `citations[${index}].locator`),
        message: 'is empty: write where in the source it stands, the quoted words or "opening of the page"',
      };
  }
  const supporting = citations.filter(({ role }) => role === 'SUPPORTS');
  const usable = supporting.flatMap(({ source }) => sources.get(source) ?? []).filter(canBeFound);
  if (usable.length === 0) {
    yield {
      code: 'NO_USABLE_SOURCE',
      file,
      path: within(path, 'citations'),
      message:
        'name no source that speaks for the statement and can be found: add one with a url or an identifier',
    };
  } else if (usable.every((source) => source.class === 'AGGREGATOR')) {
    yield {
      code: 'AGGREGATOR_ALONE',
      file,
      path: within(path, 'citations'),
      message: 'name only aggregators: add the source that the aggregator took it from',
    };
  }
}

function canBeFound(source: SourceEntry): boolean {
  return source.url !== undefined || source.identifier !== undefined;
}

import { CitationEntity } from '../sources/citation.entity.ts';
import { SourceEntity } from '../sources/source.entity.ts';
import { StatementEntity } from '../sources/statement.entity.ts';
import type { ExportedRows } from './export-rows.ts';

/** What a file says once for all its statements. */
export interface FileDefaults {
  reviewedAt: string;
  accessed: string;
}

/** Writes what every sourced statement carries. */
export interface StatementWriter {
  slugOf(id: string): string;
  /** The oldest review and the most frequent day of access, the earlier of two as frequent. */
  defaultsOf(ids: readonly string[], reviewedAt: string): FileDefaults;
  write(
    id: string,
    defaults: FileDefaults,
  ): {
    reviewedAt: string | null;
    reviewBy: string | null;
    contentious: true | null;
    searchedOn: string | null;
    searchedPlaces: string[] | null;
    citations: object[];
  };
}

/** Reads the statements and their citations once for a whole export. */
export function readStatements(rows: ExportedRows): StatementWriter {
  const statements = new Map(rows.of(StatementEntity).map((row) => [row.id, row]));
  const sources = new Map(rows.of(SourceEntity).map(({ id, slug }) => [id, slug]));
  const citations = rows.groupedBy(CitationEntity, 'statementId', ({ ordinal }) => ordinal);
  const statement = (id: string): StatementEntity => {
    const row = statements.get(id);
    if (!row) throw new Error(`The database names the statement ${id}, which it does not have.`);
    return row;
  };
  return {
    slugOf: (id) => statement(id).slug,
    defaultsOf(ids, fallback) {
      const reviews = ids.map((id) => statement(id).reviewedAt).sort();
      const reviewedAt = reviews[0] ?? fallback;
      const days = ids.flatMap((id) => citations(id).map(({ accessed }) => accessed));
      return { reviewedAt, accessed: mostFrequent(days) ?? reviewedAt };
    },
    write(id, defaults) {
      const row = statement(id);
      return {
        reviewedAt: row.reviewedAt === defaults.reviewedAt ? null : row.reviewedAt,
        reviewBy: row.reviewBy,
        contentious: row.contentious ? true : null,
        searchedOn: row.searchedOn,
        searchedPlaces: row.searchedPlaces,
        citations: citations(id).map((citation) => toCitation(citation, sources, defaults)),
      };
    },
  };
}

function toCitation(
  row: CitationEntity,
  sources: ReadonlyMap<string, string>,
  defaults: FileDefaults,
): object {
  const quotation = {
    text: row.quotationText,
    language: row.quotationLanguage,
    translatedBy: row.quotationTranslatedBy,
  };
  return {
    source: sources.get(row.sourceId),
    locator: row.locator,
    quotation: row.quotationText === null ? null : quotation,
    archivedUrl: row.archivedUrl,
    accessed: row.accessed === defaults.accessed ? null : row.accessed,
    role: row.role === 'SUPPORTS' ? null : row.role,
  };
}

function mostFrequent(days: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
}

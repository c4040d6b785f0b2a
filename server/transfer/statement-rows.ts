import { CitationEntity } from '../sources/citation.entity.ts';
import { StatementEntity, type StatementKind } from '../sources/statement.entity.ts';
import type { CitationEntry, MembershipEntry, PositionEntry } from './collection-file.ts';
import type { CollectionRows } from './collection-rows.ts';
import { stableId } from './stable-id.ts';
import { endKindOf } from './written-interval.ts';

export const subjectId = (slug: string) => stableId('subject', slug);
export const statementId = (slug: string) => stableId('statement', slug);
export const propositionId = (slug: string) => stableId('proposition', slug);
/** What a file leaves out is null in its row. */
export const orNull = <T>(value: T | undefined): T | null => value ?? null;
export const idOrNull = (slug: string | undefined) => (slug === undefined ? null : subjectId(slug));

/** What statements of one file take from it where they say nothing themselves. */
interface FileDefaults {
  reviewedAt: string;
  accessed: string;
}

interface WrittenStatement {
  reviewedAt?: string | undefined;
  reviewBy?: string | undefined;
  contentious?: true | undefined;
  citations: readonly CitationEntry[];
  searchedOn?: string | undefined;
  searchedPlaces?: string[] | undefined;
}

/** A statement with its citations. @returns its id, which the row of what it states has too */
export function addStatement(
  rows: CollectionRows,
  kind: StatementKind,
  slug: string,
  written: WrittenStatement,
  defaults: FileDefaults,
): string {
  const id = statementId(slug);
  const citationId = (ordinal: number) => stableId('citation', `${slug} ${ordinal}`);
  rows.add(StatementEntity, {
    id,
    slug,
    kind,
    reviewedAt: written.reviewedAt ?? defaults.reviewedAt,
    reviewBy: orNull(written.reviewBy),
    firstCitationId: written.citations.length > 0 ? citationId(0) : null,
    searchedOn: orNull(written.searchedOn),
    searchedPlaces: orNull(written.searchedPlaces),
    contentious: written.contentious ?? false,
  });
  written.citations.forEach((citation, ordinal) => {
    rows.add(CitationEntity, {
      id: citationId(ordinal),
      statementId: id,
      sourceId: stableId('source', citation.source),
      ordinal,
      locator: citation.locator,
      quotationText: orNull(citation.quotation?.text),
      quotationLanguage: orNull(citation.quotation?.language),
      quotationTranslatedBy: orNull(citation.quotation?.translatedBy),
      archivedUrl: orNull(citation.archivedUrl),
      accessed: citation.accessed ?? defaults.accessed,
      role: citation.role,
    });
  });
  return id;
}

/** When it was so, as columns. */
export function intervalColumns(written: MembershipEntry | PositionEntry) {
  return {
    startOn: orNull(written.start),
    endOn: orNull(written.end),
    endKind: endKindOf(written),
    attestedUntil: orNull(written.attestedUntil),
    endBefore: orNull(written.endBefore),
    endGivenAs: orNull(written.endGivenAs),
  };
}

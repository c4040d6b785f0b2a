import type { Database } from '../database/database.ts';

/** A subject's id in somebody else's list. */
export interface ExportedIdentifier {
  scheme: string;
  identifier: string;
}

/** The identifiers of all subjects, by slug. */
export type Identifiers = ReadonlyMap<string, readonly ExportedIdentifier[]>;

/** Reads the identifiers, which no card shows, for the exports. */
export async function readIdentifiers(database: Database): Promise<Identifiers> {
  const rows = await database.read<{ slug: string; scheme: string; value: string }>(
    `SELECT subject.slug AS slug, subject_identifier.scheme AS scheme, subject_identifier.value AS value
     FROM subject_identifier JOIN subject ON subject.id = subject_identifier.subject_id
     ORDER BY subject.slug, subject_identifier.ordinal`,
  );
  const bySlug = new Map<string, ExportedIdentifier[]>();
  for (const { slug, scheme, value } of rows) {
    const known = bySlug.get(slug) ?? [];
    bySlug.set(slug, known);
    known.push({ scheme, identifier: value });
  }
  return bySlug;
}

import type { NameKind, SubjectKind } from '../../shared/model/vocabulary.ts';
import type { Database } from '../database/database.ts';

/** What a row of a table is compared with. */
export interface KnownSubject {
  slug: string;
  kind: SubjectKind;
  name: string;
  names: { text: string; kind: NameKind }[];
  identifiers: { scheme: string; value: string }[];
  /** Born or founded, died or dissolved; partial dates. */
  begin: string | null;
  end: string | null;
}

/** All subjects with what tells them apart, by slug; three statements. */
export async function readKnownSubjects(database: Database): Promise<Map<string, KnownSubject>> {
  const [subjects, names, identifiers] = await Promise.all([
    database.read<Omit<KnownSubject, 'names' | 'identifiers'>>(
      `SELECT s.slug AS slug, s.kind AS kind, s.name AS name, a.life_start AS "begin", a.life_end AS "end"
       FROM subject s LEFT JOIN actor a ON a.id = s.id WHERE NOT s.hidden ORDER BY s.slug`,
    ),
    database.read<{ slug: string; text: string; kind: NameKind }>(
      `SELECT s.slug AS slug, n.text AS text, n.kind AS kind
       FROM name n JOIN subject s ON s.id = n.subject_id ORDER BY s.slug, n.ordinal`,
    ),
    database.read<{ slug: string; scheme: string; value: string }>(
      `SELECT s.slug AS slug, i.scheme AS scheme, i.value AS value
       FROM subject_identifier i JOIN subject s ON s.id = i.subject_id ORDER BY s.slug, i.ordinal`,
    ),
  ]);
  const known = new Map(
    subjects.map((subject): [string, KnownSubject] => [
      subject.slug,
      { ...subject, names: [], identifiers: [] },
    ]),
  );
  for (const { slug, ...name } of names) known.get(slug)?.names.push(name);
  for (const { slug, ...identifier } of identifiers) known.get(slug)?.identifiers.push(identifier);
  return known;
}

import type { LexiconName, LexiconSubject, LexiconTerm } from '../../shared/lexicon/lexicon-source.ts';
import type { EndKind, NameKind, NameMatching, SubjectKind } from '../../shared/model/vocabulary.ts';
import type { Database } from '../database/database.ts';

interface NameRow {
  id: string;
  subject: string;
  text: string;
  language: string;
  kind: NameKind;
  matching: NameMatching;
  valid_from: string | null;
  valid_until: string | null;
}

interface TermRow {
  post: string;
  holder: string;
  start_on: string | null;
  end_on: string | null;
  end_kind: EndKind;
  attested_until: string | null;
  end_before: string | null;
  life_end: string | null;
}

/** What the lexicon is compiled from: every published subject with its names, posts with who held them when; by slug. */
export async function readLexiconSubjects(database: Database): Promise<LexiconSubject[]> {
  const [subjects, names, requirements, terms] = await Promise.all([
    database.read<{ slug: string; kind: SubjectKind; seats: number | null }>(
      'SELECT s.slug, s.kind, p.seats FROM subject s LEFT JOIN post p ON p.id = s.id ORDER BY s.slug',
    ),
    database.read<NameRow>(
      `SELECT n.id, s.slug AS subject, n.text, n.language, n.kind, n.matching, n.valid_from, n.valid_until
       FROM name n JOIN subject s ON s.id = n.subject_id ORDER BY s.slug, n.ordinal`,
    ),
    database.read<{ name: string; entry: number; slug: string }>(
      `SELECT r.name_id AS name, r.entry, s.slug FROM name_requirement r JOIN subject s ON s.id = r.subject_id
       ORDER BY r.name_id, r.entry, s.slug`,
    ),
    database.read<TermRow>(
      `SELECT p.slug AS post, h.slug AS holder, m.start_on, m.end_on, m.end_kind, m.attested_until, m.end_before, a.life_end
       FROM membership m JOIN subject p ON p.id = m.post_id JOIN subject h ON h.id = m.holder_id
       JOIN actor a ON a.id = m.holder_id ORDER BY p.slug, h.slug, m.id`,
    ),
  ]);
  const namesOf = groupBy(names, (row) => row.subject);
  const termsOf = groupBy(terms, (row) => row.post);
  const requirementsOf = groupBy(requirements, (row) => row.name);
  return subjects.map(({ slug, kind, seats }) => ({
    slug,
    kind,
    names: (namesOf.get(slug) ?? []).map((row) => toName(row, requirementsOf.get(row.id) ?? [])),
    ...(seats !== null && { seats, terms: (termsOf.get(slug) ?? []).map(toTerm) }),
  }));
}

function toName(row: NameRow, requirements: { entry: number; slug: string }[]): LexiconName {
  const { text, language, kind, matching } = row;
  const requires = [...groupBy(requirements, ({ entry }) => entry).values()].map((entry) =>
    entry.map(({ slug }) => slug),
  );
  return {
    text,
    language,
    kind,
    matching,
    ...(requires.length > 0 && { requires }),
    ...(row.valid_from !== null && { from: row.valid_from }),
    ...(row.valid_until !== null && { until: row.valid_until }),
  };
}

/** A death ends every office, so that no office names somebody who was not alive. */
function toTerm(row: TermRow): LexiconTerm {
  const diedInOffice = row.life_end !== null && (row.end_on === null || row.life_end < row.end_on);
  return {
    holder: row.holder,
    start: row.start_on,
    end: diedInOffice ? row.life_end : row.end_on,
    endKind: diedInOffice ? 'ACTUAL' : row.end_kind,
    ...(row.attested_until !== null && { attestedUntil: row.attested_until }),
    ...(row.end_before !== null && { endBefore: row.end_before }),
  };
}

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

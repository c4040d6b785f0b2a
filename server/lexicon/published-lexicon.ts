import { endByLife } from '../../shared/dates/ended-by-life.ts';
import type { LexiconName, LexiconSubject, LexiconTerm } from '../../shared/lexicon/lexicon-source.ts';
import type { EndKind, NameKind, NameMatching, SubjectKind } from '../../shared/model/vocabulary.ts';
import { parseJson } from '../cards/subject-facts.store.ts';
import type { Database } from '../database/database.ts';

interface NameRow {
  text: string;
  language: string;
  kind: NameKind;
  matching: NameMatching;
  from: string | null;
  until: string | null;
  requires: { entry: number; slug: string }[];
}

interface TermRow {
  holder: string;
  lifeEnd: string | null;
  start: string | null;
  end: string | null;
  endKind: EndKind;
  attestedUntil: string | null;
  endBefore: string | null;
}

interface LexiconRow {
  slug: string;
  kind: SubjectKind;
  seats: number | null;
  names: string | NameRow[];
  terms: string | TermRow[];
}

/** All published subjects with their names, as `compileLexicon` takes them, in a stable order. One statement. */
export async function readLexiconSubjects(database: Database): Promise<LexiconSubject[]> {
  const { object, array } = database.sql;
  const requires = array(
    object({ entry: 'r.entry', slug: 'x.slug' }),
    'name_requirement r JOIN subject x ON x.id = r.subject_id WHERE r.name_id = n.id',
    'r.entry, x.slug',
  );
  const names = array(
    object({
      text: 'n.text',
      language: 'n.language',
      kind: 'n.kind',
      matching: 'n.matching',
      from: 'n.valid_from',
      until: 'n.valid_until',
      requires,
    }),
    'name n WHERE n.subject_id = s.id',
    'n.ordinal',
  );
  const terms = array(
    object({
      holder: 'h.slug',
      lifeEnd: 'a.life_end',
      start: 'm.start_on',
      end: 'm.end_on',
      endKind: 'm.end_kind',
      attestedUntil: 'm.attested_until',
      endBefore: 'm.end_before',
    }),
    `membership m JOIN subject h ON h.id = m.holder_id JOIN actor a ON a.id = m.holder_id WHERE m.post_id = s.id`,
    `coalesce(m.start_on, ''), h.slug`,
  );
  const rows = await database.read<LexiconRow>(
    `SELECT s.slug AS slug, s.kind AS kind, po.seats AS seats, ${names} AS names, ${terms} AS terms
     FROM subject s LEFT JOIN post po ON po.id = s.id WHERE NOT s.hidden ORDER BY s.slug`,
  );
  return rows.map(toLexiconSubject);
}

function toLexiconSubject(row: LexiconRow): LexiconSubject {
  const names = parseJson<NameRow[]>(row.names).map(toLexiconName);
  if (row.kind !== 'POST') return { slug: row.slug, kind: row.kind, names };
  const terms = parseJson<TermRow[]>(row.terms).map(toLexiconTerm);
  return { slug: row.slug, kind: 'POST', names, seats: row.seats ?? 1, terms };
}

function toLexiconName({ text, language, kind, matching, from, until, requires }: NameRow): LexiconName {
  const entries: string[][] = [];
  for (const { entry, slug } of requires) {
    const alternatives = entries[entry];
    if (alternatives) alternatives.push(slug);
    else entries[entry] = [slug];
  }
  return {
    text,
    language,
    kind,
    matching,
    ...(entries.length > 0 && { requires: entries }),
    ...(from !== null && { from }),
    ...(until !== null && { until }),
  };
}

function toLexiconTerm({ holder, lifeEnd, attestedUntil, endBefore, ...term }: TermRow): LexiconTerm {
  const interval = endByLife(
    {
      start: term.start,
      end: term.end,
      endKind: term.endKind,
      ...(attestedUntil !== null && { attestedUntil }),
      ...(endBefore !== null && { endBefore }),
    },
    lifeEnd,
  );
  return { holder, ...interval };
}

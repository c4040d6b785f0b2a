import type { SubjectKind } from '../../shared/model/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { FindableProposition } from './proposition-index.ts';

/** Every proposition with its issue and who takes positions towards it, for the index of propositions. */
export async function readFindablePropositions(database: Database): Promise<FindableProposition[]> {
  const [rows, positions] = await Promise.all([
    database.read<
      Omit<FindableProposition, 'issue' | 'actors'> & { slug: string; kindOfIssue: SubjectKind; name: string }
    >(
      `SELECT p.slug AS id, p.kind AS kind, p.text AS text, s.slug AS slug, s.kind AS "kindOfIssue", s.name AS name
       FROM proposition p JOIN subject s ON s.id = p.issue_id ORDER BY s.name, p.ordinal`,
    ),
    database.read<{ proposition: string; actor: string }>(
      `SELECT p.slug AS proposition, s.slug AS actor
       FROM "position" o JOIN proposition p ON p.id = o.proposition_id JOIN subject s ON s.id = o.actor_id`,
    ),
  ]);
  const actors = new Map<string, string[]>();
  for (const { proposition, actor } of positions)
    actors.set(proposition, [...(actors.get(proposition) ?? []), actor]);
  return rows.map(({ id, kind, text, slug, kindOfIssue, name }) => ({
    id,
    kind,
    text,
    issue: { slug, kind: kindOfIssue, name },
    actors: actors.get(id) ?? [],
  }));
}

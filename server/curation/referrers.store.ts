import type { Database } from '../database/database.ts';
import { stableId } from '../transfer/stable-id.ts';
import type { RecordKey } from './record.ts';

/* Who names what, read from the tables of the published state, so that the documents of others need not be searched. */

const KIND_OF_SUBJECT = `CASE s.kind WHEN 'ISSUE' THEN 'ISSUE' WHEN 'POST' THEN 'POST' ELSE 'ACTOR' END`;

/** The records that name one of these subjects, themselves left out. One statement. */
export async function readReferrers(database: Database, slugs: readonly string[]): Promise<RecordKey[]> {
  if (slugs.length === 0) return [];
  const named = (column: string) => database.sql.inTexts(column, '$1');
  const some = (...columns: string[]) => `(${columns.map(named).join(' OR ')})`;
  const parts = [
    `SELECT 'ACTOR' AS kind, s.slug AS slug FROM membership m JOIN subject s ON s.id = m.holder_id
     WHERE ${some('m.post_id', 'm.organization_id', 'm.on_behalf_of_id')}`,
    `SELECT 'ACTOR', s.slug FROM position p JOIN subject s ON s.id = p.actor_id
     WHERE ${some('p.issue_id', 'p.speaker_id', 'p.on_behalf_of_id')}`,
    `SELECT 'ISSUE', s.slug FROM issue_link l JOIN subject s ON s.id = l.issue_id WHERE ${named('l.other_id')}`,
    `SELECT 'POST', s.slug FROM post o JOIN subject s ON s.id = o.id WHERE ${named('o.organization_id')}`,
    `SELECT ${KIND_OF_SUBJECT}, s.slug FROM name_requirement r JOIN name n ON n.id = r.name_id
     JOIN subject s ON s.id = n.subject_id WHERE ${named('r.subject_id')}`,
    `SELECT 'EVENT', t.slug FROM event_participant e JOIN statement t ON t.id = e.event_id
     WHERE ${named('e.subject_id')}`,
    `SELECT 'EVENT', t.slug FROM event_issue e JOIN statement t ON t.id = e.event_id WHERE ${named('e.issue_id')}`,
  ];
  const ids = slugs.map((slug) => stableId('subject', slug));
  const rows = await database.read<RecordKey>(parts.join(' UNION '), [JSON.stringify(ids)]);
  return rows.filter(({ slug }) => !slugs.includes(slug));
}

/** The holders, ever, of these posts. One statement. */
export async function readHolders(database: Database, posts: readonly string[]): Promise<RecordKey[]> {
  if (posts.length === 0) return [];
  const ids = posts.map((slug) => stableId('subject', slug));
  const rows = await database.read<{ slug: string }>(
    `SELECT DISTINCT s.slug AS slug FROM membership m JOIN subject s ON s.id = m.holder_id
     WHERE ${database.sql.inTexts('m.post_id', '$1')}`,
    [JSON.stringify(ids)],
  );
  return rows.map(({ slug }) => ({ kind: 'ACTOR', slug }));
}

/** The records in which these statements stand. One statement. */
export async function readOwnersOfStatements(
  database: Database,
  statements: readonly string[],
): Promise<(RecordKey & { statement: string })[]> {
  if (statements.length === 0) return [];
  const ids = statements.map((slug) => stableId('statement', slug));
  return database.read(selectOwners(database.sql.inTexts('x.id', '$1')), [JSON.stringify(ids)]);
}

/** The records with a statement that cites one of these sources. One statement. */
export async function readCitingRecords(
  database: Database,
  sources: readonly string[],
): Promise<RecordKey[]> {
  if (sources.length === 0) return [];
  const ids = sources.map((slug) => stableId('source', slug));
  const cited = `SELECT c.statement_id FROM citation c WHERE ${database.sql.inTexts('c.source_id', '$1')}`;
  return database.read(selectOwners(`x.id IN (${cited})`), [JSON.stringify(ids)]);
}

/** Selects statements with the records that they stand in. */
function selectOwners(where: string): string {
  const part = (kind: string, table: string, owner: string) =>
    `SELECT ${kind} AS kind, s.slug AS slug, t.slug AS statement FROM ${table} x
     JOIN statement t ON t.id = x.id JOIN subject s ON s.id = x.${owner} WHERE ${where}`;
  return [
    part(`'ACTOR'`, 'membership', 'holder_id'),
    part(`'ACTOR'`, 'position', 'actor_id'),
    part(`'ISSUE'`, 'figure', 'issue_id'),
    part(KIND_OF_SUBJECT, 'summary', 'subject_id'),
    `SELECT 'EVENT', t.slug, t.slug FROM event x JOIN statement t ON t.id = x.id WHERE ${where}`,
  ].join(' UNION ALL ');
}

/** The issues of these propositions, and the actors with a position on one of them. One statement. */
export async function readPartiesOfPropositions(
  database: Database,
  propositions: readonly string[],
): Promise<RecordKey[]> {
  if (propositions.length === 0) return [];
  const ids = propositions.map((slug) => stableId('proposition', slug));
  const named = (column: string) => database.sql.inTexts(column, '$1');
  return database.read<RecordKey>(
    `SELECT 'ISSUE' AS kind, s.slug AS slug FROM proposition q JOIN subject s ON s.id = q.issue_id
     WHERE ${named('q.id')}
     UNION SELECT 'ACTOR', s.slug FROM position p JOIN subject s ON s.id = p.actor_id
     WHERE ${named('p.proposition_id')}`,
    [JSON.stringify(ids)],
  );
}

/** The issues with a dispute over one of these statements. One statement. */
export async function readDisputesOver(
  database: Database,
  statements: readonly string[],
): Promise<RecordKey[]> {
  if (statements.length === 0) return [];
  const ids = statements.map((slug) => stableId('statement', slug));
  return database.read<RecordKey>(
    `SELECT DISTINCT 'ISSUE' AS kind, s.slug AS slug FROM dispute_statement y
     JOIN dispute d ON d.id = y.dispute_id JOIN subject s ON s.id = d.issue_id
     WHERE ${database.sql.inTexts('y.statement_id', '$1')}`,
    [JSON.stringify(ids)],
  );
}

/** The sources of these publishers. One statement. */
export async function readSourcesOf(database: Database, publishers: readonly string[]): Promise<RecordKey[]> {
  if (publishers.length === 0) return [];
  const ids = publishers.map((slug) => stableId('publisher', slug));
  return database.read<RecordKey>(
    `SELECT 'SOURCE' AS kind, s.slug AS slug FROM source s WHERE ${database.sql.inTexts('s.publisher_id', '$1')}`,
    [JSON.stringify(ids)],
  );
}

/** The sources that carry the text of one of these, over any number of steps, themselves included. One statement. */
export function readCopies(database: Database, sources: readonly string[]): Promise<RecordKey[]> {
  return followCopies(database, sources, 'next.copy_of_id = text.id');
}

/** The sources of which these are copies, over any number of steps, themselves included. One statement. */
export function readOriginals(database: Database, sources: readonly string[]): Promise<RecordKey[]> {
  return followCopies(database, sources, 'next.id = text.copy_of_id');
}

/** `UNION` ends a circle of copies: what was found is not found again. */
async function followCopies(
  database: Database,
  sources: readonly string[],
  step: string,
): Promise<RecordKey[]> {
  if (sources.length === 0) return [];
  const ids = sources.map((slug) => stableId('source', slug));
  return database.read<RecordKey>(
    `WITH RECURSIVE text(id, slug, copy_of_id) AS (
       SELECT s.id, s.slug, s.copy_of_id FROM source s WHERE ${database.sql.inTexts('s.id', '$1')}
       UNION SELECT next.id, next.slug, next.copy_of_id FROM text JOIN source next ON ${step})
     SELECT 'SOURCE' AS kind, text.slug AS slug FROM text`,
    [JSON.stringify(ids)],
  );
}

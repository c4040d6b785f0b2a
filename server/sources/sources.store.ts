import type { Database } from '../database/database.ts';
import type { FindablePublisher, FindableSource } from './source-index.ts';

/** Every source with its publisher's name and how many statements cite it, for the index of sources. */
export function readFindableSources(database: Database): Promise<FindableSource[]> {
  return database.read<FindableSource>(
    `SELECT so.slug AS id, so.title AS title, p.name AS publisher, so.class AS class, so.published AS published,
       so.language AS language, so.url AS url, so.identifier AS identifier,
       coalesce(so.owned_by, p.owned_by) AS "ownedBy", copied.slug AS "copyOf",
       CAST((SELECT count(DISTINCT c.statement_id) FROM citation c WHERE c.source_id = so.id) AS integer) AS "citedBy"
     FROM source so
     JOIN publisher p ON p.id = so.publisher_id
     LEFT JOIN source copied ON copied.id = so.copy_of_id
     ORDER BY p.name, so.title, so.slug`,
  );
}

/** Every publisher, by name. */
export function readFindablePublishers(database: Database): Promise<FindablePublisher[]> {
  return database.read<FindablePublisher>(
    'SELECT slug AS id, name AS name, class AS class FROM publisher ORDER BY name, slug',
  );
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what was published after a version of the collection without reading all of history. */
export class Changes1764000000011 implements MigrationInterface {
  name = 'Changes1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX record_version_collection_version ON record_version (collection_version, kind, slug)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX record_version_collection_version');
  }
}

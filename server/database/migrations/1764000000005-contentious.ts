import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps the mark of a contentious statement, so that an export says what the import said. */
export class Contentious1764000000005 implements MigrationInterface {
  readonly name = 'Contentious1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE statement ADD COLUMN contentious boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE statement DROP COLUMN contentious');
  }
}

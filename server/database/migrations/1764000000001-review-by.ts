import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps the day by which a record should be looked at again, so that an export says what the import said. */
export class ReviewBy1764000000001 implements MigrationInterface {
  name = 'ReviewBy1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE subject ADD COLUMN review_by text');
    await runner.query('ALTER TABLE statement ADD COLUMN review_by text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE statement DROP COLUMN review_by');
    await runner.query('ALTER TABLE subject DROP COLUMN review_by');
  }
}

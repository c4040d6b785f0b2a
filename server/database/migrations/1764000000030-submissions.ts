import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts how often a change set was sent to review, so that a reviewer knows that it was there before. */
export class Submissions1764000000030 implements MigrationInterface {
  readonly name = 'Submissions1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE change_set ADD COLUMN submissions integer NOT NULL DEFAULT 0');
    await runner.query('UPDATE change_set SET submissions = 1 WHERE submitted_at IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE change_set DROP COLUMN submissions');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps from which pages the same words came in, how often from each, and when last. */
export class SuggestedPages1764000000031 implements MigrationInterface {
  readonly name = 'SuggestedPages1764000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE suggestion ADD COLUMN pages text NOT NULL DEFAULT '[]'`);
    await runner.query('ALTER TABLE suggestion ADD COLUMN last_received_at text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE suggestion DROP COLUMN last_received_at');
    await runner.query('ALTER TABLE suggestion DROP COLUMN pages');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps why a name that is an ordinary word is marked alone all the same. */
export class NameAloneBecause1764000000021 implements MigrationInterface {
  readonly name = 'NameAloneBecause1764000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE name ADD COLUMN alone_because text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE name DROP COLUMN alone_because');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps what readers suggest. The words of kind and reason are written out: a migration means the same for ever. */
export class Suggestions1764000000002 implements MigrationInterface {
  name = 'Suggestions1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE suggestion (
      id text PRIMARY KEY,
      received_at text NOT NULL,
      kind text NOT NULL,
      subject text,
      reason text,
      name text,
      note text,
      source text,
      page text,
      fingerprint text NOT NULL CONSTRAINT suggestion_fingerprint_key UNIQUE,
      times integer NOT NULL,
      CONSTRAINT suggestion_kind_check
        CHECK (kind IN ('WRONG_MATCH', 'MISSING_NAME', 'WRONG_OR_OUT_OF_DATE', 'SUGGEST_SOURCE')),
      CONSTRAINT suggestion_reason_check CHECK (reason IN ('OTHER_SUBJECT', 'NOT_A_NAME')),
      CONSTRAINT suggestion_times_check CHECK (times > 0)
    )`);
    await runner.query('CREATE INDEX suggestion_received ON suggestion (received_at)');
    await runner.query('CREATE INDEX suggestion_subject ON suggestion (subject)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE suggestion');
  }
}

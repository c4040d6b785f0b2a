import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = `id, received_at, kind, subject, reason, name, note, source, page, fingerprint, times, state, decided_at,
  decided_by, decision_reason, change_set_id`;

const INDEXES = [
  'CREATE INDEX suggestion_received ON suggestion (received_at)',
  'CREATE INDEX suggestion_subject ON suggestion (subject)',
  'CREATE INDEX suggestion_state ON suggestion (state, received_at)',
  'CREATE INDEX suggestion_change_set ON suggestion (change_set_id)',
];

/**
 * The same words are one suggestion only as long as it waits: once it is decided on, a reader may report the same again.
 * SQLite cannot drop a constraint, so both databases get a new table.
 */
export class OpenSuggestions1764000000020 implements MigrationInterface {
  readonly name = 'OpenSuggestions1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await rebuild(runner, '');
    await runner.query(
      `CREATE UNIQUE INDEX suggestion_open_fingerprint ON suggestion (fingerprint) WHERE state = 'OPEN'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX suggestion_open_fingerprint');
    await runner.query(`DELETE FROM suggestion WHERE EXISTS (SELECT 1 FROM suggestion other
      WHERE other.fingerprint = suggestion.fingerprint AND other.id > suggestion.id)`);
    await rebuild(runner, 'CONSTRAINT suggestion_fingerprint_once UNIQUE');
  }
}

async function rebuild(runner: QueryRunner, fingerprint: string): Promise<void> {
  for (const index of INDEXES) await runner.query(`DROP INDEX ${index.split(' ')[2]}`);
  await runner.query('ALTER TABLE suggestion RENAME TO suggestion_before');
  await runner.query(`CREATE TABLE suggestion (
    id text NOT NULL,
    received_at text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('WRONG_MATCH', 'MISSING_NAME', 'WRONG_OR_OUT_OF_DATE', 'SUGGEST_SOURCE')),
    subject text,
    reason text CHECK (reason IN ('OTHER_SUBJECT', 'NOT_A_NAME')),
    name text,
    note text,
    source text,
    page text,
    fingerprint text NOT NULL ${fingerprint},
    times integer NOT NULL CHECK (times > 0),
    state text NOT NULL DEFAULT 'OPEN',
    decided_at text,
    decided_by text,
    decision_reason text,
    change_set_id integer REFERENCES change_set (id),
    PRIMARY KEY (id)
  )`);
  await runner.query(`INSERT INTO suggestion (${COLUMNS}) SELECT ${COLUMNS} FROM suggestion_before`);
  await runner.query('DROP TABLE suggestion_before');
  for (const index of INDEXES) await runner.query(index);
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = [
  'access_token ADD COLUMN session_of text REFERENCES access_token (id)',
  'subject ADD COLUMN hidden boolean NOT NULL DEFAULT false',
  'subject ADD COLUMN self_reviewed boolean NOT NULL DEFAULT false',
  'subject ADD COLUMN review_due text',
  `suggestion ADD COLUMN state text NOT NULL DEFAULT 'OPEN'`,
  'suggestion ADD COLUMN decided_at text',
  'suggestion ADD COLUMN decided_by text',
  'suggestion ADD COLUMN decision_reason text',
  'suggestion ADD COLUMN change_set_id integer REFERENCES change_set (id)',
];

const TABLES = [
  `CREATE TABLE not_same_as (
    slug text NOT NULL,
    other_slug text NOT NULL,
    reason text NOT NULL,
    decided_at text NOT NULL,
    decided_by text NOT NULL,
    CONSTRAINT not_same_as_pkey PRIMARY KEY (slug, other_slug),
    CONSTRAINT not_same_as_order_check CHECK (slug < other_slug)
  )`,
  'CREATE INDEX access_token_session_of ON access_token (session_of)',
  'CREATE INDEX suggestion_state ON suggestion (state, received_at)',
  'CREATE INDEX suggestion_change_set ON suggestion (change_set_id)',
  'CREATE INDEX subject_review_due ON subject (review_due)',
];

/** What the editors' desk needs beside the change sets: sessions, decisions on suggestions, what is hidden, due or not the same. */
export class Desk1764000000004 implements MigrationInterface {
  readonly name = 'Desk1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await runner.query(`ALTER TABLE ${column}`);
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of TABLES.slice(1)) await runner.query(`DROP INDEX ${index.split(' ')[2]}`);
    await runner.query('DROP TABLE not_same_as');
    for (const column of COLUMNS.toReversed()) {
      const [table, , , name] = column.split(' ');
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${name}`);
    }
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCOUNTS = `
CREATE TABLE editor (
  id text PRIMARY KEY,
  name text COLLATE {C} NOT NULL CONSTRAINT editor_name_key UNIQUE,
  created_at text NOT NULL
);
CREATE TABLE editor_interest (
  editor_id text NOT NULL CONSTRAINT editor_interest_editor_fkey REFERENCES editor (id) ON DELETE CASCADE,
  slug text NOT NULL,
  declared_at text NOT NULL,
  CONSTRAINT editor_interest_pkey PRIMARY KEY (editor_id, slug)
);
CREATE TABLE access_token (
  id text PRIMARY KEY,
  editor_id text NOT NULL CONSTRAINT access_token_editor_fkey REFERENCES editor (id) ON DELETE CASCADE,
  hash text NOT NULL CONSTRAINT access_token_hash_key UNIQUE,
  role text NOT NULL,
  scopes text NOT NULL,
  created_at text NOT NULL,
  expires_at text NOT NULL,
  revoked_at text,
  last_used_at text
);
CREATE INDEX access_token_editor ON access_token (editor_id);
CREATE TABLE audit_entry (
  id text PRIMARY KEY,
  at text COLLATE {C} NOT NULL,
  editor text NOT NULL,
  operation text NOT NULL,
  target text NOT NULL,
  detail text NOT NULL
);
CREATE INDEX audit_entry_at ON audit_entry (at, id)`;

const CHANGES = `
CREATE TABLE change_set (
  id integer PRIMARY KEY,
  title text NOT NULL,
  note text,
  kind text NOT NULL,
  correction_note text,
  state text NOT NULL,
  origin text,
  author_id text NOT NULL CONSTRAINT change_set_author_fkey REFERENCES editor (id),
  draft_version integer NOT NULL,
  created_at text NOT NULL,
  updated_at text COLLATE {C} NOT NULL,
  submitted_at text,
  approved_by_id text CONSTRAINT change_set_approved_by_fkey REFERENCES editor (id),
  approved_at text,
  published_at text,
  published_by_id text CONSTRAINT change_set_published_by_fkey REFERENCES editor (id),
  self_reviewed boolean NOT NULL,
  reverts_id integer CONSTRAINT change_set_reverts_fkey REFERENCES change_set (id),
  CONSTRAINT change_set_state_check
    CHECK (state IN ('DRAFT', 'IN_REVIEW', 'SENT_BACK', 'PUBLISHED', 'DISCARDED')),
  CONSTRAINT change_set_published_check CHECK ((state = 'PUBLISHED') = (published_at IS NOT NULL))
);
CREATE INDEX change_set_state ON change_set (state, updated_at);
CREATE INDEX change_set_author ON change_set (author_id, state);
CREATE INDEX change_set_approved_by ON change_set (approved_by_id);
CREATE INDEX change_set_published_by ON change_set (published_by_id);
CREATE INDEX change_set_reverts ON change_set (reverts_id);
CREATE TABLE change_set_record (
  change_set_id integer NOT NULL CONSTRAINT change_set_record_change_set_fkey REFERENCES change_set (id) ON DELETE CASCADE,
  kind text NOT NULL,
  slug text COLLATE {C} NOT NULL,
  base_version integer NOT NULL,
  document text,
  CONSTRAINT change_set_record_pkey PRIMARY KEY (change_set_id, kind, slug)
);
CREATE INDEX change_set_record_key ON change_set_record (kind, slug);
CREATE TABLE change_set_writer (
  change_set_id integer NOT NULL CONSTRAINT change_set_writer_change_set_fkey REFERENCES change_set (id) ON DELETE CASCADE,
  editor_id text NOT NULL CONSTRAINT change_set_writer_editor_fkey REFERENCES editor (id),
  CONSTRAINT change_set_writer_pkey PRIMARY KEY (change_set_id, editor_id)
);
CREATE INDEX change_set_writer_editor ON change_set_writer (editor_id);
CREATE TABLE change_set_comment (
  id text PRIMARY KEY,
  change_set_id integer NOT NULL CONSTRAINT change_set_comment_change_set_fkey REFERENCES change_set (id) ON DELETE CASCADE,
  kind text,
  slug text,
  path text NOT NULL,
  text text NOT NULL,
  author_id text NOT NULL CONSTRAINT change_set_comment_author_fkey REFERENCES editor (id),
  created_at text NOT NULL,
  resolved_at text
);
CREATE INDEX change_set_comment_change_set ON change_set_comment (change_set_id, created_at);
CREATE INDEX change_set_comment_author ON change_set_comment (author_id);
CREATE TABLE change_set_seen (
  change_set_id integer NOT NULL CONSTRAINT change_set_seen_change_set_fkey REFERENCES change_set (id) ON DELETE CASCADE,
  editor_id text NOT NULL CONSTRAINT change_set_seen_editor_fkey REFERENCES editor (id),
  kind text NOT NULL,
  slug text NOT NULL,
  path text NOT NULL,
  change_hash text NOT NULL,
  CONSTRAINT change_set_seen_pkey PRIMARY KEY (change_set_id, editor_id, kind, slug, path)
);
CREATE INDEX change_set_seen_editor ON change_set_seen (editor_id);
CREATE TABLE record_version (
  kind text NOT NULL,
  slug text COLLATE {C} NOT NULL,
  version integer NOT NULL,
  document text,
  is_current boolean NOT NULL,
  collection_version integer NOT NULL,
  change_set_id integer CONSTRAINT record_version_change_set_fkey REFERENCES change_set (id),
  published_at text COLLATE {C} NOT NULL,
  published_by text,
  CONSTRAINT record_version_pkey PRIMARY KEY (kind, slug, version)
);
CREATE UNIQUE INDEX record_version_current ON record_version (kind, slug) WHERE is_current;
CREATE INDEX record_version_change_set ON record_version (change_set_id);
CREATE INDEX record_version_published ON record_version (published_at)`;

/** What PostgreSQL and SQLite each need so that no statement can change or remove an entry. */
const APPEND_ONLY_POSTGRES = [
  `CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$`,
  `CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
   FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()`,
  `CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`,
];
const APPEND_ONLY_SQLITE = ['UPDATE', 'DELETE'].map(
  (what) => `CREATE TRIGGER audit_entry_no_${what.toLowerCase()} BEFORE ${what} ON audit_entry
   BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END`,
);

/** Editors, their tokens, what they change, and the history of every record; beside the tables of the published state. */
export class Curation1764000000003 implements MigrationInterface {
  readonly name = 'Curation1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    const postgres = runner.connection.options.type === 'postgres';
    const tables = [ACCOUNTS, CHANGES].flatMap((text) => text.split(';\n'));
    for (const sql of tables) await runner.query(sql.replaceAll('{C}', postgres ? '"C"' : 'BINARY'));
    for (const sql of postgres ? APPEND_ONLY_POSTGRES : APPEND_ONLY_SQLITE) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = `record_version change_set_seen change_set_comment change_set_writer change_set_record change_set
      audit_entry access_token editor_interest editor`;
    for (const table of tables.split(/\s+/)) await runner.query(`DROP TABLE ${table}`);
    if (runner.connection.options.type === 'postgres')
      await runner.query('DROP FUNCTION refuse_audit_change()');
  }
}

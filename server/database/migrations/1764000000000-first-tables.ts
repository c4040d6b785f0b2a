import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  ACTOR_KINDS,
  CITATION_ROLES,
  END_KINDS,
  NAME_KINDS,
  NAME_MATCHINGS,
  POSITION_BASES,
  PROPOSITION_KINDS,
  SOURCE_CLASSES,
  STANCES,
  SUBJECT_KINDS,
} from '../../../shared/model/vocabulary.ts';

/*
 * Types that both databases take: text, integer, boolean. Ids are UUIDs as text, days and instants are ISO 8601 text,
 * partial dates are text ("2023-10"). All constraints are named, so that a later migration can speak of them.
 */

function oneOf(table: string, column: string, words: readonly string[]): string {
  return `CONSTRAINT ${table}_${column}_check CHECK (${column} IN (${words.map((word) => `'${word}'`).join(', ')}))`;
}

const INTERVAL = `
  start_on text,
  end_on text,
  end_kind text NOT NULL,
  attested_until text,
  end_before text,
  end_given_as text`;

function intervalChecks(table: string): string {
  return `${oneOf(table, 'end_kind', END_KINDS)},
  CONSTRAINT ${table}_end_check CHECK ((end_kind IN ('ACTUAL', 'SCHEDULED')) = (end_on IS NOT NULL))`;
}

const SUBJECTS = `
CREATE TABLE collection (
  id text PRIMARY KEY,
  version integer NOT NULL,
  published_at text NOT NULL,
  content_hash text NOT NULL,
  name text NOT NULL,
  publisher text NOT NULL,
  funding text NOT NULL,
  method text NOT NULL,
  license text NOT NULL,
  corrections text NOT NULL,
  attributions text NOT NULL,
  CONSTRAINT collection_single_check CHECK (id = 'collection')
);
CREATE TABLE subject (
  id text PRIMARY KEY,
  slug text COLLATE {C} NOT NULL CONSTRAINT subject_slug_key UNIQUE,
  kind text NOT NULL,
  name text COLLATE {C} NOT NULL,
  reviewed_at text NOT NULL,
  ${oneOf('subject', 'kind', SUBJECT_KINDS)}
);
CREATE INDEX subject_name ON subject (name, slug);
CREATE INDEX subject_kind ON subject (kind, name, slug);
CREATE TABLE redirect (
  former text COLLATE {C} PRIMARY KEY,
  subject_id text NOT NULL CONSTRAINT redirect_subject_fkey REFERENCES subject (id) ON DELETE CASCADE
);
CREATE INDEX redirect_subject ON redirect (subject_id);
CREATE TABLE subject_identifier (
  id text PRIMARY KEY,
  subject_id text NOT NULL CONSTRAINT subject_identifier_subject_fkey REFERENCES subject (id) ON DELETE CASCADE,
  scheme text NOT NULL,
  value text NOT NULL,
  ordinal integer NOT NULL,
  CONSTRAINT subject_identifier_key UNIQUE (subject_id, scheme, value)
);
CREATE INDEX subject_identifier_value ON subject_identifier (scheme, value);
CREATE TABLE actor (
  id text PRIMARY KEY CONSTRAINT actor_subject_fkey REFERENCES subject (id) ON DELETE CASCADE,
  kind text NOT NULL,
  high_profile boolean NOT NULL,
  life_start text,
  life_end text,
  ${oneOf('actor', 'kind', ACTOR_KINDS)}
);
CREATE TABLE issue (
  id text PRIMARY KEY CONSTRAINT issue_subject_fkey REFERENCES subject (id) ON DELETE CASCADE
);
CREATE TABLE issue_link (
  issue_id text NOT NULL CONSTRAINT issue_link_issue_fkey REFERENCES issue (id) ON DELETE CASCADE,
  kind text NOT NULL,
  other_id text NOT NULL CONSTRAINT issue_link_other_fkey REFERENCES issue (id) ON DELETE CASCADE,
  ordinal integer NOT NULL,
  CONSTRAINT issue_link_pkey PRIMARY KEY (issue_id, kind, other_id),
  CONSTRAINT issue_link_self_check CHECK (issue_id <> other_id),
  ${oneOf('issue_link', 'kind', ['BROADER', 'RELATED'])}
);
CREATE INDEX issue_link_other ON issue_link (other_id, kind);
CREATE TABLE post (
  id text PRIMARY KEY CONSTRAINT post_subject_fkey REFERENCES subject (id) ON DELETE CASCADE,
  organization_id text CONSTRAINT post_organization_fkey REFERENCES actor (id),
  seats integer NOT NULL,
  inception text,
  dissolution text,
  CONSTRAINT post_seats_check CHECK (seats >= 1)
);
CREATE INDEX post_organization ON post (organization_id);
CREATE TABLE name (
  id text PRIMARY KEY,
  subject_id text NOT NULL CONSTRAINT name_subject_fkey REFERENCES subject (id) ON DELETE CASCADE,
  ordinal integer NOT NULL,
  text text NOT NULL,
  language text NOT NULL,
  script text,
  kind text NOT NULL,
  matching text NOT NULL,
  valid_from text,
  valid_until text,
  ${oneOf('name', 'kind', NAME_KINDS)},
  ${oneOf('name', 'matching', NAME_MATCHINGS)}
);
CREATE INDEX name_subject ON name (subject_id, ordinal);
CREATE TABLE name_requirement (
  name_id text NOT NULL CONSTRAINT name_requirement_name_fkey REFERENCES name (id) ON DELETE CASCADE,
  entry integer NOT NULL,
  subject_id text NOT NULL CONSTRAINT name_requirement_subject_fkey REFERENCES subject (id),
  CONSTRAINT name_requirement_pkey PRIMARY KEY (name_id, entry, subject_id)
);
CREATE INDEX name_requirement_subject ON name_requirement (subject_id);
CREATE TABLE correction (
  id text PRIMARY KEY,
  subject_id text NOT NULL CONSTRAINT correction_subject_fkey REFERENCES subject (id) ON DELETE CASCADE,
  corrected_on text NOT NULL,
  note text NOT NULL
);
CREATE INDEX correction_subject ON correction (subject_id);
CREATE TABLE proposition (
  id text PRIMARY KEY,
  slug text COLLATE {C} NOT NULL CONSTRAINT proposition_slug_key UNIQUE,
  issue_id text NOT NULL CONSTRAINT proposition_issue_fkey REFERENCES issue (id) ON DELETE CASCADE,
  kind text NOT NULL,
  text text NOT NULL,
  ordinal integer NOT NULL,
  valid_from text,
  valid_until text,
  CONSTRAINT proposition_of_issue_key UNIQUE (id, issue_id),
  ${oneOf('proposition', 'kind', PROPOSITION_KINDS)}
);
CREATE INDEX proposition_issue ON proposition (issue_id, ordinal)`;

const SOURCES = `
CREATE TABLE publisher (
  id text PRIMARY KEY,
  slug text COLLATE {C} NOT NULL CONSTRAINT publisher_slug_key UNIQUE,
  name text NOT NULL,
  class text,
  owned_by text,
  ${oneOf('publisher', 'class', SOURCE_CLASSES)}
);
CREATE TABLE source (
  id text PRIMARY KEY,
  slug text COLLATE {C} NOT NULL CONSTRAINT source_slug_key UNIQUE,
  publisher_id text NOT NULL CONSTRAINT source_publisher_fkey REFERENCES publisher (id),
  class text NOT NULL,
  title text NOT NULL,
  authors text NOT NULL,
  url text,
  identifier text,
  published text,
  language text,
  owned_by text,
  copy_of_id text CONSTRAINT source_copy_of_fkey REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT source_address_check CHECK (url IS NOT NULL OR identifier IS NOT NULL),
  CONSTRAINT source_owner_check CHECK (class <> 'STATE_MEDIA' OR owned_by IS NOT NULL),
  ${oneOf('source', 'class', SOURCE_CLASSES)}
);
CREATE INDEX source_publisher ON source (publisher_id);
CREATE INDEX source_copy_of ON source (copy_of_id)`;

/** A statement points at the first of its own citations, so that the database itself refuses one without. */
const FIRST_CITATION = `CONSTRAINT statement_first_citation_fkey
  FOREIGN KEY (first_citation_id, id) REFERENCES citation (id, statement_id) DEFERRABLE INITIALLY DEFERRED`;

const STATEMENTS = `
CREATE TABLE statement (
  id text PRIMARY KEY,
  slug text COLLATE {C} NOT NULL CONSTRAINT statement_slug_key UNIQUE,
  kind text NOT NULL,
  reviewed_at text NOT NULL,
  first_citation_id text,
  searched_on text,
  searched_places text,
  CONSTRAINT statement_cited_check
    CHECK (first_citation_id IS NOT NULL OR (searched_on IS NOT NULL AND searched_places IS NOT NULL)),
  ${oneOf('statement', 'kind', ['SUMMARY', 'MEMBERSHIP', 'POSITION', 'FIGURE', 'EVENT'])}{FIRST_CITATION}
);
CREATE INDEX statement_first_citation ON statement (first_citation_id, id);
CREATE TABLE citation (
  id text PRIMARY KEY,
  statement_id text NOT NULL CONSTRAINT citation_statement_fkey REFERENCES statement (id) ON DELETE CASCADE,
  source_id text NOT NULL CONSTRAINT citation_source_fkey REFERENCES source (id),
  ordinal integer NOT NULL,
  locator text NOT NULL,
  quotation_text text,
  quotation_language text,
  quotation_translated_by text,
  archived_url text,
  accessed text NOT NULL,
  role text NOT NULL,
  CONSTRAINT citation_of_statement_key UNIQUE (id, statement_id),
  CONSTRAINT citation_locator_check CHECK (locator <> ''),
  CONSTRAINT citation_quotation_check CHECK ((quotation_text IS NULL) = (quotation_language IS NULL)),
  ${oneOf('citation', 'role', CITATION_ROLES)}
);
CREATE INDEX citation_statement ON citation (statement_id, ordinal);
CREATE INDEX citation_source ON citation (source_id);
CREATE TABLE summary (
  id text PRIMARY KEY CONSTRAINT summary_statement_fkey REFERENCES statement (id) ON DELETE CASCADE,
  subject_id text NOT NULL CONSTRAINT summary_subject_fkey REFERENCES subject (id) ON DELETE CASCADE,
  ordinal integer NOT NULL,
  language text NOT NULL,
  text text NOT NULL
);
CREATE INDEX summary_subject ON summary (subject_id, ordinal);
CREATE TABLE membership (
  id text PRIMARY KEY CONSTRAINT membership_statement_fkey REFERENCES statement (id) ON DELETE CASCADE,
  holder_id text NOT NULL CONSTRAINT membership_holder_fkey REFERENCES actor (id) ON DELETE CASCADE,
  post_id text CONSTRAINT membership_post_fkey REFERENCES post (id),
  organization_id text CONSTRAINT membership_organization_fkey REFERENCES actor (id),
  on_behalf_of_id text CONSTRAINT membership_on_behalf_of_fkey REFERENCES actor (id),
  label text,${INTERVAL},
  start_reason text,
  end_reason text,
  acting boolean NOT NULL,
  CONSTRAINT membership_of_check CHECK ((post_id IS NULL) <> (organization_id IS NULL)),
  ${intervalChecks('membership')}
);
CREATE INDEX membership_holder ON membership (holder_id);
CREATE INDEX membership_post ON membership (post_id);
CREATE INDEX membership_organization ON membership (organization_id);
CREATE INDEX membership_on_behalf_of ON membership (on_behalf_of_id);
CREATE TABLE position (
  id text PRIMARY KEY CONSTRAINT position_statement_fkey REFERENCES statement (id) ON DELETE CASCADE,
  actor_id text NOT NULL CONSTRAINT position_actor_fkey REFERENCES actor (id) ON DELETE CASCADE,
  issue_id text NOT NULL CONSTRAINT position_issue_fkey REFERENCES issue (id),
  proposition_id text,
  stance text,
  condition text,
  text text NOT NULL,
  basis text,
  speaker_id text CONSTRAINT position_speaker_fkey REFERENCES actor (id),
  on_behalf_of_id text CONSTRAINT position_on_behalf_of_fkey REFERENCES actor (id),${INTERVAL},
  supersedes_id text CONSTRAINT position_supersedes_fkey REFERENCES position (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT position_proposition_fkey FOREIGN KEY (proposition_id, issue_id) REFERENCES proposition (id, issue_id),
  CONSTRAINT position_stance_proposition_check CHECK ((stance IS NULL) = (proposition_id IS NULL)),
  CONSTRAINT position_condition_check CHECK ((coalesce(stance, '') = 'CONDITIONAL') = (condition IS NOT NULL)),
  ${oneOf('position', 'stance', STANCES)},
  ${oneOf('position', 'basis', POSITION_BASES)},
  ${intervalChecks('position')}
);
CREATE INDEX position_actor ON position (actor_id);
CREATE INDEX position_issue ON position (issue_id);
CREATE INDEX position_proposition ON position (proposition_id, issue_id);
CREATE INDEX position_speaker ON position (speaker_id);
CREATE INDEX position_on_behalf_of ON position (on_behalf_of_id);
CREATE INDEX position_supersedes ON position (supersedes_id);
CREATE TABLE figure (
  id text PRIMARY KEY CONSTRAINT figure_statement_fkey REFERENCES statement (id) ON DELETE CASCADE,
  issue_id text NOT NULL CONSTRAINT figure_issue_fkey REFERENCES issue (id) ON DELETE CASCADE,
  ordinal integer NOT NULL,
  measure text NOT NULL,
  period text NOT NULL,
  value text NOT NULL,
  unit text,
  provisional boolean NOT NULL,
  supersedes_id text CONSTRAINT figure_supersedes_fkey REFERENCES figure (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX figure_issue ON figure (issue_id, ordinal);
CREATE INDEX figure_supersedes ON figure (supersedes_id);
CREATE TABLE event (
  id text PRIMARY KEY CONSTRAINT event_statement_fkey REFERENCES statement (id) ON DELETE CASCADE,
  title text NOT NULL,
  start_on text COLLATE {C} NOT NULL,
  end_on text,
  place text,
  summary text,
  parent_id text CONSTRAINT event_parent_fkey REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX event_start ON event (start_on);
CREATE INDEX event_parent ON event (parent_id);
CREATE TABLE event_participant (
  event_id text NOT NULL CONSTRAINT event_participant_event_fkey REFERENCES event (id) ON DELETE CASCADE,
  ordinal integer NOT NULL,
  subject_id text NOT NULL CONSTRAINT event_participant_subject_fkey REFERENCES subject (id) ON DELETE CASCADE,
  role text,
  CONSTRAINT event_participant_pkey PRIMARY KEY (event_id, ordinal)
);
CREATE INDEX event_participant_subject ON event_participant (subject_id);
CREATE TABLE event_issue (
  event_id text NOT NULL CONSTRAINT event_issue_event_fkey REFERENCES event (id) ON DELETE CASCADE,
  ordinal integer NOT NULL,
  issue_id text NOT NULL CONSTRAINT event_issue_issue_fkey REFERENCES issue (id) ON DELETE CASCADE,
  CONSTRAINT event_issue_pkey PRIMARY KEY (event_id, ordinal)
);
CREATE INDEX event_issue_issue ON event_issue (issue_id);
CREATE TABLE dispute (
  id text PRIMARY KEY,
  slug text COLLATE {C} NOT NULL CONSTRAINT dispute_slug_key UNIQUE,
  issue_id text NOT NULL CONSTRAINT dispute_issue_fkey REFERENCES issue (id) ON DELETE CASCADE,
  reason text NOT NULL
);
CREATE INDEX dispute_issue ON dispute (issue_id);
CREATE TABLE dispute_statement (
  dispute_id text NOT NULL CONSTRAINT dispute_statement_dispute_fkey REFERENCES dispute (id) ON DELETE CASCADE,
  ordinal integer NOT NULL,
  statement_id text NOT NULL CONSTRAINT dispute_statement_statement_fkey REFERENCES statement (id),
  CONSTRAINT dispute_statement_pkey PRIMARY KEY (dispute_id, ordinal)
);
CREATE INDEX dispute_statement_statement ON dispute_statement (statement_id)`;

/** The tables of the published state. Change sets and history are added beside them. */
export class FirstTables1764000000000 implements MigrationInterface {
  readonly name = 'FirstTables1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    const postgres = runner.connection.options.type === 'postgres';
    // SQLite cannot add a constraint later, PostgreSQL cannot refer to a table that does not exist yet.
    const statements = STATEMENTS.replace('{FIRST_CITATION}', postgres ? '' : `,\n  ${FIRST_CITATION}`);
    const all = [SUBJECTS, SOURCES, statements].flatMap((text) => text.split(';\n'));
    if (postgres) all.push(`ALTER TABLE statement ADD ${FIRST_CITATION}`);
    for (const sql of all) await runner.query(sql.replaceAll('{C}', postgres ? '"C"' : 'BINARY'));
  }

  /** Nothing lies before the first tables: an empty database is the way back. */
  async down(): Promise<void> {
    throw new Error('The first migration cannot be undone: start with an empty database.');
  }
}

import type { Dialect } from '../database/dialect.ts';
import { sqlOf } from '../database/dialect.ts';
import { subjectIdOf } from '../subjects/subjects.store.ts';

/*
 * One statement that answers whole subjects as JSON: of all ways tried it is the fastest on both databases, and the
 * number of statements does not grow with the query. Aliases: `s` the subject, `st` a statement.
 */

const made = new Map<Dialect, string>();

/**
 * The statement: `$1` is a JSON array of ids or slugs, current or former; the rows are `(ordinal, facts)` with `facts` as
 * a `SubjectFactsRow`. Keys that name nothing have no row.
 */
export function subjectFactsSql(dialect: Dialect): string {
  const known = made.get(dialect);
  if (known !== undefined) return known;
  const { rowsOfTexts, joinOne } = sqlOf(dialect);
  const text = `SELECT k.ordinal AS ordinal, ${subjectJson(dialect)} AS facts
FROM ${rowsOfTexts('$1')} AS k
${joinOne('subject', 's', `s.id = ${subjectIdOf('k.value')}`)}
LEFT JOIN actor a ON a.id = s.id
LEFT JOIN post po ON po.id = s.id`;
  made.set(dialect, text);
  return text;
}

function subjectJson(dialect: Dialect): string {
  const { object, array } = sqlOf(dialect);
  const parts = partsOf(dialect);
  return object({
    id: 's.id',
    slug: 's.slug',
    kind: 's.kind',
    reviewedAt: 's.reviewed_at',
    lifeStart: 'coalesce(a.life_start, po.inception)',
    lifeEnd: 'coalesce(a.life_end, po.dissolution)',
    seats: 'po.seats',
    organization: parts.refOf('po.organization_id'),
    names: array(
      object({ text: 'n.text', language: 'n.language', kind: 'n.kind' }),
      'name n WHERE n.subject_id = s.id',
      'n.ordinal',
    ),
    summaries: array(
      object({ ...parts.statement, language: 'su.language', text: 'su.text' }),
      'summary su JOIN statement st ON st.id = su.id WHERE su.subject_id = s.id',
      'su.ordinal',
    ),
    memberships: parts.memberships,
    positions: parts.positions,
    propositions: array(parts.proposition('pr'), 'proposition pr WHERE pr.issue_id = s.id', 'pr.ordinal'),
    broader: parts.links('BROADER'),
    related: parts.links('RELATED'),
    figures: parts.figures,
    events: parts.events,
    disputes: parts.disputes,
    corrections: array(
      object({ on: 'co.corrected_on', note: 'co.note' }),
      'correction co WHERE co.subject_id = s.id',
      'co.corrected_on, co.id',
    ),
  });
}

/** The kinds of statements that `partsOf` spells, each as one JSON array. */
function partsOf(dialect: Dialect) {
  const { object, array, boolean } = sqlOf(dialect);
  const ref = (alias: string) =>
    object({ slug: `${alias}.slug`, kind: `${alias}.kind`, name: `${alias}.name` });
  const refOf = (column: string) => `(SELECT ${ref('x')} FROM subject x WHERE x.id = ${column})`;
  const jsonRefOf = (column: string) => (dialect === 'sqlite' ? `json(${refOf(column)})` : refOf(column));
  const citations = array(citationJson(dialect), CITATION_FROM, 'c.ordinal');
  const statement = { id: 'st.slug', reviewedAt: 'st.reviewed_at', citations };
  const interval = (alias: string) => ({
    start: `${alias}.start_on`,
    end: `${alias}.end_on`,
    endKind: `${alias}.end_kind`,
    attestedUntil: `${alias}.attested_until`,
    endBefore: `${alias}.end_before`,
  });
  const proposition = (alias: string) =>
    object({
      id: `${alias}.slug`,
      issue: jsonRefOf(`${alias}.issue_id`),
      kind: `${alias}.kind`,
      text: `${alias}.text`,
    });
  const propositionOf = `(SELECT ${proposition('q')} FROM proposition q WHERE q.id = p.proposition_id)`;
  return {
    refOf: jsonRefOf,
    statement,
    proposition,
    memberships: array(
      object({
        ...statement,
        ...interval('m'),
        holder: jsonRefOf('m.holder_id'),
        holderLifeEnd: '(SELECT h.life_end FROM actor h WHERE h.id = m.holder_id)',
        post: jsonRefOf('m.post_id'),
        organization: jsonRefOf(
          'coalesce(m.organization_id, (SELECT o.organization_id FROM post o WHERE o.id = m.post_id))',
        ),
        onBehalfOf: jsonRefOf('m.on_behalf_of_id'),
        label: 'm.label',
        startReason: 'm.start_reason',
        endReason: 'm.end_reason',
        acting: boolean('m.acting'),
      }),
      `membership m ${statementOf(dialect, 'm.id')}
       WHERE m.holder_id = s.id OR m.post_id = s.id OR m.organization_id = s.id`,
      "coalesce(m.start_on, ''), st.slug",
    ),
    positions: array(
      object({
        ...statement,
        ...interval('p'),
        actor: jsonRefOf('p.actor_id'),
        onBehalfOf: jsonRefOf('p.on_behalf_of_id'),
        issue: jsonRefOf('p.issue_id'),
        proposition: dialect === 'sqlite' ? `json(${propositionOf})` : propositionOf,
        stance: 'p.stance',
        condition: 'p.condition',
        statement: 'p.text',
        basis: 'p.basis',
        speaker: jsonRefOf('p.speaker_id'),
        supersedes: '(SELECT e.slug FROM statement e WHERE e.id = p.supersedes_id)',
        searchedOn: 'st.searched_on',
        searchedPlaces: 'st.searched_places',
      }),
      `position p ${statementOf(dialect, 'p.id')}
       WHERE p.actor_id = s.id OR p.issue_id = s.id OR p.on_behalf_of_id = s.id`,
      "coalesce(p.start_on, ''), st.slug",
    ),
    links: (kind: 'BROADER' | 'RELATED') =>
      array(
        ref('x'),
        `issue_link l JOIN subject x ON x.id = l.other_id WHERE l.issue_id = s.id AND l.kind = '${kind}'`,
        'l.ordinal',
      ),
    figures: array(
      object({
        ...statement,
        measure: 'f.measure',
        period: 'f.period',
        value: 'f.value',
        unit: 'f.unit',
        provisional: boolean('f.provisional'),
        supersedes: '(SELECT e.slug FROM statement e WHERE e.id = f.supersedes_id)',
      }),
      'figure f JOIN statement st ON st.id = f.id WHERE f.issue_id = s.id',
      'f.ordinal',
    ),
    events: array(
      eventJson(dialect, statement),
      `event e JOIN statement st ON st.id = e.id WHERE e.id IN (
         SELECT ep.event_id FROM event_participant ep WHERE ep.subject_id = s.id
         UNION SELECT ei.event_id FROM event_issue ei WHERE ei.issue_id = s.id)`,
      'e.start_on, st.slug',
    ),
    disputes: disputesJson(dialect, citations),
  };
}

/**
 * Joins the statement of a row. PostgreSQL guesses thousands of rows where one condition of three names an issue, and would
 * then read the whole table of statements for each card; `OFFSET 0` keeps it to the index.
 */
function statementOf(dialect: Dialect, id: string): string {
  return dialect === 'postgres'
    ? `CROSS JOIN LATERAL (SELECT * FROM statement own WHERE own.id = ${id} OFFSET 0) st`
    : `JOIN statement st ON st.id = ${id}`;
}

const CITATION_FROM = `citation c JOIN source so ON so.id = c.source_id JOIN publisher pu ON pu.id = so.publisher_id
  WHERE c.statement_id = st.id`;

function citationJson(dialect: Dialect): string {
  return sqlOf(dialect).object({
    source: sqlOf(dialect).object({
      id: 'so.slug',
      title: 'so.title',
      publisher: 'pu.name',
      class: 'so.class',
      ownedBy: 'so.owned_by',
      published: 'so.published',
      language: 'so.language',
      url: 'so.url',
      identifier: 'so.identifier',
    }),
    locator: 'c.locator',
    quotation: 'c.quotation_text',
    quotationLanguage: 'c.quotation_language',
    translatedBy: 'c.quotation_translated_by',
    archivedUrl: 'c.archived_url',
    accessed: 'c.accessed',
    role: 'c.role',
  });
}

/** An event `e` with its statement `st`, as JSON. */
export function eventJson(dialect: Dialect, statement?: Record<string, string>): string {
  const { object, array } = sqlOf(dialect);
  const ref = object({ slug: 'x.slug', kind: 'x.kind', name: 'x.name' });
  const carried = statement ?? {
    id: 'st.slug',
    reviewedAt: 'st.reviewed_at',
    citations: array(citationJson(dialect), CITATION_FROM, 'c.ordinal'),
  };
  return object({
    ...carried,
    slug: 'st.slug',
    title: 'e.title',
    start: 'e.start_on',
    end: 'e.end_on',
    place: 'e.place',
    participants: array(
      object({ subject: ref, role: 'ep.role' }),
      'event_participant ep JOIN subject x ON x.id = ep.subject_id WHERE ep.event_id = e.id',
      'ep.ordinal',
    ),
    issues: array(
      ref,
      'event_issue ei JOIN subject x ON x.id = ei.issue_id WHERE ei.event_id = e.id',
      'ei.ordinal',
    ),
  });
}

/** Who says an account: the actor of a position, else whoever published its first source. */
const PARTY = `coalesce(
  (SELECT x.name FROM position p JOIN subject x ON x.id = coalesce(p.on_behalf_of_id, p.actor_id) WHERE p.id = st.id),
  (SELECT pu.name FROM citation c JOIN source so ON so.id = c.source_id JOIN publisher pu ON pu.id = so.publisher_id
    WHERE c.id = st.first_citation_id), '')`;

const ACCOUNT_TEXT = `coalesce(
  (SELECT p.text FROM position p WHERE p.id = st.id),
  (SELECT f.measure || ', ' || f.period || ': ' || f.value || coalesce(' ' || f.unit, '') FROM figure f WHERE f.id = st.id),
  (SELECT e.title FROM event e WHERE e.id = st.id),
  (SELECT su.text FROM summary su WHERE su.id = st.id),
  (SELECT h.name || ': ' || coalesce(m.label, x.name) FROM membership m JOIN subject h ON h.id = m.holder_id
    JOIN subject x ON x.id = coalesce(m.post_id, m.organization_id) WHERE m.id = st.id), '')`;

function disputesJson(dialect: Dialect, citations: string): string {
  const { object, array } = sqlOf(dialect);
  const accounts = array(
    object({ party: PARTY, text: ACCOUNT_TEXT, statement: 'st.slug', citations }),
    'dispute_statement ds JOIN statement st ON st.id = ds.statement_id WHERE ds.dispute_id = d.id',
    'ds.ordinal',
  );
  return array(
    object({ id: 'd.slug', reason: 'd.reason', accounts }),
    `dispute d WHERE d.issue_id = s.id OR d.id IN (
       SELECT ds.dispute_id FROM position p JOIN dispute_statement ds ON ds.statement_id = p.id WHERE p.actor_id = s.id)`,
    'd.slug',
  );
}

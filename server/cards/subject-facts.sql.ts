import type { Dialect } from '../database/dialect.ts';
import { sqlOf } from '../database/dialect.ts';
import { subjectIdOf } from '../subjects/subjects.store.ts';
import type { PositionRow } from './subject-facts-row.ts';

/*
 * One statement that answers whole subjects as JSON: of all ways tried it is the fastest on both databases, and the
 * number of statements does not grow with the query. Aliases: `s` the subject, `st` a statement. A holder, actor or issue
 * that is the subject itself is null: its name is there already. Lists come in any order, with what orders them: most have
 * one element, and their readers sort them for less than a database does.
 */

const made = new Map<Dialect, string>();

/**
 * The statement: `$1` is a JSON array of ids or slugs, current or former; the rows are `(ordinal, facts)` with `facts` as
 * an `AnsweredFacts`. Keys that name nothing have no row.
 */
export function subjectFactsSql(dialect: Dialect): string {
  const known = made.get(dialect);
  if (known !== undefined) return known;
  const { rowsOfTexts, joinOne } = sqlOf(dialect);
  const text = `SELECT k.ordinal AS ordinal, ${factsJson(dialect)} AS facts
FROM ${rowsOfTexts('$1')} AS k
${joinOne('subject', 's', `s.id = ${subjectIdOf('k.value')}`)}
WHERE NOT s.hidden`;
  made.set(dialect, text);
  return text;
}

/** The facts of the subject `s`, as one JSON expression. */
export function factsJson(dialect: Dialect): string {
  const { object, array, rows, json, boolean } = sqlOf(dialect);
  const parts = partsOf(dialect);
  const ofPost = (column: string) => `(SELECT po.${column} FROM post po WHERE po.id = s.id)`;
  const ofActor = (column: string) => `(SELECT a.${column} FROM actor a WHERE a.id = s.id)`;
  const ofIssues = (list: string) => json(`CASE WHEN s.kind = 'ISSUE' THEN ${list} ELSE '[]' END`);
  return object({
    id: 's.id',
    slug: 's.slug',
    kind: 's.kind',
    name: 's.name',
    reviewedAt: 's.reviewed_at',
    reviewDue: 's.review_due',
    selfReviewed: boolean('s.self_reviewed'),
    lifeStart: `CASE WHEN s.kind = 'POST' THEN ${ofPost('inception')} ELSE ${ofActor('life_start')} END`,
    lifeEnd: `CASE WHEN s.kind = 'POST' THEN ${ofPost('dissolution')} ELSE ${ofActor('life_end')} END`,
    seats: `CASE WHEN s.kind = 'POST' THEN ${ofPost('seats')} END`,
    organization: json(
      `CASE WHEN s.kind = 'POST' THEN (SELECT ${parts.ref('x')} FROM subject x WHERE x.id = ${ofPost('organization_id')}) END`,
    ),
    names: rows(
      { ordinal: 'n.ordinal', text: 'n.text', language: 'n.language', kind: 'n.kind' },
      'name n WHERE n.subject_id = s.id',
    ),
    summaries: rows(
      { ...parts.statement, ordinal: 'su.ordinal', language: 'su.language', text: 'su.text' },
      'summary su JOIN statement st ON st.id = su.id WHERE su.subject_id = s.id',
    ),
    memberships: parts.memberships,
    positions: parts.positions,
    propositions: ofIssues(array(parts.proposition('pr'), 'proposition pr WHERE pr.issue_id = s.id')),
    broader: ofIssues(parts.links('BROADER')),
    related: ofIssues(parts.links('RELATED')),
    figures: ofIssues(parts.figures),
    events: parts.events,
    disputes: parts.disputes,
    corrections: rows(
      { id: 'co.id', on: 'co.corrected_on', note: 'co.note' },
      'correction co WHERE co.subject_id = s.id',
    ),
  });
}

/** The kinds of statements that `partsOf` spells, each as one JSON array. */
function partsOf(dialect: Dialect) {
  const { object, array, rows, tuple, boolean, json } = sqlOf(dialect);
  const ref = (alias: string) =>
    object({ slug: `${alias}.slug`, kind: `${alias}.kind`, name: `${alias}.name` });
  // Most references are absent or to the subject itself: neither is worth a look-up.
  const refOf = (column: string) =>
    json(
      `CASE WHEN ${column} IS NOT NULL THEN (SELECT ${ref('x')} FROM subject x WHERE x.id = ${column}) END`,
    );
  const otherRefOf = (column: string) =>
    json(`CASE WHEN ${column} <> s.id THEN (SELECT ${ref('x')} FROM subject x WHERE x.id = ${column}) END`);
  const citations = array(citationJson(dialect), CITATION_FROM);
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
      ordinal: `${alias}.ordinal`,
      id: `${alias}.slug`,
      kind: `${alias}.kind`,
      text: `${alias}.text`,
    });
  const propositionOf = `CASE WHEN p.proposition_id IS NOT NULL
    THEN (SELECT ${proposition('q')} FROM proposition q WHERE q.id = p.proposition_id) END`;
  const position: Record<keyof PositionRow, string> = {
    ...statement,
    ...interval('p'),
    actor: otherRefOf('p.actor_id'),
    onBehalfOf: refOf('p.on_behalf_of_id'),
    issue: otherRefOf('p.issue_id'),
    proposition: json(propositionOf),
    stance: 'p.stance',
    condition: 'p.condition',
    statement: 'p.text',
    basis: 'p.basis',
    speaker: refOf('p.speaker_id'),
    supersedes: '(SELECT e.slug FROM statement e WHERE e.id = p.supersedes_id)',
    searchedOn: 'st.searched_on',
    searchedPlaces: 'st.searched_places',
  };
  return {
    ref,
    statement,
    proposition,
    position,
    memberships: rows(
      {
        ...statement,
        ...interval('m'),
        holder: otherRefOf('m.holder_id'),
        holderLifeEnd:
          'CASE WHEN m.holder_id <> s.id THEN (SELECT h.life_end FROM actor h WHERE h.id = m.holder_id) END',
        post: refOf('m.post_id'),
        organization: json(`(SELECT ${ref('x')} FROM subject x WHERE x.id =
          coalesce(m.organization_id, (SELECT o.organization_id FROM post o WHERE o.id = m.post_id)))`),
        onBehalfOf: refOf('m.on_behalf_of_id'),
        label: 'm.label',
        startReason: 'm.start_reason',
        endReason: 'm.end_reason',
        acting: boolean('m.acting'),
      },
      `membership m ${statementOf(dialect, 'm.id')}
       WHERE m.holder_id = s.id OR m.post_id = s.id OR m.organization_id = s.id`,
    ),
    positions: array(
      tuple(Object.values(position)),
      `position p ${statementOf(dialect, 'p.id')}
       WHERE p.actor_id = s.id OR p.issue_id = s.id OR p.on_behalf_of_id = s.id`,
    ),
    links: (kind: 'BROADER' | 'RELATED') =>
      array(
        object({ ordinal: 'l.ordinal', subject: ref('x') }),
        `issue_link l JOIN subject x ON x.id = l.other_id WHERE l.issue_id = s.id AND l.kind = '${kind}'`,
      ),
    figures: rows(
      {
        ...statement,
        ordinal: 'f.ordinal',
        measure: 'f.measure',
        period: 'f.period',
        value: 'f.value',
        unit: 'f.unit',
        provisional: boolean('f.provisional'),
        supersedes: '(SELECT e.slug FROM statement e WHERE e.id = f.supersedes_id)',
      },
      'figure f JOIN statement st ON st.id = f.id WHERE f.issue_id = s.id',
    ),
    events: array(
      eventJson(dialect, statement),
      `event e JOIN statement st ON st.id = e.id WHERE e.id IN (
         SELECT ep.event_id FROM event_participant ep WHERE ep.subject_id = s.id
         UNION SELECT ei.event_id FROM event_issue ei WHERE ei.issue_id = s.id)`,
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

/** The elements of a `CitationRow`, in its order. */
function citationJson(dialect: Dialect): string {
  return sqlOf(dialect).texts([
    'CAST(c.ordinal AS text)',
    'so.slug',
    'so.title',
    'pu.name',
    'so.class',
    'so.owned_by',
    'so.published',
    'so.language',
    'so.url',
    'so.identifier',
    'c.locator',
    'c.quotation_text',
    'c.quotation_language',
    'c.quotation_translated_by',
    'c.archived_url',
    'c.accessed',
    'c.role',
  ]);
}

/** An event `e` with its statement `st`, as JSON. */
export function eventJson(dialect: Dialect, statement?: Record<string, string>): string {
  const { object, array } = sqlOf(dialect);
  const ref = object({ slug: 'x.slug', kind: 'x.kind', name: 'x.name' });
  const carried = statement ?? {
    id: 'st.slug',
    reviewedAt: 'st.reviewed_at',
    citations: array(citationJson(dialect), CITATION_FROM),
  };
  return object({
    ...carried,
    slug: 'st.slug',
    title: 'e.title',
    start: 'e.start_on',
    end: 'e.end_on',
    place: 'e.place',
    participants: array(
      object({ ordinal: 'ep.ordinal', subject: ref, role: 'ep.role' }),
      'event_participant ep JOIN subject x ON x.id = ep.subject_id WHERE ep.event_id = e.id',
    ),
    issues: array(
      object({ ordinal: 'ei.ordinal', subject: ref }),
      'event_issue ei JOIN subject x ON x.id = ei.issue_id WHERE ei.event_id = e.id',
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
    object({ ordinal: 'ds.ordinal', party: PARTY, text: ACCOUNT_TEXT, statement: 'st.slug', citations }),
    'dispute_statement ds JOIN statement st ON st.id = ds.statement_id WHERE ds.dispute_id = d.id',
  );
  return array(
    object({ id: 'd.slug', reason: 'd.reason', accounts }),
    `dispute d WHERE d.id IN (
       SELECT i.id FROM dispute i WHERE i.issue_id = s.id
       UNION SELECT ds.dispute_id FROM position p JOIN dispute_statement ds ON ds.statement_id = p.id WHERE p.actor_id = s.id)`,
  );
}

/** What the elements of a position stand for, in their order: their names would be a third of a card. */
export const POSITION_KEYS = Object.keys(partsOf('sqlite').position) as (keyof PositionRow)[];

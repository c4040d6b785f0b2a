import type { EntityManager } from 'typeorm';
import { writeAudit } from '../accounts/audit.store.ts';
import type { Viewer } from '../accounts/viewer.ts';
import { checkReason, type DraftRecord } from '../curation/draft-limits.ts';
import { insertDraft } from '../curation/edit-change-set.ts';
import { slugNow } from '../curation/not-same.store.ts';
import { done, type Outcome, refused, userError } from '../curation/outcome.ts';
import { readCurrentVersions } from '../curation/record-versions.store.ts';
import type { Database } from '../database/database.ts';
import { Parameters, readPageOf } from '../database/list-query.ts';
import type { Page, PageRequest } from '../database/page.ts';
import type { UserError } from '../errors.ts';
import { withSuggestedName } from './suggested-name.ts';
import { SuggestionEntity, type SuggestionKind, type SuggestionState } from './suggestion.entity.ts';

const COLUMNS = `s.id AS id, s.received_at AS "receivedAt", s.kind AS kind, s.subject AS subject, s.reason AS reason,
  s.name AS name, s.note AS note, s.source AS source, s.page AS page, s.pages AS pages,
  s.last_received_at AS "lastReceivedAt", s.fingerprint AS fingerprint,
  s.times AS times, s.state AS state, s.decided_at AS "decidedAt", s.decided_by AS "decidedBy",
  s.decision_reason AS "decisionReason", s.change_set_id AS "changeSetId"`;

/** A suggestion by its id, or null. */
export function readSuggestion(database: Database, id: string): Promise<SuggestionEntity | null> {
  return database.readOne<SuggestionEntity>(`SELECT ${COLUMNS} FROM suggestion s WHERE s.id = $1`, [id]);
}

/** A page of the suggestions in these states, the newest first. */
export function listSuggestions(
  database: Database,
  states: readonly SuggestionState[],
  page: PageRequest,
): Promise<Page<SuggestionEntity & { key: string }>> {
  const parameters = new Parameters();
  return readPageOf<SuggestionEntity>(
    database,
    {
      columns: COLUMNS,
      from: 'suggestion s',
      where: [database.sql.inTexts('s.state', parameters.add(JSON.stringify(states)))],
      order: 's.received_at',
      unique: 's.id',
      descending: true,
      parameters,
    },
    page,
  );
}

/**
 * Makes a draft of a suggestion: it names the suggestion as its origin, and begins with the record that the suggestion is
 * about, with the name that a reader misses in it. The answer is the number of the change set.
 * @param given slug of the subject that it is about, where the suggestion does not say
 */
export async function acceptSuggestion(
  database: Database,
  viewer: Viewer,
  id: string,
  given: string | null = null,
): Promise<Outcome<number>> {
  const found = await database.readOne<Pick<SuggestionEntity, 'subject' | 'name'>>(
    `SELECT ${slugNow('q.subject')} AS subject, q.name AS name FROM suggestion q WHERE q.id = $1`,
    [id],
  );
  const says = found?.subject ?? null;
  if (says !== null && given !== null && given !== says) return refused(saysAlready(says));
  const about = says ?? given;
  const records = about === null ? [] : await readRecordOf(database, about, found?.name ?? null);
  if (given !== null && records.length === 0) return refused(noSubject(given));
  return decide(database, viewer, id, 'acceptSuggestion', async (manager, suggestion) => {
    const changeSetId = await insertDraft(manager, viewer, {
      title: `${TITLES[suggestion.kind]}: ${suggestion.name ?? about ?? 'a source'}`.slice(0, 120),
      note: suggestion.note,
      origin: `suggestion ${id}`,
      records,
    });
    await manager.update(SuggestionEntity, { id }, { ...decision(viewer, 'ACCEPTED'), changeSetId });
    return changeSetId;
  });
}

const TITLES: Readonly<Record<SuggestionKind, string>> = {
  WRONG_MATCH: 'Wrong match',
  MISSING_NAME: 'Missing name',
  WRONG_OR_OUT_OF_DATE: 'Wrong or out of date',
  SUGGEST_SOURCE: 'A source',
};

async function readRecordOf(database: Database, slug: string, name: string | null): Promise<DraftRecord[]> {
  const keys = (['ACTOR', 'ISSUE', 'POST'] as const).map((kind) => ({ kind, slug }));
  const found = await readCurrentVersions(database, keys);
  return [...found.values()].flatMap(({ kind, version, document }) =>
    document === null
      ? []
      : [
          {
            kind,
            slug,
            baseVersion: version,
            document: name === null ? document : withSuggestedName(document, name),
          },
        ],
  );
}

/** Turns a suggestion down, with the reason. The answer is its id. */
export async function declineSuggestion(
  database: Database,
  viewer: Viewer,
  id: string,
  reason: string,
): Promise<Outcome<string>> {
  const errors = checkReason(reason);
  if (errors.length > 0) return refused(...errors);
  return decide(database, viewer, id, 'declineSuggestion', async (manager) => {
    const declined = { ...decision(viewer, 'DECLINED'), decisionReason: reason };
    await manager.update(SuggestionEntity, { id }, declined);
    return id;
  });
}

/** Puts a suggestion back into the queue; a draft that came of it stays. The answer is its id. */
export async function reopenSuggestion(
  database: Database,
  viewer: Viewer,
  id: string,
): Promise<Outcome<string>> {
  return database.write(async (manager) => {
    const suggestion = await manager.findOneBy(SuggestionEntity, { id });
    if (!suggestion) return refused(unknown());
    if (suggestion.state !== 'OPEN' && (await waitsAgain(manager, suggestion))) return refused(cameAgain());
    const open = { state: 'OPEN' as const, decidedAt: null, decidedBy: null, decisionReason: null };
    await manager.update(SuggestionEntity, { id }, { ...open, changeSetId: null });
    await writeAudit(manager, {
      editor: viewer.name,
      operation: 'reopenSuggestion',
      target: `suggestion ${id}`,
    });
    return done(id);
  });
}

/** Whether the same words came in again after the suggestion was decided on. */
function waitsAgain(manager: EntityManager, { fingerprint }: SuggestionEntity): Promise<boolean> {
  return manager.existsBy(SuggestionEntity, { fingerprint, state: 'OPEN' });
}

function decision(viewer: Viewer, state: SuggestionState) {
  return { state, decidedAt: new Date().toISOString(), decidedBy: viewer.name };
}

/** Decides on a suggestion that nobody has decided on: two editors who press at once do not both. */
function decide<Value>(
  database: Database,
  viewer: Viewer,
  id: string,
  operation: 'acceptSuggestion' | 'declineSuggestion',
  act: (manager: EntityManager, suggestion: SuggestionEntity) => Promise<Value>,
): Promise<Outcome<Value>> {
  return database.write(async (manager) => {
    const suggestion = await manager.findOneBy(SuggestionEntity, { id });
    if (!suggestion) return refused(unknown());
    if (suggestion.state !== 'OPEN') return refused(taken(suggestion));
    const value = await act(manager, suggestion);
    await writeAudit(manager, { editor: viewer.name, operation, target: `suggestion ${id}` });
    return done(value);
  });
}

function unknown(): UserError {
  return userError('NOT_FOUND', 'There is no such suggestion: read the queue again.', {
    field: 'suggestion',
  });
}

function saysAlready(subject: string): UserError {
  return userError('NOT_TAKEN', `The suggestion is about ${subject}: leave subject out.`, {
    field: 'subject',
  });
}

function noSubject(slug: string): UserError {
  return userError('NOT_FOUND', `There is no subject "${slug}": give the slug of one that is published.`, {
    field: 'subject',
  });
}

function cameAgain(): UserError {
  return userError(
    'SUGGESTION_CAME_AGAIN',
    'A reader has sent the same words again: decide on those, they wait in the queue.',
    { field: 'suggestion' },
  );
}

function taken({ state, decidedBy, decidedAt }: SuggestionEntity): UserError {
  return userError(
    'SUGGESTION_DECIDED',
    `${decidedBy} ${state === 'ACCEPTED' ? 'accepted' : 'declined'} this at ${decidedAt}: leave it, or reopen it first.`,
    { field: 'suggestion' },
  );
}

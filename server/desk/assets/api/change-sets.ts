import type { Desk } from '../desk-context.ts';
import type { Draft, DraftRecord, RecordKind } from '../draft/draft.ts';
import { titleOf } from '../draft/draft.ts';
import { isSame } from '../draft/edit-document.ts';
import type { SendAnswer } from '../draft/open-draft.ts';
import { rebaseDraft } from '../draft/rebase-draft.ts';
import type { RecordDocument } from '../draft/subject-document.ts';

/** Why a mutation did nothing, in words for a person. */
export interface UserError {
  code: string;
  record: { kind: RecordKind; slug: string } | null;
  /** Where in the record's document, step by step (`positions`, `0`, `end`); else the field of the input. */
  path: string[];
  message: string;
}

/** A change set in a list. */
export interface ChangeSetLine {
  id: string;
  title: string;
  note: string | null;
  kind: Draft['kind'];
  correctionNote: string | null;
  state: Draft['state'];
  origin: string | null;
  author: string;
  draftVersion: number;
  createdAt: string;
  updatedAt: string;
  submittedAt: string | null;
  /** How often it was sent to review. */
  submissions: number;
  approvedBy: string | null;
  publishedAt: string | null;
  publishedBy: string | null;
  selfReviewed: boolean;
}

export const CHANGE_SET_LINE = `fragment Line on ChangeSet {
  id title note kind correctionNote state origin author draftVersion createdAt updatedAt submittedAt
  submissions approvedBy publishedAt publishedBy selfReviewed
}`;

const ERRORS = 'errors { code path message record { kind slug } }';

interface Payload {
  changeSet: ChangeSetLine | null;
  errors: UserError[];
}

/** What became of a mutation on a change set. */
export type Outcome =
  | { kind: 'DONE'; changeSet: ChangeSetLine }
  | { kind: 'REFUSED'; errors: UserError[]; changeSet: ChangeSetLine | null }
  | { kind: 'OFFLINE' }
  | { kind: 'SIGNED_OUT' };

/** Asks for a mutation that answers a change set. */
export async function mutate(
  desk: Pick<Desk, 'ask'>,
  field: string,
  type: string,
  input: object,
): Promise<Outcome> {
  const mutation = `mutation Do($input: ${type}!) { done: ${field}(input: $input) { changeSet { ...Line } ${ERRORS} } } ${CHANGE_SET_LINE}`;
  const answer = await desk.ask<{ done: Payload }>(mutation, { input });
  if (answer.kind === 'OFFLINE' || answer.kind === 'SIGNED_OUT') return answer;
  if (answer.kind === 'FAILED') {
    const error = { code: answer.code, record: null, path: [], message: answer.message };
    return { kind: 'REFUSED', errors: [error], changeSet: null };
  }
  const { changeSet, errors } = answer.data.done;
  if (errors.length > 0 || changeSet === null) return { kind: 'REFUSED', errors, changeSet };
  return { kind: 'DONE', changeSet };
}

/** Writes the open draft to the server: a new change set where it has no number yet. */
export async function sendDraft(
  desk: Pick<Desk, 'ask'>,
  draft: Draft,
  gone: readonly { kind: RecordKind; slug: string }[],
): Promise<SendAnswer> {
  const words = {
    title: titleOf(draft).slice(0, 120),
    note: draft.note === '' ? null : draft.note,
    kind: draft.kind,
    correctionNote: draft.correctionNote === '' ? null : draft.correctionNote,
    records: draft.records.map(({ kind, slug, baseVersion, document }) => ({
      kind,
      slug,
      baseVersion,
      document,
    })),
  };
  const outcome =
    draft.id === null
      ? await mutate(desk, 'createDraft', 'CreateDraftInput', words)
      : await mutate(desk, 'saveDraft', 'SaveDraftInput', {
          ...words,
          changeSet: String(draft.id),
          draftVersion: draft.draftVersion,
          drop: gone,
        });
  switch (outcome.kind) {
    case 'DONE': {
      const { id, draftVersion, state, updatedAt } = outcome.changeSet;
      return { kind: 'SAVED', at: new Date(updatedAt), id: Number(id), draftVersion, state };
    }
    case 'OFFLINE':
      return { kind: 'OFFLINE' };
    case 'SIGNED_OUT':
      return { kind: 'TOKEN_ENDED' };
    case 'REFUSED':
      return afterRefusal(desk, draft, outcome.errors[0]);
  }
}

/**
 * A change set that is closed by now is no error of the author's: they go on from what was published. Nor is a save that the server has
 * already, because its answer was lost on the way.
 */
async function afterRefusal(
  desk: Pick<Desk, 'ask'>,
  draft: Draft,
  error: UserError | undefined,
): Promise<SendAnswer> {
  if (error?.code === 'CHANGE_SET_STATE' && draft.id !== null) {
    const changeSet = await readChangeSet(desk, draft.id);
    if (changeSet?.state === 'PUBLISHED')
      return { kind: 'PUBLISHED', goOn: (open) => rebaseDraft(open, changeSet) };
  }
  if (error?.code === 'DRAFT_VERSION_CONFLICT' && draft.id !== null) {
    const changeSet = await readChangeSet(desk, draft.id);
    if (changeSet && hasRecordsOf(changeSet, draft)) {
      const { draftVersion, state, updatedAt } = changeSet;
      return { kind: 'SAVED', at: new Date(updatedAt), id: draft.id, draftVersion, state };
    }
    if (changeSet) return { kind: 'ELSEWHERE' };
  }
  return { kind: 'REFUSED', message: error?.message ?? '' };
}

/** Whether a change set holds just the records of a draft, word for word. */
function hasRecordsOf(changeSet: WholeChangeSet, draft: Draft): boolean {
  const written = changeSet.records.filter(({ document }) => document !== null);
  return (
    written.length === draft.records.length &&
    draft.records.every(({ kind, slug, document }) => {
      const same = written.find((one) => one.kind === kind && one.slug === slug);
      return same !== undefined && isSame(same.document, document);
    })
  );
}

export const submitChangeSet = (desk: Pick<Desk, 'ask'>, draft: Pick<Draft, 'id' | 'draftVersion'>) =>
  mutate(desk, 'submitChangeSet', 'ReadChangeSetInput', {
    changeSet: String(draft.id),
    draftVersion: draft.draftVersion,
  });

export const withdrawChangeSet = (desk: Pick<Desk, 'ask'>, id: number) =>
  mutate(desk, 'withdrawChangeSet', 'ChangeSetInput', { changeSet: String(id) });

export const discardDraft = (desk: Pick<Desk, 'ask'>, id: number) =>
  mutate(desk, 'discardDraft', 'ChangeSetInput', { changeSet: String(id) });

export const sendBackChangeSet = (desk: Pick<Desk, 'ask'>, id: number, comment: string) =>
  mutate(desk, 'sendBackChangeSet', 'SendBackChangeSetInput', { changeSet: String(id), comment });

/** Publishes a change set as it was read; `selfReview` says that its writer does it, for lack of anybody else. */
export const publishChangeSet = (
  desk: Pick<Desk, 'ask'>,
  id: number,
  draftVersion: number,
  selfReview: boolean,
) =>
  mutate(desk, 'publishChangeSet', 'PublishChangeSetInput', {
    changeSet: String(id),
    draftVersion,
    selfReview,
  });

/** Agrees to a change set as it was read, so that anybody who reviews can publish it. */
export const approveChangeSet = (desk: Pick<Desk, 'ask'>, id: number, draftVersion: number) =>
  mutate(desk, 'approveChangeSet', 'ReadChangeSetInput', { changeSet: String(id), draftVersion });

/** Marks a statement of a change set as contentious; a judgement, which makes nobody its writer. */
export const markContentious = (
  desk: Pick<Desk, 'ask'>,
  id: number,
  record: { kind: RecordKind; slug: string },
  statement: string,
) => mutate(desk, 'markContentious', 'MarkContentiousInput', { changeSet: String(id), record, statement });

/** Marks changes as seen by the viewer. */
export const markSeen = (
  desk: Pick<Desk, 'ask'>,
  id: number,
  changes: readonly { kind: RecordKind; slug: string; path: string }[],
) => mutate(desk, 'markSeen', 'MarkSeenInput', { changeSet: String(id), changes });

export const commentOnChangeSet = (
  desk: Pick<Desk, 'ask'>,
  id: number,
  comment: { record: { kind: RecordKind; slug: string } | null; path: string; text: string },
) => mutate(desk, 'commentOnChangeSet', 'CommentOnChangeSetInput', { changeSet: String(id), ...comment });

export const resolveComment = (desk: Pick<Desk, 'ask'>, id: number, comment: string) =>
  mutate(desk, 'resolveComment', 'ResolveCommentInput', { changeSet: String(id), comment });

export const revertChangeSet = (desk: Pick<Desk, 'ask'>, id: number) =>
  mutate(desk, 'revertChangeSet', 'ChangeSetInput', { changeSet: String(id) });

/** A field that differs, as the server names it: `positions[schumer-2023].stance`. */
export interface FieldChange {
  path: string;
  before: unknown;
  after: unknown;
  /** Whether the viewer has marked it as seen; an edit of the field unmarks it. */
  seen?: boolean;
  /** Whether the viewer has to see it: of a large change set the server draws some for each reviewer. */
  toSee?: boolean;
}

/** What a reviewer said. */
export interface Comment {
  id: string;
  record: { kind: RecordKind; slug: string } | null;
  path: string;
  text: string;
  author: string;
  createdAt: string;
  resolvedAt: string | null;
}

/** A record within a change set, with what it changes and what is published now. */
export interface ChangeSetRecord {
  kind: RecordKind;
  slug: string;
  baseVersion: number;
  document: RecordDocument | null;
  currentVersion: number;
  current: {
    version: number;
    document: RecordDocument | null;
    publishedAt: string;
    publishedBy: string | null;
    writtenBy: string | null;
  } | null;
  changes: FieldChange[];
  /** Fields that both the draft and a newer published version changed; null where there is no newer one. */
  conflict?: { contested: { path: string }[] } | null;
}

/** What publishing a change set asks of the viewer, beside what stops everybody. */
export interface ReviewStanding {
  reasons: ('NEW_EDITOR' | 'NAME_CHANGE' | 'HIGH_PROFILE')[];
  /** Why the viewer cannot publish it, though somebody else might. */
  stopsYou: UserError[];
  wouldBeSelfReviewed: boolean;
}

export interface WholeChangeSet extends ChangeSetLine {
  /** How many records it changes; of a large one the first are here, or those with something to see. */
  recordCount: number;
  records: ChangeSetRecord[];
  problems: UserError[];
  warnings: UserError[];
  comments: Comment[];
  /** Null once it is published or put away. */
  review: ReviewStanding | null;
}

const COMMENTS = 'comments { id record { kind slug } path text author createdAt resolvedAt }';
const READ_CHANGE_SET = `query ReadChangeSet($id: String!, $sample: Boolean!) {
  changeSet(id: $id) {
    ...Line
    problems { code path message record { kind slug } }
    warnings { code path message record { kind slug } }
    review { reasons stopsYou { code path message record { kind slug } } wouldBeSelfReviewed }
    recordCount
    records(sample: $sample) {
      kind slug baseVersion document currentVersion
      current { version document publishedAt publishedBy writtenBy }
      changes { path before after seen toSee }
      conflict { contested { path } }
    }
    ${COMMENTS}
  }
}
${CHANGE_SET_LINE}`;

/** A change set with everything in it; null where there is none to see, undefined where nothing is known. */
export async function readChangeSet(
  desk: Pick<Desk, 'ask'>,
  id: number,
): Promise<WholeChangeSet | null | undefined> {
  return readRecords(desk, id, false);
}

/** The same for a reviewer: of more records than one answer holds, those with something that they have to see. */
export async function readToReview(
  desk: Pick<Desk, 'ask'>,
  id: number,
): Promise<WholeChangeSet | null | undefined> {
  const found = await readRecords(desk, id, false);
  return found && found.recordCount > found.records.length ? readRecords(desk, id, true) : found;
}

async function readRecords(
  desk: Pick<Desk, 'ask'>,
  id: number,
  sample: boolean,
): Promise<WholeChangeSet | null | undefined> {
  const variables = { id: String(id), sample };
  const answer = await desk.ask<{ changeSet: WholeChangeSet | null }>(READ_CHANGE_SET, variables);
  return answer.kind === 'DATA' ? answer.data.changeSet : undefined;
}

/** A change set of the server's as the open draft; `bases` are the published versions that its records began from. */
export function draftFrom(
  changeSet: WholeChangeSet,
  bases: ReadonlyMap<string, RecordDocument | null>,
): Draft {
  const records = changeSet.records.flatMap((record): DraftRecord[] => {
    if (record.document === null) return [];
    const { kind, slug, baseVersion, document } = record;
    return [{ kind, slug, baseVersion, base: bases.get(`${kind}/${slug}`) ?? null, document }];
  });
  return {
    id: Number(changeSet.id),
    draftVersion: changeSet.draftVersion,
    title: changeSet.title,
    note: changeSet.note ?? '',
    kind: changeSet.kind,
    correctionNote: changeSet.correctionNote ?? '',
    state: changeSet.state,
    records,
    removed: changeSet.records.flatMap(({ kind, slug, document }) =>
      document === null ? [{ kind, slug }] : [],
    ),
  };
}

const READ_STATE = `query ReadState($id: String!) { changeSet(id: $id) { state draftVersion } }`;

/** Where a change set stands now; null where nothing is known. */
export async function readState(
  desk: Pick<Desk, 'ask'>,
  id: number,
): Promise<Pick<ChangeSetLine, 'state' | 'draftVersion'> | null> {
  const answer = await desk.ask<{ changeSet: Pick<ChangeSetLine, 'state' | 'draftVersion'> | null }>(
    READ_STATE,
    {
      id: String(id),
    },
  );
  return answer.kind === 'DATA' ? answer.data.changeSet : null;
}

const READ_COMMENTS = `query ReadComments($id: String!) { changeSet(id: $id) { ${COMMENTS} } }`;

/** What reviewers said of a change set; null where nothing is known. */
export async function readComments(desk: Pick<Desk, 'ask'>, id: number): Promise<Comment[] | null> {
  const answer = await desk.ask<{ changeSet: { comments: Comment[] } | null }>(READ_COMMENTS, {
    id: String(id),
  });
  return answer.kind === 'DATA' ? (answer.data.changeSet?.comments ?? null) : null;
}

const STOPS = `query Stops($id: String!) {
  changeSet(id: $id) {
    problems { code path message record { kind slug } }
    warnings { code path message record { kind slug } }
  }
}`;

/** What stops a change set from being published, and what a reviewer should know; null where nothing is known. */
export async function readStops(
  desk: Pick<Desk, 'ask'>,
  id: number,
): Promise<{ problems: UserError[]; warnings: UserError[] } | null> {
  const answer = await desk.ask<{ changeSet: { problems: UserError[]; warnings: UserError[] } | null }>(
    STOPS,
    {
      id: String(id),
    },
  );
  return answer.kind === 'DATA' ? answer.data.changeSet : null;
}

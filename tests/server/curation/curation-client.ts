import { expect } from 'vitest';
import type { JsonObject, RecordKey, RecordKind } from '../../../server/curation/record.ts';
import type { UserErrorCode } from '../../../server/errors.ts';
import type { TestServer } from '../start-server.ts';

const CHANGE_SET = `id state title kind draftVersion author approvedBy publishedBy selfReviewed origin
  problems { code path message record { kind slug } } warnings { code path }`;
const ERRORS = 'errors { code path message record { kind slug } }';

/** A change set as the tests read it. */
export interface ShownChangeSet {
  id: string;
  state: string;
  draftVersion: number;
  selfReviewed: boolean;
  approvedBy: string | null;
  publishedBy: string | null;
  origin: string | null;
  problems: { code: UserErrorCode; path: string[]; message: string; record: RecordKey | null }[];
  warnings: { code: string }[];
}

/** What a mutation answered. */
export interface ShownOutcome {
  changeSet: ShownChangeSet | null;
  errors: { code: UserErrorCode; path: string[]; message: string; record: RecordKey | null }[];
  version?: number | null;
}

/** Where a change set stands before somebody publishes it. */
export interface ShownStanding {
  reasons: string[];
  stopsYou: { code: UserErrorCode }[];
  wouldBeSelfReviewed: boolean;
}

export interface DraftedRecord extends RecordKey {
  baseVersion: number;
  document: JsonObject | null;
}

/** An editor who works through the public API alone. */
export function editorOn(server: TestServer, token: string) {
  const mutate = async (name: string, type: string, input: object, more = ''): Promise<ShownOutcome> => {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { changeSet { ${CHANGE_SET} } ${more} ${ERRORS} } }`;
    const { data, errors } = await server.ask(query, { input }, token);
    expect(errors).toEqual([]);
    return data[name];
  };
  /** Looks at everything that a change set changes, as a reviewer does. */
  const see = async ({ id }: ShownChangeSet): Promise<ShownOutcome> => {
    const query = 'query ($id: String!) { changeSet(id: $id) { records { kind slug changes { path } } } }';
    const { data, errors } = await server.ask(query, { id }, token);
    expect(errors).toEqual([]);
    const changes = data.changeSet.records.flatMap(
      ({ kind, slug, changes }: RecordKey & { changes: { path: string }[] }) =>
        changes.map(({ path }) => ({ kind, slug, path })),
    );
    return mutate('markSeen', 'MarkSeenInput', { changeSet: id, changes });
  };
  const publish = (changeSet: ShownChangeSet, more: object = {}) =>
    mutate('publishChangeSet', 'PublishChangeSetInput', { ...asRead(changeSet), ...more }, 'version');
  const approve = (changeSet: ShownChangeSet) =>
    mutate('approveChangeSet', 'ReadChangeSetInput', asRead(changeSet));
  return {
    see,
    /** What publishing a change set asks of this editor. */
    async standing({ id }: ShownChangeSet): Promise<ShownStanding | null> {
      const query =
        'query ($id: String!) { changeSet(id: $id) { review { reasons stopsYou { code } wouldBeSelfReviewed } } }';
      const { data, errors } = await server.ask(query, { id }, token);
      expect(errors).toEqual([]);
      return data.changeSet.review;
    },
    publishUnseen: publish,
    approveUnseen: approve,
    /** The published document of a record. */
    async read(kind: RecordKind, slug: string): Promise<{ version: number; document: JsonObject }> {
      const query =
        'query ($kind: RecordKind!, $slug: String!) { record(kind: $kind, slug: $slug) { version document } }';
      const { data, errors } = await server.ask(query, { kind, slug }, token);
      expect(errors).toEqual([]);
      return data.record;
    },
    create: (title: string, records: readonly DraftedRecord[], more: object = {}) =>
      mutate('createDraft', 'CreateDraftInput', { title, records, ...more }),
    acceptSuggestion: (suggestion: string) =>
      mutate('acceptSuggestion', 'AcceptSuggestionInput', { suggestion }),
    save: (changeSet: ShownChangeSet, edit: object) =>
      mutate('saveDraft', 'SaveDraftInput', {
        changeSet: changeSet.id,
        draftVersion: changeSet.draftVersion,
        ...edit,
      }),
    submit: (changeSet: ShownChangeSet) => mutate('submitChangeSet', 'ReadChangeSetInput', asRead(changeSet)),
    async approve(changeSet: ShownChangeSet) {
      await see(changeSet);
      return approve(changeSet);
    },
    async publish(changeSet: ShownChangeSet, more: object = {}) {
      await see(changeSet);
      return publish(changeSet, more);
    },
    withdraw: ({ id }: ShownChangeSet) => mutate('withdrawChangeSet', 'ChangeSetInput', { changeSet: id }),
    discard: ({ id }: ShownChangeSet) => mutate('discardDraft', 'ChangeSetInput', { changeSet: id }),
    revert: ({ id }: ShownChangeSet) => mutate('revertChangeSet', 'ChangeSetInput', { changeSet: id }),
    sendBack: ({ id }: ShownChangeSet, comment: string) =>
      mutate('sendBackChangeSet', 'SendBackChangeSetInput', { changeSet: id, comment }),
  };
}

/** The change set of an outcome that was no refusal. */
export function accepted({ changeSet, errors }: ShownOutcome): ShownChangeSet {
  expect(errors).toEqual([]);
  if (!changeSet) throw new Error('The change set is not visible.');
  return changeSet;
}

/** The codes of a refusal. */
export function codesOf({ errors }: Pick<ShownOutcome, 'errors'>): UserErrorCode[] {
  return errors.map(({ code }) => code);
}

function asRead({ id, draftVersion }: ShownChangeSet) {
  return { changeSet: id, draftVersion };
}

import { Store } from '../store.ts';
import type { DeviceDrafts } from './device-drafts.ts';
import { countChanges, type Draft, type DraftRecord, NO_DRAFT, type RecordKind, recordIn } from './draft.ts';
import { DraftKeeper, type SaveAnswer, type SavedState } from './draft-keeper.ts';
import { type Path, withValue } from './edit-document.ts';
import type { RecordDocument } from './subject-document.ts';
import { act, startHistory, type UndoHistory, undo } from './undo-history.ts';

/** What a server says of a save: where the draft is now, or why not. */
export type SendAnswer =
  | SaveAnswer
  | { kind: 'SAVED'; at: Date; id: number; draftVersion: number; state: Draft['state'] }
  /** The change set was published meanwhile; `goOn` makes of the open draft the one that goes on from there. */
  | { kind: 'PUBLISHED'; goOn(draft: Draft): Draft };

/** Which record. */
export type RecordKey = Pick<DraftRecord, 'kind' | 'slug'>;

export interface OpenDraftParts {
  /** Id of the editor whose draft it is. */
  editor: string;
  device: DeviceDrafts;
  /**
   * Writes the draft to the server: a new one where it has no id yet. `gone` are the records that the server has of it and
   * that are no longer in it.
   */
  send(draft: Draft, gone: readonly RecordKey[]): Promise<SendAnswer>;
}

/**
 * The one draft that an editor has open: everything edited joins it, is kept as it is typed, and can be taken back action by action.
 */
export class OpenDraft {
  readonly draft = new Store<Draft>(NO_DRAFT);
  readonly saved = new Store<SavedState>({ kind: 'UNCHANGED' });
  private history: UndoHistory<Draft> = startHistory(NO_DRAFT);
  private readonly keeper: DraftKeeper<Draft>;
  private isAtServer = true;
  /** What was sent and got no answer: the server may have it, or not. */
  private unanswered: Draft | null = null;
  /** When the server saved last. */
  private savedAt: Date | null = null;
  /** The records of the draft that the server has. */
  private atServer: readonly RecordKey[] = [];

  constructor(private readonly parts: OpenDraftParts) {
    this.keeper = new DraftKeeper<Draft>({
      keepHere: async (draft) => this.keepOnDevice(draft),
      save: (draft) => this.send(draft),
      changes: countChanges,
      tell: (state) => this.saved.set(state),
      now: () => new Date(),
    });
  }

  /** Goes on with what this device has not sent yet, or else with the device's copy of the open draft; null for none. */
  restore(): Draft | null {
    const kept = this.parts.device.read(this.parts.editor);
    if (kept === null) return null;
    this.show(kept.draft);
    this.savedAt = kept.savedAt ? new Date(kept.savedAt) : null;
    this.unanswered = kept.unanswered ?? null;
    if (!kept.isAtServer) this.changed(kept.draft);
    else if (this.savedAt !== null) this.saved.set({ kind: 'SAVED', at: this.savedAt });
    return kept.draft;
  }

  /**
   * Opens a draft as the server has it.
   * @param savedAt when it was saved there last; null where nothing is known of that
   */
  open(draft: Draft, savedAt: Date | null = null): void {
    this.show(draft);
    this.isAtServer = true;
    this.savedAt = savedAt;
    this.keepCopy(draft);
    this.saved.set(savedAt === null ? { kind: 'UNCHANGED' } : { kind: 'SAVED', at: savedAt });
  }

  /** Begins another draft; the old one stays at the server. */
  async startNew(): Promise<void> {
    await this.keeper.settle();
    this.show(NO_DRAFT);
    this.parts.device.forget(this.parts.editor);
    this.saved.set({ kind: 'UNCHANGED' });
  }

  /** Takes a record into the draft where it is not in it, so that it can be edited. */
  include(record: DraftRecord): void {
    const draft = this.draft.get();
    if (recordIn(draft, record.kind, record.slug) !== null) return;
    this.take({ ...draft, records: [...draft.records, record] }, `include ${record.kind} ${record.slug}`);
  }

  /**
   * Changes one place of a record that is in the draft.
   * @param what names the action; edits of the same name in a row are taken back as one
   */
  edit(kind: RecordKind, slug: string, path: Path, value: unknown, what = `${slug} ${path.join('.')}`): void {
    const draft = this.draft.get();
    const place = draft.records.findIndex((record) => record.kind === kind && record.slug === slug);
    const record = draft.records[place];
    if (record === undefined) return;
    const document: RecordDocument = withValue(record.document, path, value);
    this.take({ ...draft, records: draft.records.with(place, { ...record, document }) }, what);
  }

  /** Takes a record out of the draft; what is published of it stays. */
  drop(kind: RecordKind, slug: string): void {
    const draft = this.draft.get();
    const records = draft.records.filter((record) => record.kind !== kind || record.slug !== slug);
    if (records.length !== draft.records.length) this.take({ ...draft, records }, `drop ${kind} ${slug}`);
  }

  /** Puts records in the place of those of the same name, as after a conflict. */
  replace(records: readonly DraftRecord[], what: string): void {
    const draft = this.draft.get();
    const others = draft.records.filter(
      (old) => !records.some((record) => record.kind === old.kind && record.slug === old.slug),
    );
    this.take({ ...draft, records: [...others, ...records] }, what);
  }

  /** Changes what the draft says of itself. */
  describe(part: Partial<Pick<Draft, 'title' | 'note' | 'kind' | 'correctionNote'>>): void {
    this.take({ ...this.draft.get(), ...part }, `draft ${Object.keys(part).join()}`);
  }

  /** What the server says of where the change set stands, after it was sent or withdrawn. */
  stands(state: Draft['state'], draftVersion: number): void {
    const draft = { ...this.draft.get(), state, draftVersion };
    this.draft.set(draft);
    this.keepCopy(draft);
  }

  /** Takes the last action back; false where there is none. */
  undo(): boolean {
    const back = undo(this.history);
    if (back === null) return false;
    this.history = back;
    // The server's count of saves goes on; only the words go back.
    const { id, draftVersion } = this.draft.get();
    const draft = { ...back.present, id, draftVersion };
    this.draft.set(draft);
    this.changed(draft);
    return true;
  }

  /** Makes what is written here a draft of its own; the one at the server stays as it was saved from elsewhere. */
  goOnAlone(): void {
    const draft = { ...this.draft.get(), id: null, draftVersion: 0, state: NO_DRAFT.state };
    this.show(draft);
    this.changed(draft);
  }

  /** Whether the server has everything as it is here. */
  isSettled(): boolean {
    return this.isAtServer;
  }

  /** Tries the server again: the connection is back, or somebody has signed in. */
  retry(): void {
    this.keeper.retry();
  }

  /** Writes to this device at once: the page is about to go. */
  keepNow(): void {
    const draft = this.draft.get();
    if (draft.records.length > 0) this.keepCopy(draft);
  }

  /** Answers when the server has everything, or said why not. */
  settle(): Promise<void> {
    return this.keeper.settle();
  }

  /** @throws DOMException where the device has no room */
  private keepOnDevice(draft: Draft): void {
    const { isAtServer, unanswered } = this;
    const savedAt = this.savedAt?.toISOString() ?? null;
    this.parts.device.keep(this.parts.editor, { draft, isAtServer, savedAt, unanswered });
  }

  /** Refreshes the device's copy of what the server has: without room for it the words are safe, and the strip said so as they were typed. */
  private keepCopy(draft: Draft): void {
    try {
      this.keepOnDevice(draft);
    } catch {
      this.saved.set({ kind: 'DEVICE_FAILED', savedAt: this.isAtServer ? this.savedAt : null });
    }
  }

  private show(draft: Draft): void {
    this.unanswered = null;
    this.history = startHistory(draft);
    this.atServer = draft.id === null ? [] : draft.records.map(({ kind, slug }) => ({ kind, slug }));
    this.draft.set(draft);
  }

  private take(draft: Draft, what: string): void {
    this.history = act(this.history, draft, what);
    this.draft.set(draft);
    this.changed(draft);
  }

  private changed(draft: Draft): void {
    this.isAtServer = false;
    this.keeper.changed(draft);
  }

  /** What got no answer is sent again as it was, so that the server can tell it from what somebody else wrote; then what was typed since. */
  private async send(draft: Draft): Promise<SaveAnswer> {
    if (this.unanswered !== null) {
      const answer = await this.sendOnce(this.unanswered);
      if (answer.kind === 'OFFLINE' || answer.kind === 'TOKEN_ENDED') return answer;
    }
    return this.sendOnce(draft);
  }

  private async sendOnce(draft: Draft): Promise<SaveAnswer> {
    this.unanswered = draft;
    this.keepCopy(this.draft.get());
    const { id, draftVersion } = this.draft.get();
    const gone = this.atServer.filter(({ kind, slug }) => recordIn(draft, kind, slug) === null);
    const answer = await this.parts.send({ ...draft, id, draftVersion }, gone);
    if (answer.kind !== 'OFFLINE') this.unanswered = null;
    if (answer.kind === 'PUBLISHED') return this.goOn(answer.goOn);
    if (answer.kind === 'SAVED') this.atServer = draft.records.map(({ kind, slug }) => ({ kind, slug }));
    if (answer.kind !== 'SAVED' || !('id' in answer)) return answer;
    const { id: savedId, draftVersion: savedVersion, state } = answer;
    const now = { ...this.draft.get(), id: savedId, draftVersion: savedVersion, state };
    const isNewest = this.draft.get().records === draft.records;
    this.draft.set(now);
    this.isAtServer = isNewest;
    this.savedAt = answer.at;
    this.keepCopy(now);
    return { kind: 'SAVED', at: answer.at };
  }

  /** Begins another draft with what was typed since the old one was sent. */
  private async goOn(rebase: (draft: Draft) => Draft): Promise<SaveAnswer> {
    const draft = rebase(this.draft.get());
    this.show(draft);
    this.isAtServer = false;
    this.keepCopy(draft);
    return draft.records.length === 0 ? { kind: 'SAVED', at: new Date() } : this.send(draft);
  }
}

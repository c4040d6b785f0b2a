/** What the strip says of where the words are. Never a guess: each is what a device or server answered. */
export type SavedState =
  | { kind: 'UNCHANGED' }
  | { kind: 'SAVING' }
  | { kind: 'SAVED'; at: Date }
  | { kind: 'KEPT_HERE'; why: 'OFFLINE'; changes: number }
  | { kind: 'KEPT_HERE'; why: 'TOKEN_ENDED'; at: Date }
  | { kind: 'KEPT_HERE'; why: 'REFUSED'; message: string }
  /** The draft was saved from elsewhere, another tab or device of its author, with other words. */
  | { kind: 'KEPT_HERE'; why: 'ELSEWHERE' }
  /** The device did not take the words; `savedAt` is when the server had them all, null while it does not. */
  | { kind: 'DEVICE_FAILED'; savedAt: Date | null };

/** What the server answered to a save. */
export type SaveAnswer =
  | { kind: 'SAVED'; at: Date }
  | { kind: 'OFFLINE' }
  | { kind: 'TOKEN_ENDED' }
  | { kind: 'REFUSED'; message: string }
  | { kind: 'ELSEWHERE' };

/** Where a draft is kept. */
export interface Keeping<Draft> {
  /** Writes to this device. Rejects where the device has no room or refuses. */
  keepHere(draft: Draft): Promise<void>;
  /** Writes to the server; never rejects for what a network does. */
  save(draft: Draft): Promise<SaveAnswer>;
  /** Number of changes in a draft, for "3 changes go out when you are online". */
  changes(draft: Draft): number;
  tell(state: SavedState): void;
  now(): Date;
}

/** The device has the words this long after they were typed, at most. */
export const DEVICE_WITHIN_MS = 300;
/** The server has them this long after, at most, as long as it answers. */
export const SERVER_WITHIN_MS = 2_000;

const DEVICE_AFTER_MS = 100;
const SERVER_AFTER_MS = 700;
const SERVER_LATEST_MS = 1_500;
const RETRY_MS = 5_000;
/** What was refused may be taken later: a server can be busy. */
const REFUSED_RETRY_MS = 30_000;

/**
 * Keeps a draft as it is typed: on the device first, then at the server; one save at a time, and again when there was more. A lost
 * connection is tried again, an ended token waits for {@link DraftKeeper.retry}.
 */
export class DraftKeeper<Draft> {
  private newest: Draft | null = null;
  private isKept = true;
  /** Whether the device refused the words last. */
  private isDeviceFull = false;
  private isSaved = true;
  private saving: Promise<void> | null = null;
  private waitingSince = 0;
  private deviceTimer: ReturnType<typeof setTimeout> | undefined;
  private serverTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly keeping: Keeping<Draft>) {}

  /** Takes the draft as it is now. */
  changed(draft: Draft): void {
    this.newest = draft;
    this.isKept = false;
    if (this.isSaved) this.waitingSince = this.keeping.now().getTime();
    this.isSaved = false;
    this.keeping.tell({ kind: 'SAVING' });
    this.deviceTimer ??= setTimeout(() => void this.keepHere(), DEVICE_AFTER_MS);
    this.planSave(SERVER_AFTER_MS);
  }

  /** Tries the server again at once: the connection is back, or somebody has signed in. */
  retry(): void {
    if (!this.isSaved) this.planSave(0);
  }

  /** Saves what is still waiting and answers when device and server have it, or said why not. */
  async settle(): Promise<void> {
    if (!this.isKept) await this.keepHere();
    if (this.saving !== null) await this.saving;
    if (!this.isSaved) await this.save();
  }

  /** Stops the timers; what was typed is kept on the device before. */
  async close(): Promise<void> {
    clearTimeout(this.serverTimer);
    if (!this.isKept) await this.keepHere();
  }

  private async keepHere(): Promise<void> {
    clearTimeout(this.deviceTimer);
    this.deviceTimer = undefined;
    const draft = this.newest;
    if (draft === null) return;
    try {
      await this.keeping.keepHere(draft);
      this.isDeviceFull = false;
      if (this.newest === draft) this.isKept = true;
    } catch {
      this.isDeviceFull = true;
      this.keeping.tell({ kind: 'DEVICE_FAILED', savedAt: null });
    }
  }

  private planSave(afterMs: number): void {
    clearTimeout(this.serverTimer);
    const waited = this.keeping.now().getTime() - this.waitingSince;
    const wait = Math.max(0, Math.min(afterMs, SERVER_LATEST_MS - waited));
    this.serverTimer = setTimeout(() => void this.save(), afterMs >= RETRY_MS ? afterMs : wait);
  }

  /** One save at a time; a second caller waits for the first. */
  private save(): Promise<void> {
    this.saving ??= this.saveNewest().finally(() => {
      this.saving = null;
    });
    return this.saving;
  }

  private async saveNewest(): Promise<void> {
    clearTimeout(this.serverTimer);
    const draft = this.newest;
    if (draft === null) return;
    this.waitingSince = this.keeping.now().getTime();
    const answer = await this.keeping.save(draft);
    if (answer.kind === 'SAVED' && this.newest !== draft) {
      this.planSave(SERVER_AFTER_MS);
      return;
    }
    this.isSaved = answer.kind === 'SAVED';
    this.keeping.tell(this.stateAfter(answer, this.newest ?? draft));
    if (answer.kind === 'OFFLINE') this.planSave(RETRY_MS);
    if (answer.kind === 'REFUSED') this.planSave(REFUSED_RETRY_MS);
  }

  private stateAfter(answer: SaveAnswer, draft: Draft): SavedState {
    switch (answer.kind) {
      case 'SAVED':
        return this.isDeviceFull
          ? { kind: 'DEVICE_FAILED', savedAt: answer.at }
          : { kind: 'SAVED', at: answer.at };
      case 'OFFLINE':
        return { kind: 'KEPT_HERE', why: 'OFFLINE', changes: this.keeping.changes(draft) };
      case 'TOKEN_ENDED':
        return { kind: 'KEPT_HERE', why: 'TOKEN_ENDED', at: this.keeping.now() };
      case 'REFUSED':
        return { kind: 'KEPT_HERE', why: 'REFUSED', message: answer.message };
      case 'ELSEWHERE':
        return { kind: 'KEPT_HERE', why: 'ELSEWHERE' };
    }
  }
}

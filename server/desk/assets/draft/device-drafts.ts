import { type Draft, NO_DRAFT } from './draft.ts';

/** A draft as this device keeps it. */
export interface DeviceDraft {
  draft: Draft;
  /** Whether the server has it as it is here. */
  isAtServer: boolean;
  /** ISO instant of the last save at the server, as the server said it; null or missing for none. */
  savedAt?: string | null;
  /** What was sent to the server and got no answer; null or missing for nothing. */
  unanswered?: Draft | null;
}

const PREFIX = 'sidelight-desk-draft:';

/**
 * The device's own copy of an editor's open draft. In local storage, which is written at once: a database of the browser's would still
 * be writing when the tab is gone.
 */
export class DeviceDrafts {
  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {}

  /** @throws DOMException where the device has no room */
  keep(editor: string, kept: DeviceDraft): void {
    this.storage.setItem(PREFIX + editor, JSON.stringify(kept));
  }

  read(editor: string): DeviceDraft | null {
    const text = this.storage.getItem(PREFIX + editor);
    if (text === null) return null;
    try {
      const kept = JSON.parse(text) as DeviceDraft;
      // A draft that an older desk kept may lack what was added since.
      return { ...kept, draft: { ...NO_DRAFT, ...kept.draft } };
    } catch {
      // Not ours, or cut short by a crash of the browser: the server's copy is the one that counts then.
      return null;
    }
  }

  forget(editor: string): void {
    this.storage.removeItem(PREFIX + editor);
  }
}

import { createTurns } from '../in-turn.ts';
import type { DraftOutcome, WaitingDraft } from '../messages.ts';

/** Where they are kept, oldest first. */
export interface WaitingShelf {
  load(): Promise<WaitingDraft[]>;
  save(drafts: WaitingDraft[]): Promise<void>;
}

/** Drafts on their way: each goes out once, when its server answers again. */
export interface WaitingDrafts {
  add(waiting: Omit<WaitingDraft, 'needsLook'>): Promise<number>;
  /** Tries all in turn, until the server does not answer. */
  send(): Promise<WaitingDraft[]>;
  all(): Promise<WaitingDraft[]>;
  /** Takes the one that was written last out, so that it can be written on; null where none waits. */
  takeLast(): Promise<WaitingDraft | null>;
}

/** @param sendOne sends one where it has not arrived before; it goes by the editor of this device */
export function createWaitingDrafts(
  shelf: WaitingShelf,
  sendOne: (waiting: WaitingDraft) => Promise<DraftOutcome>,
): WaitingDrafts {
  const inTurn = createTurns();

  return {
    add: (waiting) =>
      inTurn(async () => {
        const drafts = [...(await shelf.load()), { ...waiting, needsLook: false }];
        await shelf.save(drafts);
        return drafts.length;
      }),
    send: () =>
      inTurn(async () => {
        for (const waiting of await shelf.load()) {
          if (waiting.needsLook) continue;
          const { result } = await sendOne(waiting);
          if (result === 'UNREACHABLE' || result === 'TOKEN_ENDED') break;
          const others = (await shelf.load()).filter(({ id }) => id !== waiting.id);
          await shelf.save(result === 'SENT' ? others : [...others, { ...waiting, needsLook: true }]);
        }
        return shelf.load();
      }),
    all: () => inTurn(() => shelf.load()),
    takeLast: () =>
      inTurn(async () => {
        const drafts = await shelf.load();
        const waiting = drafts.at(-1) ?? null;
        await shelf.save(drafts.slice(0, -1));
        return waiting;
      }),
  };
}

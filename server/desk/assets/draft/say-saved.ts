import { sayMoment, sayTime } from '../dates/say-date.ts';
import { count } from '../words/vocabulary-words.ts';
import type { SavedState } from './draft-keeper.ts';

/** The saved state in words: a lead that stands out, and the rest. */
export interface SaidState {
  icon: 'pencil' | 'check' | 'offline' | 'stop' | null;
  lead: string;
  rest: string;
}

/** What the strip says of where the words are. */
export function saySaved(state: SavedState): SaidState {
  switch (state.kind) {
    case 'UNCHANGED':
      return { icon: null, lead: '', rest: '' };
    case 'SAVING':
      return { icon: 'pencil', lead: '', rest: 'Saving…' };
    case 'SAVED':
      return { icon: 'check', lead: '', rest: sayAtServer(state.at) };
    case 'DEVICE_FAILED':
      return {
        icon: 'stop',
        lead: 'This device has no room left.',
        rest:
          state.savedAt === null
            ? 'What you type goes to the server only. Free some space, or go on online.'
            : sayAtServer(state.savedAt),
      };
    case 'KEPT_HERE':
      return sayKeptHere(state);
  }
}

/** Of another day it is the day: a draft is gone on with long after. */
function sayAtServer(at: Date): string {
  return `Saved at the server, ${sayMoment(at, new Date())}`;
}

function sayKeptHere(state: SavedState & { kind: 'KEPT_HERE' }): SaidState {
  switch (state.why) {
    case 'OFFLINE': {
      const goes = state.changes === 1 ? 'goes' : 'go';
      return {
        icon: 'offline',
        lead: 'Kept on this device.',
        rest: `${count(state.changes, 'change')} ${goes} out when you are online.`,
      };
    }
    case 'TOKEN_ENDED':
      return {
        icon: 'stop',
        lead: `Not saved: your token ended at ${sayTime(state.at)}.`,
        rest: 'Nothing is lost.',
      };
    case 'REFUSED':
      return { icon: 'stop', lead: 'Kept on this device.', rest: state.message };
    case 'ELSEWHERE':
      return {
        icon: 'stop',
        lead: 'Kept on this device.',
        rest: 'This draft was saved from another tab or device meanwhile.',
      };
  }
}

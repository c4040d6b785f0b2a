import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { References } from '../record/references.ts';
import type { DraftStops } from './draft-stops.ts';
import type { OpenDraft } from './open-draft.ts';

/** What everything that writes shares. */
export interface Writing {
  draft: OpenDraft;
  stops: DraftStops;
  references: References;
}

export const WritingContext = createContext<Writing | null>(null);

export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (writing === null) throw new Error('A part that writes stands outside of a draft.');
  return writing;
}

/** The editor's open draft. */
export function useDraft(): OpenDraft {
  return useWriting().draft;
}

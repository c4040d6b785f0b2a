import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Keys, Stop } from '../controls/field.tsx';
import { useDesk } from '../desk-context.ts';
import { sayChord } from '../keys/chord.ts';
import { isMac, useChords } from '../keys/use-chords.ts';
import { declineSuggestion } from './decide.ts';
import { refreshQueues } from './use-queues.ts';

/** What a suggestion is most often declined for; the editor's own words stand in the field. */
const DECLINE_REASONS = ['The name would mark other people', 'No source found', 'Already so'] as const;

/** Turns a suggestion down where it stands: a frequent reason by one press, or the editor's own words. */
export function Decline({ suggestion, close, done }: { suggestion: string; close(): void; done(): void }) {
  const desk = useDesk();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // Before the next key: a later focus would lose the first letters of somebody who types at once.
  useLayoutEffect(() => field.current?.focus(), []);
  const send = async () => {
    if (reason.trim() === '') return setProblem('Say why, in a few words.');
    const decided = await declineSuggestion(desk, suggestion, reason.trim());
    if (decided.kind === 'REFUSED') return setProblem(decided.message);
    close();
    done();
    await refreshQueues(desk);
  };
  const own = (action: () => void) => (event: KeyboardEvent) => {
    if (!(event.target instanceof Node) || !form.current?.contains(event.target)) return false;
    action();
    return true;
  };
  useChords({ 'Mod+Enter': own(() => void send()), Escape: own(close) });
  return (
    <form
      ref={form}
      class="decline"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label class="label" for="decline-reason">
        Why it is declined
      </label>
      <div class="line">
        {DECLINE_REASONS.map((words) => (
          <button
            key={words}
            type="button"
            class="button small"
            onClick={() => {
              setReason(words);
              field.current?.focus();
            }}
          >
            {words}
          </button>
        ))}
      </div>
      <input
        ref={field}
        id="decline-reason"
        class="input"
        type="text"
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      {problem !== '' && <Stop>{problem}</Stop>}
      <div class="line">
        <button type="submit" class="button">
          Decline <Keys>{sayChord('Mod+Enter', isMac)}</Keys>
        </button>
        <button type="button" class="button plain" onClick={close}>
          Cancel <Keys>Esc</Keys>
        </button>
      </div>
    </form>
  );
}

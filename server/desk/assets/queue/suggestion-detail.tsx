import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Stop } from '../controls/field.tsx';
import { KindIcon, NoteIcon } from '../controls/icons.tsx';
import { sayMoment } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { useChords } from '../keys/use-chords.ts';
import type { SubjectName } from '../record/references.ts';
import { go, pathOf } from '../routes.ts';
import { acceptSuggestion, type Done, declineSuggestion, reopenSuggestion } from './decide.ts';
import { Detail } from './detail.tsx';
import { sayReaders, saySuggestion } from './say-suggestion.ts';
import { type QueuedSuggestion, refreshQueues } from './use-queues.ts';
import { WouldMark } from './would-mark.tsx';

/** A suggestion as the reader typed it, text and never markup, with what can be made of it. */
export function SuggestionDetail(props: {
  suggestion: QueuedSuggestion;
  /** What it is about, as far as it is known. */
  about: SubjectName | undefined;
  leave(): void;
  done: Done;
}) {
  const { suggestion, leave } = props;
  const desk = useDesk();
  const [said, setSaid] = useState('');
  const [asksWhy, setAsksWhy] = useState(false);
  const accept = async () => {
    const decided = await acceptSuggestion(desk, suggestion.id);
    if (decided.kind === 'REFUSED') return setSaid(decided.message);
    await refreshQueues(desk);
    if (decided.changeSet !== null) go(desk.route, { page: 'draft', id: decided.changeSet });
  };
  useChords({
    A: () => void accept(),
    D: () => setAsksWhy(true),
    N: leave,
  });
  const { subject, page, source, note } = suggestion;
  return (
    <Detail
      name="Suggestion"
      icon={<NoteIcon />}
      eyebrow={[
        'Suggestion',
        sayReaders(suggestion.times),
        sayMoment(new Date(suggestion.receivedAt), new Date()),
      ]}
      title={saySuggestion(suggestion)}
      said={said}
      decisions={[
        { label: 'Accept as draft', key: 'A', run: () => void accept() },
        { label: 'Decline…', key: 'D', run: () => setAsksWhy(true) },
        { label: 'Not for me', key: 'N', run: leave },
      ]}
    >
      <div>
        <p class="label">What they wrote, as they wrote it</p>
        {note === null ? <p class="quiet">They left no note.</p> : <p class="said-by-reader">{note}</p>}
      </div>
      <dl class="facts">
        {subject !== null && (
          <>
            <dt>About</dt>
            <dd>
              {props.about !== undefined && <KindIcon kind={props.about.kind} />}{' '}
              <a href={pathOf({ page: 'subject', slug: subject })}>{props.about?.name ?? subject}</a>
            </dd>
          </>
        )}
        {page !== null && (
          <>
            <dt>Page</dt>
            <dd class="quiet">{page}</dd>
          </>
        )}
        {suggestion.kind === 'MISSING_NAME' && suggestion.name !== null && props.about !== undefined && (
          <>
            <dt>Would mark</dt>
            <dd>
              <WouldMark name={suggestion.name} subject={props.about} />
            </dd>
          </>
        )}
        {source !== null && (
          <>
            <dt>Source</dt>
            <dd>{source}</dd>
          </>
        )}
      </dl>
      <p class="small quiet">Accepting opens a draft with the suggestion as its origin.</p>
      {asksWhy && (
        <Decline
          suggestion={suggestion.id}
          close={() => setAsksWhy(false)}
          done={() =>
            props.done(`Declined: ${saySuggestion(suggestion)}.`, () => reopenSuggestion(desk, suggestion.id))
          }
        />
      )}
    </Detail>
  );
}

function Decline({ suggestion, close, done }: { suggestion: string; close(): void; done(): void }) {
  const desk = useDesk();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // Before the next key: a later focus would lose the first letters of somebody who types at once.
  useLayoutEffect(() => field.current?.focus(), []);
  const send = async (event: Event) => {
    event.preventDefault();
    if (reason.trim() === '') return setProblem('Say why, in a few words.');
    const decided = await declineSuggestion(desk, suggestion, reason.trim());
    if (decided.kind === 'REFUSED') return setProblem(decided.message);
    close();
    done();
    await refreshQueues(desk);
  };
  return (
    <form onSubmit={send}>
      <label class="label" for="decline-reason">
        Why it is declined
      </label>
      <div class="token-line">
        <input
          ref={field}
          id="decline-reason"
          class="input"
          type="text"
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') close();
          }}
        />
        <button type="submit" class="button">
          Decline
        </button>
      </div>
      {problem !== '' && <Stop>{problem}</Stop>}
    </form>
  );
}

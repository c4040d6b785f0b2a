import { useId, useState } from 'preact/hooks';
import { KindIcon, NoteIcon } from '../controls/icons.tsx';
import { useDesk } from '../desk-context.ts';
import { useDraft } from '../draft/draft-context.ts';
import { openFromServer } from '../draft/open-from-server.ts';
import { useChords } from '../keys/use-chords.ts';
import { newSubject } from '../record/new-subject.ts';
import type { SubjectName } from '../record/references.ts';
import { WouldMark } from '../record/would-mark.tsx';
import { go, pathOf } from '../routes.ts';
import { acceptSuggestion, type Done, reopenSuggestion } from './decide.ts';
import { Decline } from './decline.tsx';
import { Detail } from './detail.tsx';
import { rememberDecision } from './last-decision.ts';
import { sayPages, sayReaders, sayReceived, saySuggestion } from './say-suggestion.ts';
import { type QueuedSuggestion, refreshQueues } from './use-queues.ts';
import { type Owner, WhoseName } from './whose-name.tsx';

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
  const draft = useDraft();
  const whose = useId();
  const [owner, setOwner] = useState<Owner | null>(null);
  const { subject, source, note, name } = suggestion;
  const asksWhose = suggestion.kind === 'MISSING_NAME' && subject === null;
  const about = owner?.kind === 'KNOWN' ? owner.subject : props.about;
  const accept = async () => {
    if (asksWhose && owner === null) {
      setSaid('Say whose name it is, or what is new: then the draft has it.');
      return document.getElementById(whose)?.focus();
    }
    const decided = await acceptSuggestion(
      desk,
      suggestion.id,
      owner?.kind === 'KNOWN' ? owner.subject.slug : null,
    );
    if (decided.kind === 'REFUSED') return setSaid(decided.message);
    rememberDecision(`Accepted: ${saySuggestion(suggestion)}. The draft is yours.`, () =>
      reopenSuggestion(desk, suggestion.id),
    );
    await refreshQueues(desk);
    if (decided.changeSet === null) return;
    if (owner?.kind === 'NEW' && name !== null) {
      if (await openFromServer(desk, draft, decided.changeSet))
        draft.include(newSubject(owner.subjectKind, name));
    }
    go(desk.route, { page: 'draft', id: decided.changeSet });
  };
  useChords({
    A: () => void accept(),
    D: () => setAsksWhy(true),
    N: leave,
  });
  return (
    <Detail
      name="Suggestion"
      icon={<NoteIcon />}
      eyebrow={['Suggestion', sayReaders(suggestion.times), sayReceived(suggestion, new Date())]}
      title={saySuggestion(suggestion)}
      said={said}
      decisions={[
        { label: 'Accept as draft', key: 'A', weight: 'MAIN', run: () => void accept() },
        { label: 'Decline…', key: 'D', run: () => setAsksWhy(true) },
        { label: 'Not for me', key: 'N', weight: 'LEAST', run: leave },
      ]}
    >
      <div>
        <p class="label">What they wrote, as they wrote it</p>
        {note === null ? <p class="quiet">They left no note.</p> : <p class="said-by-reader">{note}</p>}
      </div>
      <dl class="facts">
        {asksWhose && (
          <>
            <dt>
              <label for={whose}>Whose name</label>
            </dt>
            <dd>
              <WhoseName id={whose} name={name ?? ''} choose={setOwner} leave={focusChosenLine} />
            </dd>
          </>
        )}
        {subject !== null && (
          <>
            <dt>About</dt>
            <dd>
              {props.about !== undefined && <KindIcon kind={props.about.kind} />}{' '}
              <a href={pathOf({ page: 'subject', slug: subject })}>{props.about?.name ?? subject}</a>
            </dd>
          </>
        )}
        {suggestion.pages.length > 0 && (
          <>
            <dt>{suggestion.pages.length === 1 ? 'Page' : 'Pages'}</dt>
            <dd class="quiet">
              {sayPages(suggestion).map((words) => (
                <div key={words}>{words}</div>
              ))}
            </dd>
          </>
        )}
        {suggestion.kind === 'MISSING_NAME' && name !== null && about !== undefined && (
          <>
            <dt>Would mark</dt>
            <dd>
              <WouldMark name={{ text: name, matching: 'ALONE' }} subject={about} canShow />
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
      <div>
        <p class="label">Accepting opens a draft, with the suggestion as its origin</p>
        {suggestion.kind === 'MISSING_NAME' && name !== null && (
          <p class="small">
            <ins>{name}</ins>
            {owner?.kind === 'NEW' ? ' · its first name' : ' · short'}
            {about !== undefined && ` · a name of ${about.name}`}
          </p>
        )}
      </div>
      {asksWhy && (
        <Decline
          suggestion={suggestion.id}
          close={() => {
            setAsksWhy(false);
            focusChosenLine();
          }}
          done={() =>
            props.done(`Declined: ${saySuggestion(suggestion)}.`, () => reopenSuggestion(desk, suggestion.id))
          }
        />
      )}
    </Detail>
  );
}

/** Back to the list, where the single keys work. */
function focusChosenLine(): void {
  document.querySelector<HTMLElement>('.queue-item[aria-current]')?.focus();
}

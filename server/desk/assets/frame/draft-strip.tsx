import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { withdrawChangeSet } from '../api/change-sets.ts';
import { Keys } from '../controls/field.tsx';
import { Icon, StopIcon } from '../controls/icons.tsx';
import { useDesk } from '../desk-context.ts';
import { changesOfRecord, countChanges, isSubject, titleOf } from '../draft/draft.ts';
import { useWriting } from '../draft/draft-context.ts';
import type { Stop } from '../draft/draft-stops.ts';
import { sayChord } from '../keys/chord.ts';
import { isMac, useChords } from '../keys/use-chords.ts';
import { go } from '../routes.ts';
import { useStore } from '../store.ts';
import { count } from '../words/vocabulary-words.ts';
import { Comments } from './comments.tsx';
import { SavedState } from './saved-state.tsx';
import { placeOf, sendToReview } from './send-to-review.ts';

/** One place, always: the draft, what it changes, what stops it, where the words are, and sending it to review. */
export function DraftStrip() {
  const desk = useDesk();
  const { draft: open, stops } = useWriting();
  const draft = useStore(open.draft);
  const { problems, warnings } = useStore(stops.found);
  const session = useStore(desk.session);
  const [said, setSaid] = useState('');
  const [isSending, setIsSending] = useState(false);
  const isUnderWay = useRef(false);
  const changes = countChanges(draft);
  const subjects = draft.records.filter((one) => isSubject(one) && changesOfRecord(one).length > 0).length;
  const role = session.kind === 'SIGNED_IN' ? session.me.role : null;
  const isInReview = draft.state === 'IN_REVIEW';
  const send = async () => {
    if (changes === 0 || isUnderWay.current) return;
    if (role === 'CONTRIBUTOR') return;
    isUnderWay.current = true;
    setIsSending(true);
    setSaid('');
    const { words, stop } = await sendToReview(desk, open, stops);
    isUnderWay.current = false;
    setIsSending(false);
    setSaid(words);
    if (stop !== null) show(stop);
  };
  const show = (stop: Stop | undefined) => {
    if (stop === undefined) return;
    stops.wanted.set(stop);
    const place = placeOf(stop, draft, desk.route.get());
    if (place !== null) go(desk.route, place);
  };
  const withdraw = async () => {
    if (draft.id === null) return;
    const outcome = await withdrawChangeSet(desk, draft.id);
    if (outcome.kind === 'DONE') {
      open.stands(outcome.changeSet.state, outcome.changeSet.draftVersion);
      setSaid('It is a draft again.');
    } else if (outcome.kind === 'REFUSED') setSaid(outcome.errors[0]?.message ?? '');
  };
  useChords({
    'Mod+Shift+Enter': () => void send(),
    'Mod+Z': () => {
      if (!open.undo()) return false;
      setSaid('Taken back.');
      return true;
    },
  });
  return (
    <footer class="strip">
      <DraftName />
      {changes > 0 && (
        <span class="wide">
          {count(changes, 'change')} in{' '}
          {subjects === 0 ? count(draft.records.length, 'record') : count(subjects, 'subject')}
        </span>
      )}
      {changes > 0 && problems.length > 0 && (
        <button type="button" class="text-button stops" onClick={() => show(problems[0])}>
          <StopIcon />
          {problems.length === 1 ? '1 thing stops publishing' : `${problems.length} things stop publishing`}
        </button>
      )}
      {changes > 0 && !isInReview && problems.length === 0 && warnings.length > 0 && (
        <span>{count(warnings.length, 'warning')} for the reviewer</span>
      )}
      <Comments />
      <span class="push" />
      <p role="status" class="said">
        {said === '' && role === 'CONTRIBUTOR' ? ONLY_DRAFTS : said}
      </p>
      <SavedState />
      {isInReview ? (
        <button type="button" class="button" onClick={withdraw}>
          Withdraw
        </button>
      ) : (
        <button
          type="button"
          class="button primary"
          aria-disabled={changes === 0 || role === 'CONTRIBUTOR' || undefined}
          aria-describedby={changes === 0 ? 'nothing-to-send' : undefined}
          onClick={send}
        >
          {isSending ? 'Sending…' : 'Send to review'} <Keys>{sayChord('Mod+Shift+Enter', isMac)}</Keys>
        </button>
      )}
      {changes === 0 && (
        <span id="nothing-to-send" class="unseen">
          Nothing is changed yet.
        </span>
      )}
    </footer>
  );
}

const ONLY_DRAFTS = 'Contributors write drafts. An editor sends them to review.';

/** One function for good: a new one at every letter would take the focus back from the other fields. */
const takeFocus = (input: HTMLInputElement | null) => input?.focus();

/** What the draft is called, to be read and changed in its place. */
function DraftName() {
  const desk = useDesk();
  const { draft: open } = useWriting();
  const draft = useStore(open.draft);
  const [isOpen, setIsOpen] = useState(false);
  const changes = countChanges(draft);
  const box = useRef<HTMLDivElement>(null);
  const closed = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) closed.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const close = (event: KeyboardEvent) => {
    if (!(event.target instanceof Node) || !box.current?.contains(event.target)) return false;
    return setIsOpen(false);
  };
  useChords({ 'Mod+Enter': close, Escape: close });
  if (draft.records.length === 0) return <span>No draft open. What you change begins one.</span>;
  if (!isOpen) {
    return (
      <button
        ref={closed}
        type="button"
        class="draft-name"
        aria-expanded={false}
        onClick={() => setIsOpen(true)}
      >
        <strong>{draft.id === null ? 'Draft' : `Draft ${draft.id}`}</strong> {titleOf(draft)}
        {draft.state === 'SENT_BACK' && ' · sent back'}
        {draft.state === 'IN_REVIEW' && ' · in review'}
      </button>
    );
  }
  return (
    <div ref={box} class="draft-words">
      <label>
        <span class="label">Title</span>
        <input
          class="input"
          type="text"
          maxLength={120}
          value={draft.title}
          placeholder={titleOf(draft)}
          ref={takeFocus}
          onInput={(event) => open.describe({ title: event.currentTarget.value })}
        />
      </label>
      <label>
        <span class="label">Why, for the reviewer</span>
        <input
          class="input"
          type="text"
          value={draft.note}
          onInput={(event) => open.describe({ note: event.currentTarget.value })}
        />
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={draft.kind === 'CORRECTION'}
          onChange={(event) => open.describe({ kind: event.currentTarget.checked ? 'CORRECTION' : 'UPDATE' })}
        />
        We were wrong
      </label>
      {draft.kind === 'CORRECTION' && (
        <label>
          <span class="label">The card shows</span>
          <input
            class="input"
            type="text"
            value={draft.correctionNote}
            placeholder="what was wrong, in our words"
            onInput={(event) => open.describe({ correctionNote: event.currentTarget.value })}
          />
        </label>
      )}
      <button type="button" class="button small" onClick={() => setIsOpen(false)}>
        Done <Keys>{sayChord('Mod+Enter', isMac)}</Keys>
      </button>
      <button
        type="button"
        class="button plain small"
        onClick={async () => {
          setIsOpen(false);
          await open.startNew();
          if (changes > 0) go(desk.route, { page: 'queue', show: 'drafts' });
        }}
      >
        <Icon name="add" /> New draft
      </button>
    </div>
  );
}

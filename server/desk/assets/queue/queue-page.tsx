import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Keys } from '../controls/field.tsx';
import { Icon } from '../controls/icons.tsx';
import { sayDate, sayTime } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { useWriting } from '../draft/draft-context.ts';
import { Loading } from '../frame/loading.tsx';
import { allKeysShown } from '../keys/all-keys.tsx';
import { sayChord } from '../keys/chord.ts';
import { isMac, useChords } from '../keys/use-chords.ts';
import { pathOf, type QueueName } from '../routes.ts';
import { useStore } from '../store.ts';
import { rememberDecision, useLastDecision } from './last-decision.ts';
import { itemsOf, type QueueItem } from './queue-items.tsx';
import { sayOldest } from './say-change-set.ts';
import { heldIn } from './say-overdue.ts';
import { type NextReview, refreshQueues, useQueues } from './use-queues.ts';

const QUEUES: readonly { name: QueueName; label: string; title: string; aside: string }[] = [
  { name: 'review', label: 'To review', title: 'To review', aside: '' },
  { name: 'suggestions', label: 'Suggestions', title: 'Suggestions', aside: 'from readers' },
  { name: 'overdue', label: 'Overdue', title: 'Overdue reviews', aside: 'the card says so too' },
  { name: 'doubtful', label: 'Doubtful matches', title: 'Doubtful matches', aside: 'from imports' },
  { name: 'drafts', label: 'My drafts', title: 'My drafts', aside: 'newest first' },
  { name: 'sent', label: 'Sent by me', title: 'Sent by me', aside: 'waiting for a reviewer' },
];

/** All that waits for an editor, in one list. */
export function QueuePage({ show }: { show: QueueName | null }) {
  const queues = useQueues();
  const desk = useDesk();
  const { references } = useWriting();
  const names = useStore(references.known);
  useEffect(() => {
    const { suggestions = [], overdue = [], doubtful = [] } = queues ?? {};
    const slugs = [
      ...suggestions.flatMap(({ subject }) => subject ?? []),
      ...[...overdue, ...doubtful].map(({ slug }) => slug),
      ...overdue.flatMap(heldIn),
    ];
    void references.need(slugs, [], []);
  }, [references, queues]);
  const [chosen, setChosen] = useState<string | null>(null);
  const last = useLastDecision();
  const takeBack = async () => {
    const decided = await last?.undo?.();
    if (decided === undefined) return;
    rememberDecision(decided.kind === 'DONE' ? 'Taken back.' : decided.message);
    await refreshQueues(desk);
  };
  const items =
    queues === null
      ? []
      : itemsOf(queues, {
          desk,
          subjectOf: (slug) => names.subjects.get(slug),
          leave: () => move(1),
          done: rememberDecision,
        });
  const shown = items.filter(({ queue }) => show === null || queue === show);
  const lastAt = useRef(0);
  const found = shown.findIndex(({ key }) => key === chosen);
  // Where the chosen line was decided on, the next one takes its place.
  const at = found >= 0 ? found : Math.max(0, Math.min(lastAt.current, shown.length - 1));
  lastAt.current = at;
  const item = shown[at];
  const isGone = chosen !== null && found < 0;
  useLayoutEffect(() => {
    if (isGone && document.activeElement === document.body) focusChosenLine();
  }, [isGone]);
  const move = (step: number) => {
    const next = shown[Math.min(shown.length - 1, Math.max(0, at + step))];
    if (next === undefined) return;
    setChosen(next.key);
    const line = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(next.key)}"]`);
    line?.focus();
    line?.scrollIntoView({ block: 'nearest' });
  };
  useChords({
    J: () => move(1),
    K: () => move(-1),
    ArrowDown: (event) => (isInList(event) ? move(1) : false),
    ArrowUp: (event) => (isInList(event) ? move(-1) : false),
    Escape: (event) => (isInDetail(event) ? focusChosenLine() : false),
    'Mod+Z': () => (last?.undo ? void takeBack() : false),
  });
  const counts = (name: QueueName | null) => {
    if (queues === null) return null;
    return name === null ? items.length : items.filter(({ queue }) => queue === name).length;
  };
  return (
    <>
      <main class="page">
        <div class="queue">
          <div class="queue-nav">
            <h1>Queue</h1>
            <nav aria-label="Queues">
              <QueueLink name={null} label="All" number={counts(null)} isShown={show === null} />
              {QUEUES.map(({ name, label }) => (
                <QueueLink
                  key={name}
                  name={name}
                  label={label}
                  number={counts(name)}
                  isShown={show === name}
                />
              ))}
            </nav>
          </div>
          <div>
            {queues === null && <Loading />}
            {queues !== null && shown.length === 0 && <NothingWaits next={queues.nextReview} />}
            {QUEUES.filter(({ name }) => show === null || name === show).map((queue) => (
              <QueueGroup
                key={queue.name}
                queue={queue}
                aside={queue.name === 'review' ? sayOldest(queues?.review ?? [], new Date()) : queue.aside}
                items={shown.filter((one) => one.queue === queue.name)}
                chosen={item?.key ?? null}
                choose={setChosen}
              />
            ))}
          </div>
          <div class="queue-detail">{item?.detail()}</div>
        </div>
      </main>
      <QueueStrip at={queues?.at ?? null} said={last?.words ?? ''} takeBack={last?.undo ? takeBack : null} />
    </>
  );
}

function NothingWaits({ next }: { next: NextReview | null }) {
  return (
    <div class="nothing">
      <p>
        <strong>Nothing waits for you.</strong>
      </p>
      {next !== null && (
        <p>
          The next review is due on {sayDate(next.due)}:{' '}
          <a href={pathOf({ page: 'subject', slug: next.slug })}>{next.name}</a>.
        </p>
      )}
      <p class="line">
        <button type="button" class="button small" onClick={() => document.getElementById('find')?.focus()}>
          Find or add <Keys>{sayChord('Mod+K', isMac)}</Keys>
        </button>
        <a href={pathOf({ page: 'list', list: 'changes' })}>See what was published</a>
      </p>
    </div>
  );
}

function isInDetail(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('.queue-detail') !== null;
}

/** Puts the focus on the chosen line of the list, where the single keys work. */
function focusChosenLine(): void {
  document.querySelector<HTMLElement>('.queue-item[aria-current]')?.focus();
}

function isInList(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('.queue-item') !== null;
}

function QueueLink(props: {
  name: QueueName | null;
  label: string;
  /** Null while it is not known. */
  number: number | null;
  isShown: boolean;
}) {
  return (
    <a
      href={pathOf({ page: 'queue', show: props.name })}
      class={props.name === 'drafts' ? 'own' : undefined}
      aria-current={props.isShown ? 'page' : undefined}
    >
      {props.label} <span class="number">{props.number}</span>
    </a>
  );
}

function QueueGroup(props: {
  queue: (typeof QUEUES)[number];
  aside: string;
  items: readonly QueueItem[];
  chosen: string | null;
  choose(key: string): void;
}) {
  if (props.items.length === 0) return null;
  return (
    <section class="queue-group" aria-labelledby={`queue-${props.queue.name}`}>
      <div class="section-head">
        <h2 id={`queue-${props.queue.name}`}>{props.queue.title}</h2>
        <span class="number">{props.items.length}</span>
        <span class="push tiny quiet">{props.aside}</span>
      </div>
      <ul>
        {props.items.map((item) => (
          <li key={item.key} class={item.key === props.chosen ? 'queue-line chosen' : 'queue-line'}>
            <button
              type="button"
              class="queue-item"
              data-item={item.key}
              aria-current={item.key === props.chosen || undefined}
              onFocus={() => props.choose(item.key)}
              onClick={item.open}
            >
              <span class="queue-icon">{item.icon}</span>
              <span class="queue-name">{item.name}</span>
              <span class="queue-when number">{item.when}</span>
              <span class="queue-what">{item.what}</span>
              <span class="queue-by">{item.by}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function QueueStrip(props: { at: Date | null; said: string; takeBack: (() => Promise<void>) | null }) {
  const { at, said, takeBack } = props;
  const showsKeys = useStore(allKeysShown);
  return (
    <footer class="strip">
      <span class="wide">
        <Keys>J</Keys> <Keys>K</Keys> next, previous
      </span>
      <span class="wide">
        <Keys>↵</Keys> open
      </span>
      <button
        type="button"
        class="text-button quiet"
        aria-expanded={showsKeys}
        onClick={() => allKeysShown.set(!showsKeys)}
      >
        <Keys>?</Keys> all keys
      </button>
      <span class="push" />
      <p role="status" class="said">
        {said}
      </p>
      {takeBack !== null && (
        <button type="button" class="button small" onClick={() => void takeBack()}>
          Take it back <Keys>{sayChord('Mod+Z', isMac)}</Keys>
        </button>
      )}
      <span class="saved" role="status">
        {at !== null && (
          <>
            <Icon name="check" /> Up to date, {sayTime(at)}
          </>
        )}
      </span>
    </footer>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { SubjectKind } from '../../../../shared/model/vocabulary.ts';
import { Keys } from '../controls/field.tsx';
import { Logo } from '../controls/icons.tsx';
import { dayOf, sayDate, sayTime } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { isSubject } from '../draft/draft.ts';
import { useWriting } from '../draft/draft-context.ts';
import { allKeysShown } from '../keys/all-keys.tsx';
import { plainKeys, useChords } from '../keys/use-chords.ts';
import { useQueueCount } from '../queue/use-queues.ts';
import { pathOf, type Route } from '../routes.ts';
import { useStore } from '../store.ts';
import { Find } from './find.tsx';

const ROLE_WORDS = {
  CONTRIBUTOR: 'contributor',
  EDITOR: 'editor',
  REVIEWER: 'reviewer',
  ADMIN: 'admin',
} as const;

const ROLE_MEANING = {
  CONTRIBUTOR: 'writes drafts',
  EDITOR: 'writes and sends to review',
  REVIEWER: 'writes, reviews and publishes',
  ADMIN: 'everything',
} as const;

const PLACES: readonly { label: string; route: Route }[] = [
  { label: 'Queue', route: { page: 'queue', show: null } },
  { label: 'Actors', route: { page: 'list', list: 'actors' } },
  { label: 'Issues', route: { page: 'list', list: 'issues' } },
  { label: 'Sources', route: { page: 'list', list: 'sources' } },
  { label: 'Changes', route: { page: 'list', list: 'changes' } },
];

/** The desk's places, the way to any subject, and who is signed in. */
export function TopBar() {
  const desk = useDesk();
  const route = useStore(desk.route);
  const kind = useSubjectKind(route);
  const waiting = useQueueCount();
  return (
    <header class="top-bar">
      <a class="brand" href="/desk">
        <Logo size={20} /> Sidelight <span>desk</span>
      </a>
      <nav aria-label="Desk">
        {PLACES.map((place) => (
          <a
            key={place.label}
            href={pathOf(place.route)}
            aria-current={isWithin(route, place.route, kind) ? 'page' : undefined}
          >
            {place.label}
            {place.label === 'Queue' && waiting !== null && <span class="number">{waiting}</span>}
          </a>
        ))}
      </nav>
      <Find />
      <MeMenu />
    </header>
  );
}

/**
 * Whether somebody is within a place of the bar. Issues and offices are in one list.
 * @param kind what the page's subject is, as far as it is known yet
 */
function isWithin(route: Route, place: Route, kind: SubjectKind | undefined): boolean {
  if (place.page === 'queue') return route.page === 'queue' || route.page === 'review';
  if (place.page !== 'list') return false;
  if (route.page === 'list') return route.list === place.list;
  const list = kind === 'ISSUE' || kind === 'POST' ? 'issues' : 'actors';
  return kind !== undefined && place.list === list;
}

/** What the subject is that the page is about; undefined on pages about none, and until it is known. */
function useSubjectKind(route: Route): SubjectKind | undefined {
  const { references, draft } = useWriting();
  const { subjects } = useStore(references.known);
  const written = useStore(draft.draft).records.find(isSubject);
  const slug = route.page === 'conflict' ? written?.slug : 'slug' in route ? route.slug : undefined;
  useEffect(() => {
    if (slug !== undefined) void references.need([slug], [], []);
  }, [references, slug]);
  return slug === undefined ? undefined : subjects.get(slug)?.kind;
}

/** Who is signed in, until when, and what can be switched. */
function MeMenu() {
  const desk = useDesk();
  const session = useStore(desk.session);
  const hasPlainKeys = useStore(plainKeys);
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const close = (event: Event) => {
      const isOutside = !(event.target instanceof Node) || !box.current?.contains(event.target);
      if (isOutside) setIsOpen(false);
    };
    document.addEventListener('focusin', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('focusin', close);
      document.removeEventListener('pointerdown', close);
    };
  }, [isOpen]);
  useChords({
    Escape: isOpen
      ? () => {
          setIsOpen(false);
          box.current?.querySelector('button')?.focus();
        }
      : undefined,
  });
  if (session.kind !== 'SIGNED_IN' && session.kind !== 'ENDED') return null;
  const { me } = session;
  return (
    <div class="me" ref={box}>
      <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <b>{me.name}</b> {ROLE_WORDS[me.role]}
      </button>
      {isOpen && (
        <div class="me-panel">
          <p>
            <strong>{me.name}</strong>{' '}
            <span class="quiet">
              {ROLE_WORDS[me.role]}: {ROLE_MEANING[me.role]}
            </span>
          </p>
          <p class="quiet">
            You are signed in until {sayTime(new Date(me.expiresAt))} on{' '}
            {sayDate(dayOf(new Date(me.expiresAt)))}.
            <br />
            {me.interests.length === 0
              ? 'No declared interests.'
              : `Declared interests: ${me.interests.join(', ')}.`}
          </p>
          <div class="line">
            <button type="button" class="button small" onClick={() => void desk.signOut()}>
              Sign out
            </button>
            <button
              type="button"
              class="button plain small"
              aria-pressed={hasPlainKeys}
              onClick={() => plainKeys.set(!hasPlainKeys)}
            >
              Single-key shortcuts: {hasPlainKeys ? 'on' : 'off'}
            </button>
            <button
              type="button"
              class="button plain small"
              onClick={() => {
                setIsOpen(false);
                allKeysShown.set(true);
              }}
            >
              All keys <Keys>?</Keys>
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

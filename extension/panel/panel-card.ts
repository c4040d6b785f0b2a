import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import { ask } from '../ask.ts';
import { type CardContext, type CardModel, titleOf } from '../card/card-model.ts';
import { mountCardView } from '../card/mount-card.ts';
import { uiLanguage, words } from '../words.ts';

/** What the cards of the panel speak of. */
export interface PanelCardScope {
  asOf: CardContext['asOf'];
  /** Slugs of the article's issues. */
  issues: readonly string[];
  /** Whom a suggestion goes to. */
  to: string;
}

/** How many subjects "back" leads through at most. */
const TRAIL_LIMIT = 20;

/** The place of a card at the top of the panel. */
export interface PanelCard {
  /** Shows a card in place of one that is open; related subjects open inside it, with a way back. */
  show(model: CardModel, scope: PanelCardScope): void;
}

/** @param closed what gets the focus back */
export function createPanelCard(container: HTMLElement, closed: () => void): PanelCard {
  const locale = uiLanguage();
  let trail: CardModel[] = [];
  let unmount = () => {};

  function close(): void {
    unmount();
    container.hidden = true;
    trail = [];
    closed();
  }

  function back(scope: PanelCardScope): void {
    if (trail.length < 2) return;
    trail.pop();
    draw(scope);
  }

  async function openRelated(related: SubjectRef, scope: PanelCardScope): Promise<void> {
    const before = trail;
    const model = await readPanelCard(related, scope, locale);
    // Closed, or another card was opened in the meantime.
    if (trail !== before) return;
    trail = [...trail.slice(-TRAIL_LIMIT), model];
    draw(scope);
  }

  function draw(scope: PanelCardScope): void {
    const model = trail.at(-1);
    const before = trail.at(-2);
    if (model === undefined) return;
    unmount = mountCardView(container, {
      model,
      context: contextOf(scope, locale),
      backTo: before === undefined ? null : titleOf(before, words),
      pinned: true,
      handlers: {
        openSubject: (related) => readPanelCard(related, scope, locale),
        suggest: (suggestion) => ask('suggest', { suggestion }),
        mute: (slug) => void mute(slug).then(close),
      },
      onOpen: (related) => void openRelated(related, scope),
      onBack: () => back(scope),
      onClose: close,
      onPin: close,
      onCopy: copy,
    });
    container.shadowRoot?.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
    container.scrollIntoView({ block: 'start' });
  }

  container.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  });

  return {
    show(model, scope) {
      container.hidden = false;
      trail = [model];
      draw(scope);
    },
  };
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The card says that it did not work.
    return false;
  }
}

function contextOf({ asOf, to }: PanelCardScope, locale: string): CardContext {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const theme = isDark ? 'dark' : 'light';
  return { surface: '', asOf, reasons: [], to, locale, theme, scale: 1, t: words };
}

/** What the device knows of a subject, in whatever state. */
export async function readPanelCard(
  subject: SubjectRef,
  scope: PanelCardScope,
  language: string,
): Promise<CardModel> {
  const issues = scope.issues.filter((slug) => slug !== subject.slug);
  const reply = await ask('card', {
    slug: subject.slug,
    asOf: scope.asOf.date,
    language,
    ...(issues.length > 0 && { issues }),
  });
  switch (reply.status) {
    case 'found':
      return { state: 'card', card: reply.card, collection: reply.collection };
    case 'absent':
      return { state: 'offline', subject };
    case 'unreadable':
      return { state: 'error', subject };
    case 'unknown':
      return { state: 'empty', text: subject.name, collections: 1 };
  }
}

async function mute(slug: string): Promise<void> {
  const { muted } = await ask('settings', {});
  await ask('changeSettings', { change: { muted: [...new Set([...muted, slug])] } });
}

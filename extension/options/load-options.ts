import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import type { CollectionState, EditorAccount, OutboxEntry, RequestEntry, SubjectName } from '../messages.ts';
import type { Settings } from '../settings.ts';

/** Everything that the options page shows. */
export interface OptionsView {
  settings: Settings;
  collection: CollectionState;
  /** Match patterns that the reader granted. */
  granted: string[];
  muted: SubjectName[];
  /** Who edits on this device; null: nobody. */
  editor: EditorAccount | null;
  /** What was suggested from this device, oldest first. */
  outbox: OutboxEntry[];
  /** What the extension has asked of servers, oldest first. */
  requests: RequestEntry[];
  /** The browser's keys by the command's name; empty where none is set. */
  shortcuts: Readonly<Record<string, string>>;
}

/** Every site, as an optional permission. */
export const EVERY_SITE = '*://*/*';

/** Asks the background and the browser for all that the page shows. */
export async function loadOptions(): Promise<OptionsView> {
  const settings = await ask('settings', {});
  const [collection, permissions, muted, outbox, requests, commands, editor] = await Promise.all([
    ask('collectionState', {}),
    browser.permissions.getAll(),
    ask('names', { slugs: settings.muted }),
    ask('outbox', {}),
    ask('requestLog', {}),
    browser.commands.getAll(),
    ask('editor', {}),
  ]);
  const shortcuts = Object.fromEntries(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']));
  const granted = permissions.origins ?? [];
  return { settings, collection, granted, muted, outbox, requests, shortcuts, editor };
}

/** The match pattern for a site as typed ("news.example", or a whole address); null where it is none. */
export function patternOf(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address)) return null;
  const { hostname, protocol } = new URL(address);
  return /^https?:$/.test(protocol) && /^[a-z0-9.-]+$/.test(hostname) ? `*://${hostname}/*` : null;
}

/** What a match pattern is called on the screen. */
export function siteOf(pattern: string): string {
  return pattern.replace(/^\*:\/\/(.*)\/\*$/, '$1');
}

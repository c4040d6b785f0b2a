import * as limits from './limits.ts';

/** How marks are drawn: by kind, all in one color, or faint. */
export const UNDERLINES = ['kind', 'one', 'faint'] as const;
export type Underline = (typeof UNDERLINES)[number];

/** Which mentions are marked: the first of a subject in each section, or in the article, or all of them. */
export const DENSITIES = ['section', 'article', 'all'] as const;
export type Density = (typeof DENSITIES)[number];

export const THEMES = ['page', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The kinds that can be switched off, as readers know them. */
export const MARK_KINDS = ['person', 'office', 'organization', 'government', 'issue'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

const SETTINGS_VERSION = 2;

/** Every preference of a reader. Kept in `storage.local` under {@link SETTINGS_KEY}; never sent anywhere. */
export interface Settings {
  /** Grows when the shape changes; {@link readSettings} brings older ones up. */
  version: typeof SETTINGS_VERSION;
  /** Origin of the collection's server: https, or http on loopback. */
  server: string;
  /** Hosts on which Sidelight stays off although it may read them. */
  offSites: string[];
  density: Density;
  /** Most marks on one screen, 1 to 200; density `all` has no bound. */
  marksPerScreen: number;
  underline: Underline;
  kinds: MarkKind[];
  /** Whether mentions that the article does not decide are marked. */
  doubtful: boolean;
  /** Whether comments and advertisements are read too. */
  readComments: boolean;
  theme: Theme;
  /** Text size of the card, 1 = 100 %; from 0.8 to 2. */
  textScale: number;
  /** Rest of the pointer before a card shows, 0 to 2,000 ms. */
  showDwellMs: number;
  /** Time outside mention and card before it goes, 100 to 3,000 ms. */
  hideDwellMs: number;
  /** Slugs of subjects that are never marked. */
  muted: string[];
  /** Hours between two looks for a new version; 0 = only when asked. */
  syncHours: number;
}

export const SETTINGS_KEY = 'settings';

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  server: 'http://localhost:4000',
  offSites: [],
  density: 'section',
  marksPerScreen: limits.marksPerScreen,
  underline: 'kind',
  kinds: [...MARK_KINDS],
  doubtful: true,
  readComments: false,
  theme: 'page',
  textScale: 1,
  showDwellMs: 150,
  hideDwellMs: 300,
  muted: [],
  syncHours: 24,
};

/** The step from each version to the next; nothing that a reader chose is lost on the way. */
const MIGRATIONS: Readonly<Record<number, (older: Record<string, unknown>) => Record<string, unknown>>> = {
  // Twelve marks on a screen were no choice, but a rule; `all` knew none, and knows none now.
  1: (older) => ({ ...older, marksPerScreen: 12 }),
};

function migrate(stored: Record<string, unknown>): Record<string, unknown> {
  let settings = stored;
  const { version } = stored;
  for (let from = typeof version === 'number' ? version : 1; from < SETTINGS_VERSION; from++) {
    settings = MIGRATIONS[from]?.(settings) ?? settings;
  }
  return settings;
}

/**
 * Settings from whatever was stored or imported. What is missing or out of range becomes the default, so that a damaged
 * store or an older version never keeps a reader from reading.
 */
export function readSettings(stored: unknown): Settings {
  const from = isRecord(stored) ? migrate(stored) : {};
  return {
    version: SETTINGS_VERSION,
    server: serverOrigin(from.server) ?? DEFAULT_SETTINGS.server,
    offSites: strings(from.offSites, DEFAULT_SETTINGS.offSites).filter(isHost),
    density: oneOf(DENSITIES, from.density, DEFAULT_SETTINGS.density),
    marksPerScreen: number(from.marksPerScreen, 1, 200, DEFAULT_SETTINGS.marksPerScreen),
    underline: oneOf(UNDERLINES, from.underline, DEFAULT_SETTINGS.underline),
    kinds: strings(from.kinds, DEFAULT_SETTINGS.kinds).filter((kind): kind is MarkKind =>
      MARK_KINDS.includes(kind as MarkKind),
    ),
    doubtful: boolean(from.doubtful, DEFAULT_SETTINGS.doubtful),
    readComments: boolean(from.readComments, DEFAULT_SETTINGS.readComments),
    theme: oneOf(THEMES, from.theme, DEFAULT_SETTINGS.theme),
    textScale: number(from.textScale, 0.8, 2, DEFAULT_SETTINGS.textScale),
    showDwellMs: number(from.showDwellMs, 0, 2_000, DEFAULT_SETTINGS.showDwellMs),
    hideDwellMs: number(from.hideDwellMs, 100, 3_000, DEFAULT_SETTINGS.hideDwellMs),
    muted: strings(from.muted, DEFAULT_SETTINGS.muted),
    syncHours: number(from.syncHours, 0, 24 * 30, DEFAULT_SETTINGS.syncHours),
  };
}

/** What a settings file says that it is. */
const FILE_FORMAT = 'sidelight-settings';

/** The text of a settings file. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ format: FILE_FORMAT, ...settings }, null, 2)}\n`;
}

/** The settings in a file, of this version or an older one; null where it is no settings file. */
export function readSettingsFile(text: string): Settings | null {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return null;
  }
  return isRecord(stored) && stored.format === FILE_FORMAT ? readSettings(stored) : null;
}

/**
 * The origin of a server address as typed, or null where it cannot be one: only https, and http on loopback, because a
 * collection that travels in the clear can be changed on its way.
 */
export function serverOrigin(address: unknown): string | null {
  if (typeof address !== 'string') return null;
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : null;
  if (url === null || url.username !== '' || url.password !== '') return null;
  const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) return null;
  return url.origin;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHost(text: string): boolean {
  return /^[a-z0-9.-]+$|^\[[0-9a-f:]+\]$/.test(text);
}

function strings(value: unknown, otherwise: readonly string[]): string[] {
  if (!Array.isArray(value)) return [...otherwise];
  return [
    ...new Set(value.filter((entry): entry is string => typeof entry === 'string' && entry.length < 300)),
  ];
}

function boolean(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function number(value: unknown, least: number, most: number, otherwise: number): number {
  return typeof value === 'number' && value >= least && value <= most ? value : otherwise;
}

function oneOf<T extends string>(list: readonly T[], value: unknown, otherwise: T): T {
  return list.includes(value as T) ? (value as T) : otherwise;
}

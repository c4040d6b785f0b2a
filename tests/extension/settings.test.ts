import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  readSettings,
  readSettingsFile,
  type Settings,
  serverOrigin,
  writeSettingsFile,
} from '../../extension/settings.ts';

describe('settings', () => {
  it('are the defaults where nothing was stored', () => {
    expect(readSettings(undefined)).toEqual(DEFAULT_SETTINGS);
  });

  it('survive a round through a settings file', () => {
    const mine: Settings = {
      ...DEFAULT_SETTINGS,
      density: 'all',
      marksPerScreen: 24,
      offSites: ['mail.example'],
      muted: ['xi-jinping'],
    };
    expect(readSettingsFile(writeSettingsFile(mine))).toEqual(mine);
  });

  it.each(['', '[]', 'null', '{"name": "sidelight", "version": 2}', '{"format": "sidelight-settings"'])(
    'are not taken from a file that is none of ours: %j',
    (text) => {
      expect(readSettingsFile(text)).toBeNull();
    },
  );

  it('of version 1 are brought up, and nothing that was chosen is lost', () => {
    const { marksPerScreen: _new, ...older } = { ...DEFAULT_SETTINGS, underline: 'faint', muted: ['china'] };
    const read = readSettings({ ...older, version: 1 });
    expect(read).toEqual({ ...DEFAULT_SETTINGS, underline: 'faint', muted: ['china'], marksPerScreen: 12 });
  });

  it('of a version to come are read as far as they are known', () => {
    expect(readSettings({ ...DEFAULT_SETTINGS, version: 9, density: 'all', more: true })).toEqual({
      ...DEFAULT_SETTINGS,
      density: 'all',
    });
  });

  it('take a damaged value for the default, and keep the rest', () => {
    const read = readSettings({
      density: 'loud',
      textScale: 40,
      showDwellMs: '0',
      muted: 'x',
      doubtful: false,
    });
    expect(read).toEqual({ ...DEFAULT_SETTINGS, doubtful: false });
  });

  it('drop keys that nobody knows', () => {
    expect(readSettings({ history: ['https://news.example/'] })).not.toHaveProperty('history');
  });
});

describe('the server address', () => {
  it.each([
    ['https://sidelight.example', 'https://sidelight.example'],
    [' https://sidelight.example/graphql?x ', 'https://sidelight.example'],
    ['http://localhost:4000', 'http://localhost:4000'],
    ['http://127.0.0.1:4100/', 'http://127.0.0.1:4100'],
  ])('%j is the origin %s', (typed, origin) => {
    expect(serverOrigin(typed)).toBe(origin);
  });

  it.each([
    'http://sidelight.example',
    'https://name:word@sidelight.example',
    'ftp://localhost',
    'sidelight',
    '',
    7,
  ])('%j is none: the way to a collection is encrypted, except on this machine', (typed) => {
    expect(serverOrigin(typed)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, serverOrigin } from '../../extension/settings.ts';

describe('settings', () => {
  it('are the defaults where nothing was stored', () => {
    expect(readSettings(undefined)).toEqual(DEFAULT_SETTINGS);
  });

  it('survive a round through a settings file', () => {
    const mine = { ...DEFAULT_SETTINGS, density: 'all', offSites: ['mail.example'], muted: ['xi-jinping'] };
    expect(readSettings(JSON.parse(JSON.stringify(mine)))).toEqual(mine);
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

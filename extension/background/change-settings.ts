import { browser } from 'wxt/browser';
import { toReader } from '../messages.ts';
import type { Settings } from '../settings.ts';
import { loadSettings, saveSettings } from './preferences.ts';
import { applySites } from './sites.ts';

/** Stores a change of the settings and brings the open tabs in line with it. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = await saveSettings(change);
  if (change.offSites !== undefined) await applySites(settings);
  await spreadSettings(settings);
  return settings;
}

/** Switches reading on a site off, or on again. */
export async function toggleSite(host: string): Promise<void> {
  const { offSites } = await loadSettings();
  const isOff = offSites.includes(host);
  await changeSettings({
    offSites: isOff ? offSites.filter((entry) => entry !== host) : [...offSites, host],
  });
}

/** Tells every open reader. */
export async function spreadSettings(settings: Settings): Promise<void> {
  const tabs = await browser.tabs.query({});
  for (const { id } of tabs) {
    if (id === undefined) continue;
    browser.tabs.sendMessage(id, toReader('settingsChanged', { settings })).catch(() => {
      // No reader in that tab.
    });
  }
}

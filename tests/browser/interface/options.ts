import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type InterfacePages, tabOrder } from './open-pages.ts';

/** The page of all settings. */
export function describeOptions(pages: InterfacePages): void {
  describe('the options', () => {
    it('keep what is chosen, and the marks follow at once', async () => {
      const options = await pages.openOptions();
      await options.getByText('Faint', { exact: true }).click();
      await expect
        .poll(() =>
          options.evaluate(() => [...CSS.highlights.keys()].every((name) => name.endsWith('-faint'))),
        )
        .toBe(true);
      await options.getByLabel('Most marks on one screen').selectOption('24');
      await expect
        .poll(() => pages.browser.ask('settings'))
        .toMatchObject({ underline: 'faint', marksPerScreen: 24 });
      await options.getByText('By kind', { exact: true }).click();
      await expect.poll(() => pages.browser.ask('settings')).toMatchObject({ underline: 'kind' });
      await options.close();
    });

    it('refuse a server in the clear, and say how an address begins', async () => {
      const options = await pages.openOptions();
      await options.getByLabel('Server').fill('http://sidelight.example');
      await options.getByRole('button', { name: 'Save' }).click();
      expect(await options.getByRole('alert').textContent()).toContain('https://');
      expect(await pages.browser.ask('settings')).not.toMatchObject({ server: 'http://sidelight.example' });
      await options.close();
    });

    it('ask the server that is chosen while another is being asked', async () => {
      let asked = () => {};
      const isAsked = new Promise<void>((resolve) => {
        asked = resolve;
      });
      let answer = () => {};
      const slow = createServer((_request, response) => {
        answer = () => response.writeHead(503).end();
        asked();
      });
      await new Promise<void>((listening) => slow.listen(0, '127.0.0.1', listening));
      const { port } = slow.address() as AddressInfo;
      await pages.browser.ask('changeSettings', { change: { server: `http://localhost:${port}` } });
      await isAsked;
      await pages.browser.ask('changeSettings', { change: { server: 'http://localhost:1' } });
      answer();
      const last = async () =>
        ((await pages.browser.ask('requestLog')) as { address: string }[]).at(-1)?.address;
      await expect.poll(last).toMatch(/^http:\/\/localhost:1\/q\//);
      slow.close();
    });

    it('export the settings and take them back, and no other file', async () => {
      const options = await pages.openOptions();
      const [download] = await Promise.all([
        options.waitForEvent('download'),
        options.getByRole('button', { name: 'Export' }).click(),
      ]);
      const saved = (await (await download.createReadStream()).toArray()).map(String).join('');
      await pages.browser.ask('changeSettings', { change: { textScale: 1.5 } });
      const load = (name: string, text: string) =>
        options
          .locator('input[type=file]')
          .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
      await load('other.json', '{"version": 2}');
      await options.getByText('other.json is not a settings file of Sidelight.').waitFor();
      expect(await pages.browser.ask('settings')).toMatchObject({ textScale: 1.5 });
      await load('sidelight-settings.json', saved);
      await options.getByText('The settings were imported.').waitFor();
      expect(await pages.browser.ask('settings')).toMatchObject({ textScale: 1 });
      await options.close();
    });

    it('list every request that was made, and for what', async () => {
      await pages.browser.ask('changeSettings', { change: { server: 'http://localhost:1' } });
      await pages.browser.ask('sync');
      const options = await pages.openOptions();
      await options.getByRole('button', { name: 'Show request log' }).click();
      expect(await options.locator('.log tbody').textContent()).toMatch(
        /Look for a new version\s*http:\/\/localhost:1\/q\/[0-9a-f]{64}/,
      );
      await options.close();
    });

    it('delete everything that is kept on the device, after one more press', async () => {
      await pages.browser.ask('changeSettings', { change: { muted: ['china'], density: 'all' } });
      const options = await pages.openOptions();
      await options.getByRole('button', { name: 'Delete…' }).click();
      await options.getByRole('button', { name: 'Delete it all' }).click();
      await options.getByText('Deleted. Sidelight is as on its first day.').waitFor();
      expect(await pages.browser.ask('settings')).toMatchObject({ muted: [], density: 'section' });
      expect(await pages.browser.ask('outbox')).toEqual([]);
      expect(await options.evaluate(() => chrome.storage.local.get(['outbox', 'requests']))).toEqual({});
      await options.close();
    });

    it('are reached by keyboard, one choice at a time', async () => {
      const options = await pages.openOptions();
      const order = await tabOrder(options);
      const wanted = [
        'Sites',
        'Backup',
        'Comments and advertisements',
        'Doubtful names',
        'Opens after',
        'Server',
        'Update now',
        'Export',
      ];
      expect(wanted.filter((name) => !order.includes(name))).toEqual([]);
      await options.close();
    });
  });
}

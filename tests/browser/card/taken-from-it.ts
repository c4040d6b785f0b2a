import { describe, expect, it } from 'vitest';
import type { CardBrowser } from '../card-page.ts';
import { ARTICLE, logOf, type Opened, openCard, pressIn, textOf } from './open-card.ts';

/** What a reader copies or sends from the card. */
export function describeWhatIsTakenFromIt(browser: Pick<CardBrowser, 'open'>): void {
  describe('what is taken from the card', () => {
    it('copies a sentence with its source by a press', async () => {
      const page = await browser.open(ARTICLE, { permissions: ['clipboard-read', 'clipboard-write'] });
      await openCard(page, true);
      await pressIn(page, '[aria-haspopup]');
      await pressIn(page, '[role=menuitem]');
      await pressIn(page, '.sum .take');
      await expect.poll(() => textOf(page)).toContain('Copied.');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
        /^Ana Castell: Leads the majority.*Norland Gazette, “.*”, Oct 12, 2023, https:.*as of Oct 12, 2023\)$/,
      );
      await page.close();
    });

    it('sends of a report exactly what it shows', async () => {
      const page = await browser.open(ARTICLE);
      await openCard(page, true);
      await page.evaluate(() =>
        (globalThis as unknown as Opened).root.querySelector<HTMLElement>('.report')?.click(),
      );
      await expect.poll(() => textOf(page)).toContain('This is all that will be sent');
      await page.evaluate(() =>
        (globalThis as unknown as Opened).root.querySelector<HTMLElement>('textarea')?.focus(),
      );
      await page.keyboard.type('Another Castell');
      await expect.poll(() => textOf(page)).toContain('Another Castell');
      await pressIn(page, '[type=submit]');
      await expect
        .poll(() => logOf(page))
        .toEqual([
          '{"kind":"WRONG_MATCH","reason":"OTHER_SUBJECT","subject":"ana-castell","note":"Another Castell"}',
        ]);
      await page.close();
    });

    it('grows for a form that the card of a moment ago had no room for', async () => {
      const page = await browser.open(ARTICLE);
      await openCard(page, true);
      await page.evaluate(() => {
        const { host } = globalThis as unknown as Opened;
        host.fill({ state: 'error', subject: { slug: 'ana-castell', kind: 'PERSON', name: 'Ana Castell' } });
      });
      await pressIn(page, '.btn.plain');
      const below = () =>
        page.evaluate(() => {
          const body = (globalThis as unknown as Opened).root.querySelector('.form')?.parentElement;
          return body ? body.scrollHeight - body.clientHeight : null;
        });
      await expect.poll(below).toBe(0);
      // What is typed stands once more among what will be sent.
      await page.evaluate(() => {
        const note = (globalThis as unknown as Opened).root.querySelector<HTMLTextAreaElement>('[name=note]');
        if (!note) throw new Error('The form has no note.');
        note.value = 'She left in May.';
        note.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      await expect
        .poll(() =>
          page.evaluate(
            () =>
              (globalThis as unknown as Opened).root.querySelector('.form')?.textContent?.includes('May') ??
              false,
          ),
        )
        .toBe(true);
      await expect.poll(below).toBe(0);
      await page.close();
    });
  });
}

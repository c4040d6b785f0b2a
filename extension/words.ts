import { browser } from 'wxt/browser';

/** A message of `_locales`, its `$1` … filled. The key itself where a message is missing, which a test forbids. */
export function words(key: string, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key as never, values.map(String)) || key;
}

/** The message for a count by the plural rule of the reader's language: `<stem>_one` or `<stem>_other`; the count is `$1`. */
export function countWords(stem: string, count: number, ...values: (string | number)[]): string {
  const rule = new Intl.PluralRules(uiLanguage()).select(count) === 'one' ? 'one' : 'other';
  return words(`${stem}_${rule}`, new Intl.NumberFormat(uiLanguage()).format(count), ...values);
}

export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}

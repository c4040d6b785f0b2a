import { join } from 'node:path';
import type { PageSource } from '../../../extension/draft/draft.ts';
import type { TestServer } from '../../server/start-server.ts';
import { PROJECT_ROOT } from '../extension-build.ts';
import type { NewsBrowser } from '../news-browser.ts';

export const SCREENSHOTS = join(PROJECT_ROOT, 'tests/screenshots');
export const SENTENCE =
  'Schumer said afterwards that he had pressed for a senior official to be named for talks.';
export const QUOTATION = 'I asked him directly to do that, and he didn’t say no.';
export const OTHER_SENTENCE = 'Hassan had been to Beijing about it before, in 2019.';
export const TWO_SENTENCES = `${SENTENCE} ${'It went on. '.repeat(20)}`.trim();
/** A source of the collection, with the parts that a feed adds. */
export const KNOWN_ADDRESS =
  'https://gvwire.com/2023/10/10/us-senators-see-a-glimmer-of-hope-for-breaking-a-logjam-with-china-over-the-fentanyl-crisis/?utm_source=feed';

/** An editor with a token beside the sample article. */
export interface Drafting {
  server: TestServer;
  browser: NewsBrowser;
  token: string;
  /** The page of the panel beside the article, and the article's tab. */
  panel: string;
  tabId: number;
  /** Selects the sentence, and says how the panel is told of a selection. */
  order(quotation?: string, part?: Partial<PageSource>): Promise<string>;
}

import type { RequestEntry } from '../messages.ts';
import type { Fetch } from './sync.ts';

/** The most requests that are remembered. */
const MOST_ENTRIES = 100;

/** Where the entries are kept, oldest first. */
export interface RequestShelf {
  load(): Promise<RequestEntry[]>;
  save(entries: RequestEntry[]): Promise<void>;
}

/** Writes down on this device what the extension asks of servers, so that a reader can see that reading asks nothing. */
export interface RequestLog {
  /** Fetches, and notes it first. What lies in the extension itself is no request. */
  fetch: Fetch;
  entries(): Promise<RequestEntry[]>;
}

/** @param clock milliseconds since 1970 */
export function createRequestLog(
  shelf: RequestShelf,
  fetchIt: Fetch,
  clock: () => number = Date.now,
): RequestLog {
  let last: Promise<unknown> = Promise.resolve();

  function note(address: string): Promise<void> {
    const entry: RequestEntry = { at: new Date(clock()).toISOString(), address, purpose: purposeOf(address) };
    const noted = last.then(async () => {
      await shelf.save([...(await shelf.load()), entry].slice(-MOST_ENTRIES));
    });
    last = noted.catch(() => undefined);
    return noted;
  }

  return {
    async fetch(url, init) {
      if (/^https?:/.test(url)) await note(url);
      return fetchIt(url, init);
    },
    entries: () => last.then(() => shelf.load()),
  };
}

function purposeOf(address: string): RequestEntry['purpose'] {
  const { pathname } = new URL(address);
  if (pathname === '/graphql') return 'SEND';
  return pathname.startsWith('/q/') ? 'LOOK' : 'FETCH';
}

import type { SubjectFacts } from '../../shared/card/subject-facts.ts';
import type { Database } from '../database/database.ts';
import { readSubjectFacts } from './subject-facts.store.ts';

/** The facts of some keys, in their order; null where a key names nothing. */
export type ReadFacts = (keys: readonly string[]) => Promise<(SubjectFacts | null)[]>;

/**
 * How many statements for facts run at a time. A connection of SQLite runs one; on PostgreSQL the second is made ready
 * while the answer to the first is taken in.
 */
const STATEMENTS_AT_A_TIME = { sqlite: 1, postgres: 2 } as const;
/**
 * With so many subjects a statement takes no further request: who wants one card does not wait for a hundred others, and
 * there is a next statement for the database while the answers to this one are made.
 */
const ENOUGH_KEYS = 8;

interface Request {
  keys: readonly string[];
  resolve(facts: (SubjectFacts | null)[]): void;
  reject(error: unknown): void;
}

/**
 * Reads facts like `readSubjectFacts`, the keys of all requests that come while a statement is running in the next one.
 * What a statement costs by itself, whatever its number of keys, is half of the cost of a card: under load it is
 * shared, and a request that comes alone waits for nobody. The keys of one request stay together.
 */
export function createFactsReader(
  database: Pick<Database, 'dialect'>,
  readFacts: ReadFacts = (keys) => readSubjectFacts(database as Database, keys),
): ReadFacts {
  const waiting: Request[] = [];
  let running = 0;
  let starting = false;

  function takeRequests(): Request[] {
    let keys = 0;
    let count = 0;
    while (count < waiting.length && keys < ENOUGH_KEYS) keys += waiting[count++]?.keys.length ?? 0;
    return waiting.splice(0, count);
  }

  async function readNext(): Promise<void> {
    const requests = takeRequests();
    running++;
    try {
      const found = await readFacts(requests.flatMap(({ keys }) => keys)).finally(readOn);
      let from = 0;
      for (const { keys, resolve } of requests) {
        resolve(found.slice(from, from + keys.length));
        from += keys.length;
      }
    } catch (error) {
      for (const { reject } of requests) reject(error);
    }
  }

  /** The database works on the next statement while the answers to this one are made. */
  function readOn(): void {
    running--;
    if (waiting.length > 0) void readNext();
  }

  /** What else asks in this turn of the event loop comes along. */
  function start(): void {
    if (starting || running >= STATEMENTS_AT_A_TIME[database.dialect]) return;
    starting = true;
    setImmediate(() => {
      starting = false;
      void readNext();
    });
  }

  return (keys) => {
    const facts = new Promise<(SubjectFacts | null)[]>((resolve, reject) => {
      waiting.push({ keys, resolve, reject });
    });
    start();
    return facts;
  };
}

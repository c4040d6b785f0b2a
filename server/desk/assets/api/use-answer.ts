import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../desk-context.ts';
import { useStore } from '../store.ts';

/** What the server said last, while it may be asked anew. */
export interface LastAnswer<Data> {
  /** The last answer, which stays until the next one is here; null until the first. */
  data: Data | null;
  /** Why the server did not answer to what is asked now, in its own words; null where it did, and without a connection. */
  problem: string | null;
  /** Whether `data` is the answer to what was asked before. */
  isStale: boolean;
  /** Whether what is asked now got no answer: refused, or no connection. */
  isUnanswered: boolean;
}

/** How long somebody may pause between two letters before the server is asked. */
const PAUSE_MS = 80;

interface Said<Data> {
  to: string;
  data: Data | null;
  problem: string | null;
  isUnanswered: boolean;
}

/**
 * Asks the server what a part of the page shows: after a short pause, again when the question has changed or the connection is back, and
 * only the newest answer counts.
 * @param variables null asks nothing: what was said last stays
 * @param options `again` asks anew when it is another one, where the same question has another answer by then
 */
export function useAnswer<Data>(
  query: string,
  variables: Readonly<Record<string, unknown>> | null,
  { again = '', pauseMs = PAUSE_MS }: { again?: string; pauseMs?: number } = {},
): LastAnswer<Data> {
  const desk = useDesk();
  const isOnline = useStore(desk.isOnline);
  const asked = variables === null ? null : JSON.stringify(variables);
  const wanted = `${again} ${asked}`;
  const [said, setSaid] = useState<Said<Data>>({ to: '', data: null, problem: null, isUnanswered: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: isOnline makes it ask again
  useEffect(() => {
    if (asked === null) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await desk.ask<Data>(query, JSON.parse(asked) as Record<string, unknown>);
      if (!isCurrent) return;
      const problem = answer.kind === 'FAILED' ? answer.message : null;
      if (answer.kind === 'DATA') setSaid({ to: wanted, data: answer.data, problem, isUnanswered: false });
      else setSaid(({ data }) => ({ to: wanted, data, problem, isUnanswered: true }));
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [desk, query, asked, wanted, pauseMs, isOnline]);
  const { to, ...last } = said;
  return { ...last, isStale: asked !== null && to !== wanted };
}

/** What was found for what is typed. */
export interface Found<Data> {
  /** Null until the first answer, and where there is none. */
  data: Data | null;
  /** Whether it is the answer to what was typed before: nothing may be chosen from it unseen. */
  isStale: boolean;
  /** Whether nobody looked: no connection, or the server refused. What was not found may be there all the same. */
  isUnanswered: boolean;
}

/** Asks while somebody types. Null variables ask nothing, and nothing is found. */
export function useFound<Data>(
  query: string,
  variables: Readonly<Record<string, unknown>> | null,
): Found<Data> {
  const { data, isStale, isUnanswered } = useAnswer<Data>(query, variables);
  const isNothing = variables === null || isUnanswered;
  return { data: isNothing ? null : data, isStale, isUnanswered: variables !== null && isUnanswered };
}

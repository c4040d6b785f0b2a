import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../desk-context.ts';

/** What was found for what is typed. */
export interface Found<Data> {
  /** Null until the first answer. */
  data: Data | null;
  /** Whether it is the answer to what was typed before: nothing may be chosen from it unseen. */
  isStale: boolean;
}

/** How long somebody may pause between two letters before the server is asked. */
const PAUSE_MS = 80;

/** Asks while somebody types: after a short pause, and only the newest answer counts. Null variables ask nothing. */
export function useFound<Data>(
  query: string,
  variables: Readonly<Record<string, unknown>> | null,
): Found<Data> {
  const desk = useDesk();
  const wanted = variables === null ? null : JSON.stringify(variables);
  const [answered, setAnswered] = useState<{ to: string; data: Data | null } | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await desk.ask<Data>(query, JSON.parse(wanted) as Record<string, unknown>);
      if (isCurrent) setAnswered({ to: wanted, data: answer.kind === 'DATA' ? answer.data : null });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [desk, query, wanted]);
  if (wanted === null) return { data: null, isStale: false };
  return { data: answered?.data ?? null, isStale: answered?.to !== wanted };
}

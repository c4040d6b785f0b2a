/** What the editors begin with. */
export interface OpenedTab {
  initialQuery: string;
  initialVariables: string;
}

/**
 * The tab that a visit before left open, from what GraphiQL has stored of its tabs; null where that is nothing. GraphiQL itself
 * goes by the query and the variables that it stores one after the other, and makes one tab more where they are no pair.
 */
export function readOpenedTab(stored: string | null): OpenedTab | null {
  if (stored === null) return null;
  let state: { tabs?: unknown; activeTabIndex?: unknown } | null;
  try {
    state = JSON.parse(stored) as typeof state;
  } catch {
    // Written by something else: GraphiQL begins anew as well.
    return null;
  }
  if (!Array.isArray(state?.tabs) || typeof state.activeTabIndex !== 'number') return null;
  const tab = state.tabs[state.activeTabIndex] as { query?: unknown; variables?: unknown } | null | undefined;
  if (tab == null) return null;
  return { initialQuery: textOf(tab.query), initialVariables: textOf(tab.variables) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

import { describe, expect, it } from 'vitest';
import { readOpenedTab } from '../../../server/playground/assets/opened-tab.ts';

const tabs = [
  { query: '{ a }', variables: null },
  { query: '{ b }', variables: '{"x":1}' },
];

describe('the tab that a visit before left open', () => {
  it('is the one that was chosen, with its own variables', () => {
    expect(readOpenedTab(JSON.stringify({ tabs, activeTabIndex: 1 }))).toEqual({
      initialQuery: '{ b }',
      initialVariables: '{"x":1}',
    });
    expect(readOpenedTab(JSON.stringify({ tabs, activeTabIndex: 0 }))).toEqual({
      initialQuery: '{ a }',
      initialVariables: '',
    });
  });

  it('is none on the first visit, and where something else is stored', () => {
    for (const stored of [null, '', '{', 'null', '[]', '{"tabs":[]}', '{"tabs":[],"activeTabIndex":3}'])
      expect(readOpenedTab(stored)).toBeNull();
  });
});

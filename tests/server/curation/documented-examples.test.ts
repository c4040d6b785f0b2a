import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EDITOR_ROLES, type EditorRole } from '../../../server/accounts/permissions.ts';
import { PROJECT_ROOT } from '../../../server/config.ts';
import { startServer, type TestServer } from '../start-server.ts';

let server: TestServer;
const tokens = new Map<string, string>();
beforeAll(async () => {
  server = await startServer();
  for (const role of EDITOR_ROLES) tokens.set(role, await server.token(role, role as EditorRole));
});
afterAll(() => server.close());

const guide = await readFile(join(PROJECT_ROOT, 'docs/curation.md'), 'utf8');
const BLOCK = /```graphql ?(\w*)\n([\s\S]*?)```((?:\n```json\n[\s\S]*?```)*)/g;
const examples = [...guide.matchAll(BLOCK)].map(([, role = '', query = '', json = '']) => {
  const values = [...json.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => JSON.parse(text));
  const variables = query.includes('$input') ? values.shift() : undefined;
  return { role, query, variables, answer: values[0] };
});

describe('docs/curation.md', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(6);
  });

  it.each(examples)(
    'is right, one after the other: $role $query',
    async ({ role, query, variables, answer }) => {
      const { data, errors } = await server.ask(query, variables, tokens.get(role));
      expect(errors).toEqual([]);
      if (answer) expect(data).toMatchObject(answer);
      for (const value of Object.values<{ errors?: unknown[] }>(data)) expect(value.errors ?? []).toEqual([]);
    },
  );
});

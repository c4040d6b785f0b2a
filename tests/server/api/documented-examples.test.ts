import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../server/config.ts';
import { EXAMPLE_QUERIES } from '../../../server/playground/example-queries.ts';
import { startServer, type TestServer } from '../start-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const guide = await readFile(join(PROJECT_ROOT, 'docs/api.md'), 'utf8');
const examples = [...guide.matchAll(/```graphql\n([\s\S]*?)```\n(?:```json\n([\s\S]*?)```)?/g)].map(
  ([, query = '', answer]) => ({ query, answer }),
);

describe('docs/api.md', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(7);
  });

  it.each(examples)('is right: $query', async ({ query, answer }) => {
    const { data, errors } = await server.ask(query);
    expect(errors).toEqual([]);
    if (answer) expect(data).toMatchObject(expected(JSON.parse(answer), data));
    const nothing = Object.entries(answer ? JSON.parse(answer) : {}).flatMap(([field, value]) =>
      value === null ? [field] : [],
    );
    for (const [field, value] of Object.entries(data)) {
      if (nothing.includes(field)) expect(value).toBeNull();
      else expect(value).not.toBeNull();
    }
  });
});

/** An example shows the beginning of a list; the answer may have more. */
function expected(shown: unknown, real: unknown): object {
  if (Array.isArray(shown)) {
    const rest = Array.isArray(real) ? real.slice(shown.length) : [];
    return [
      ...shown.map((item, i) => (typeof item === 'object' ? expected(item, (real as unknown[])?.[i]) : item)),
      ...rest,
    ];
  }
  return Object.fromEntries(
    Object.entries(shown as object).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null
        ? expected(value, (real as Record<string, unknown>)?.[key])
        : value,
    ]),
  );
}

describe('the playground’s tabs', () => {
  it.each(EXAMPLE_QUERIES)('answer: $query', async ({ query, variables }) => {
    const [operation] = parse(query).definitions;
    expect(operation).toMatchObject({ name: { value: expect.stringMatching(/^[A-Z]\w+$/) } });
    const { data, errors } = await server.ask(query, variables ? JSON.parse(variables) : undefined);
    expect(errors).toEqual([]);
    for (const value of Object.values(data)) {
      expect(value).not.toBeNull();
      expect(value).not.toEqual([]);
    }
  });
});

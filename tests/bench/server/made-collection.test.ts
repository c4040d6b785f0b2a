import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../server/database/open-database.ts';
import { Child } from './child.ts';
import { HOVER_CARD_QUERY, HOVER_DAY } from './hover-card-query.ts';
import { fillDatabase, slugOfActor } from './made-collection.ts';
import type { ServeOrder } from './serve.ts';

const ACTORS = 1_000;

let dataFolder: string;
const server = new Child('serve.ts');

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'sidelight-made-'));
  const database = await openDatabase({ path: join(dataFolder, 'sidelight.sqlite') });
  try {
    await fillDatabase(database, ACTORS);
  } finally {
    await database.close();
  }
});

afterAll(async () => {
  server.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

describe('the collection that the server bench makes', () => {
  it('is one that a server of the bench starts on, and whose last card is full', async () => {
    const order: ServeOrder = { kind: 'ours', dataFolder, databaseUrl: null };
    const { port } = await server.ask<{ port: number }>(order);
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: HOVER_CARD_QUERY,
        variables: { slug: slugOfActor(ACTORS - 1), asOf: HOVER_DAY },
      }),
    });
    const body = (await answer.json()) as { errors?: unknown; data: { card: Record<string, unknown> } };
    expect(body.errors).toBeUndefined();
    expect(body.data.card).toMatchObject({
      asOf: HOVER_DAY,
      summary: {
        text: `Member of the assembly for town ${ACTORS - 1}, who speaks most often about matter 49.`,
      },
      offices: [{ certainty: 'CERTAIN', sources: [expect.any(Number)] }],
      positions: Array.from({ length: 5 }, () => ({ sources: [expect.any(Number)] })),
    });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPublishedCollection } from '../../../server/cards/published-collection.ts';
import { readAllSubjectFacts } from '../../../server/cards/subject-facts.store.ts';
import type { Database } from '../../../server/database/database.ts';
import { openDatabase } from '../../../server/database/open-database.ts';
import { readIdentifiers } from '../../../server/transfer/export-identifiers.ts';
import { toJsonLines } from '../../../server/transfer/export-json-lines.ts';
import { toPopolo } from '../../../server/transfer/export-popolo.ts';
import { loadCollection } from '../../../server/transfer/load-collection.ts';
import type { SubjectFacts } from '../../../shared/card/subject-facts.ts';
import { STARTER_COLLECTION } from './collection-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-export-formats-'));
let database: Database;
let subjects: SubjectFacts[];
beforeAll(async () => {
  database = await openDatabase({ path: join(folder, 'test.sqlite') });
  await loadCollection(database, STARTER_COLLECTION);
  subjects = [];
  for await (const facts of readAllSubjectFacts(database)) subjects.push(facts);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const about = async () => (await createPublishedCollection(database).current()).about;

describe('an export for other programs', () => {
  it('has in Popolo the ids that others know a person by', async () => {
    const popolo = toPopolo(await about(), subjects, await readIdentifiers(database));
    expect(popolo).toMatchObject({
      persons: expect.arrayContaining([
        expect.objectContaining({
          id: 'chuck-schumer',
          identifiers: [
            { scheme: 'wikidata', identifier: 'Q380900' },
            { scheme: 'bioguide', identifier: 'S000148' },
          ],
        }),
      ]),
    });
  });

  it('has in Popolo an address in every link, and beside the links what has none', async () => {
    const popolo = toPopolo(await about(), subjects, await readIdentifiers(database));
    const lists: { sources?: { url?: string }[]; other_sources?: { url?: string; source_id: string }[] }[] =
      [];
    JSON.stringify(popolo, (_key, value: unknown) => {
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) lists.push(value);
      return value;
    });
    // The list of sources itself is none of links: it has the ones without an address too.
    const links = lists.filter((one) => !('issues' in one)).flatMap(({ sources = [] }) => sources);
    expect(links.length).toBeGreaterThan(200);
    expect(links.filter(({ url }) => url === undefined)).toEqual([]);
    const others = lists.flatMap(({ other_sources: sources = [] }) => sources);
    expect(others.map(({ url }) => url)).toEqual(others.map(() => undefined));
    expect(others.map(({ source_id: id }) => id)).toContain('legislators');
  });

  it('has in Popolo the names of posts in other languages, and who held one for the time being', async () => {
    const [crapo] = subjects.filter(({ slug }) => slug === 'mike-crapo');
    const [term] = crapo?.memberships ?? [];
    const acting = { ...crapo, memberships: [{ ...term, acting: true }] } as SubjectFacts;
    expect(toPopolo(await about(), [acting], new Map())).toMatchObject({
      memberships: [{ person_id: 'mike-crapo', acting: true }],
    });
    expect(toPopolo(await about(), subjects, new Map())).toMatchObject({
      posts: expect.arrayContaining([
        expect.objectContaining({
          id: 'us-treasury-secretary',
          other_labels: expect.arrayContaining([{ label: '财政部长', lang: 'zh-Hans', note: 'primary' }]),
        }),
      ]),
    });
  });

  it('has under a key of its own what Popolo has no words for, with sources', async () => {
    const popolo = toPopolo(await about(), subjects, await readIdentifiers(database));
    expect(popolo).toMatchObject({
      sidelight: {
        issues: expect.arrayContaining([expect.objectContaining({ id: 'fentanyl-crisis' })]),
        positions: expect.arrayContaining([
          expect.objectContaining({
            id: 'schumer-asks-for-talks',
            actor_id: 'chuck-schumer',
            issue_id: 'counternarcotics-cooperation',
            proposition_id: 'hold-talks',
            stance: 'SUPPORTS',
            start_date: '2023-10-10',
            sources: [expect.objectContaining({ url: expect.stringMatching(/^https:/) })],
          }),
        ]),
      },
    });
  });

  it('has in Popolo every dispute with its accounts, and all that is known of when a stand was held', async () => {
    const popolo = toPopolo(await about(), subjects, await readIdentifiers(database));
    const { disputes, positions } = (popolo as { sidelight: Record<string, { id: string }[]> }).sidelight;
    const issues = subjects.filter(({ kind }) => kind === 'ISSUE');
    const contested = issues.flatMap((issue) => issue.disputes);
    expect(contested.length).toBeGreaterThan(0);
    expect(disputes).toMatchObject(
      contested
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, reason, accounts }) => ({
          id,
          reason,
          accounts: accounts.map(({ statement, party, text }) => ({ statement_id: statement, party, text })),
        })),
    );
    for (const { interval, id, reviewedAt } of issues.flatMap((issue) => issue.positions)) {
      const said = positions?.find((position) => position.id === id);
      expect(said).toMatchObject({
        ...(interval.start !== null && { start_date: interval.start }),
        ...(interval.endKind === 'ACTUAL' && { end_date: interval.end }),
        ...(interval.endKind === 'UNKNOWN' && { end_kind: 'UNKNOWN' }),
        reviewed_at: reviewedAt,
      });
    }
  });

  it('has in JSON Lines the license first, then each subject once', async () => {
    const lines = [...toJsonLines(await about(), subjects, await readIdentifiers(database))].map(
      (line) => JSON.parse(line) as { type: string; slug: string },
    );
    expect(lines[0]).toMatchObject({ type: 'collection', license: 'CC-BY-4.0' });
    const slugs = lines.slice(1).map(({ slug }) => slug);
    expect(slugs).toEqual([...new Set(subjects.map(({ slug }) => slug))].sort());
  });
});

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkFolder } from '../../../server/check/check-command.ts';
import { parseCollection, readRawFiles } from '../../../server/transfer/read-collection.ts';
import { isCurrentAt } from '../../../shared/dates/interval.ts';

const folder = fileURLToPath(new URL('../../../server/starter-collection', import.meta.url));
const files = parseCollection(readRawFiles(folder));
const actor = (slug: string) => files.actors.find((entry) => entry.slug === slug);

describe('the starter collection', () => {
  it('has nothing that the check calls wrong', () => {
    expect(checkFolder(folder, '2026-11-24').errors).toEqual([]);
  });

  it('knows at least as much as it promises', () => {
    const memberships = files.actors.flatMap((entry) => entry.memberships);
    const positions = files.actors.flatMap((entry) => entry.positions);
    const between = files.events.filter(({ start }) => start >= '2018' && start < '2026');
    expect(files.actors.length).toBeGreaterThanOrEqual(60);
    expect(files.issues.length).toBeGreaterThanOrEqual(12);
    expect(files.posts.length).toBeGreaterThanOrEqual(18);
    expect(memberships.length).toBeGreaterThanOrEqual(36);
    expect(positions.length).toBeGreaterThanOrEqual(45);
    expect(between.length).toBeGreaterThanOrEqual(50);
  });

  it('has Schumer as Majority Leader on 12 October 2023, with positions on the talks', () => {
    const schumer = actor('chuck-schumer');
    const held = schumer?.memberships
      .filter(
        ({ start, end, endKind = 'NONE' }) =>
          isCurrentAt({ start: start ?? null, end: end ?? null, endKind }, '2023-10-12') === 'CERTAIN',
      )
      .map(({ post }) => post);
    expect(held).toEqual(['us-senator', 'senate-majority-leader']);
    expect(schumer?.positions.map(({ issue }) => issue)).toEqual(
      expect.arrayContaining(['fentanyl-crisis', 'counternarcotics-cooperation', 'us-china-relations']),
    );
  });

  it.each([
    ['united-states', 'companies-supply', 'AFFIRMS'],
    ['china', 'china-mexico-trafficking', 'DENIES'],
    ['china', 'hold-talks', 'CONDITIONAL'],
    ['united-states', 'delist-institute', 'OPPOSES'],
    ['china', 'delist-institute', 'SUPPORTS'],
  ])('says where %s stands on %s: %s', (slug, proposition, stance) => {
    const position = files.actors
      .flatMap(({ slug: holder, positions }) => positions.map((entry) => ({ holder, ...entry })))
      .find((entry) => [entry.holder, entry.onBehalfOf].includes(slug) && entry.proposition === proposition);
    expect(position).toMatchObject({ stance });
    expect(position?.citations.length).toBeGreaterThan(0);
  });

  it('uses every source that it lists', () => {
    const cited = new Set(JSON.stringify(files).match(/(?<="source":")[a-z0-9-]+/g));
    expect(files.sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
  });

  it('thanks the maker of every data set that it cites', () => {
    const dataSets = files.sources.flatMap(
      ({ identifier }) => identifier?.match(/^[\w-]+\/([\w-]+), /)?.[1] ?? [],
    );
    const thanked = files.about.attributions.map(({ name }) => name.toLowerCase()).join('\n');
    expect(dataSets.length).toBeGreaterThan(2);
    expect(dataSets.filter((name) => !thanked.includes(name.toLowerCase()))).toEqual([]);
  });
});

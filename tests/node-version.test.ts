import { readFileSync } from 'node:fs';
import { minVersion, satisfies } from 'semver';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  version?: string;
  engines?: { node?: string };
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')) as T;
}

const { engines } = readJson<{ engines: { node: string } }>('package.json');
const { packages } = readJson<{ packages: Record<string, LockedPackage> }>('package-lock.json');
const floor = minVersion(engines.node);
if (!floor) throw new Error(`package.json names no Node version that semver can read: “${engines.node}”.`);

describe('the lowest Node version that package.json promises', () => {
  it('is the one that the README names', () => {
    expect(readFileSync(new URL('../README.md', import.meta.url), 'utf8')).toContain(
      `Node ${floor.major}.${floor.minor} or newer`,
    );
  });

  it('is enough for every package of the lock file', () => {
    const told = Object.entries(packages).filter(
      ([path, one]) => path !== '' && one.engines?.node !== undefined,
    );
    expect(told.length).toBeGreaterThan(100);
    const needsMore = told.filter(([, one]) => !satisfies(floor, one.engines?.node ?? '*'));
    expect(needsMore.map(([path, one]) => `${path}@${one.version} needs Node ${one.engines?.node}`)).toEqual(
      [],
    );
  });
});

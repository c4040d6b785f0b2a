import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reference = join(root, '../shared/seed');
const isThere = existsSync(join(reference, 'expected.json'));
if (!isThere) console.log('../shared/seed is not there, so the reference article is not annotated.');

interface Place {
  start: number;
  end: number;
}
interface Expected extends Place {
  surface: string;
  entity: string;
  level: 'must' | 'may';
  or?: string[];
}
interface Found extends Place {
  surface: string;
  subject: string | null;
  kind: string;
}

/** At most this many UTF-16 units may be more or less at either end: a title, an article. */
const TOLERANCE = 32;

function answers(found: Found, expected: Expected): boolean {
  const overlap = Math.min(found.end, expected.end) - Math.max(found.start, expected.start);
  const isNear =
    Math.abs(found.start - expected.start) <= TOLERANCE && Math.abs(found.end - expected.end) <= TOLERANCE;
  if (!isNear || overlap * 2 < expected.end - expected.start) return false;
  if (expected.entity === '*') return found.kind === 'ISSUE';
  return found.subject !== null && [expected.entity, ...(expected.or ?? [])].includes(found.subject);
}

describe.runIf(isThere)('cli annotate over the reference article', () => {
  it('finds everything that has to be found, and nothing else', { timeout: 180_000 }, () => {
    const data = mkdtempSync(join(tmpdir(), 'sidelight-reference-'));
    const printed = execFileSync(
      process.execPath,
      ['server/cli.mjs', 'annotate', '--date', '2023-10-12', join(reference, 'article.txt')],
      { cwd: root, env: { ...process.env, DATA: data }, encoding: 'utf8' },
    );
    rmSync(data, { recursive: true, force: true });
    const { mentions } = JSON.parse(printed) as { mentions: Found[] };
    const listed = (
      JSON.parse(readFileSync(join(reference, 'expected.json'), 'utf8')) as { mentions: Expected[] }
    ).mentions;
    const missed = listed.filter(
      (expected) => expected.level === 'must' && !mentions.some((found) => answers(found, expected)),
    );
    const wrong = mentions.filter(
      (found) => found.subject !== null && !listed.some((expected) => answers(found, expected)),
    );
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-annotate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

function annotate(...options: string[]) {
  const run = spawnSync(
    process.execPath,
    ['--import', '@oxc-node/core/register', 'server/cli.ts', 'annotate', ...options],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, OXC_TSCONFIG_PATH: 'server/tsconfig.json' },
    },
  );
  const lines = run.stdout.split('\n').filter((line) => line !== '');
  return { status: run.status, lines: lines.map((line) => JSON.parse(line) as unknown), stderr: run.stderr };
}

const names = write(
  'names.jsonl',
  [
    { subject: 'ada-lind', kind: 'Person', names: [{ text: 'Ada Lind' }] },
    { subject: 'oslo', kind: 'GPE', names: [{ text: 'Oslo' }] },
    { subject: 'fjord-cup', kind: 'competition', names: [{ text: 'Fjord Cup' }] },
    { subject: 'ferries', kind: 'issue', names: [{ text: 'ferry fares', requires: ['oslo'] }] },
    {
      subject: 'oslo-council',
      kind: 'organization',
      names: [{ text: 'City Council of Oslo' }, { text: 'the Council', needsEvidence: true }],
    },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
);

describe('annotate --names', { timeout: 60_000 }, () => {
  test('prints one object a document, in order, with kinds as the list gives them', () => {
    const documents = write(
      'documents.jsonl',
      [
        { id: 'a', text: 'Ada Lind won the Fjord Cup. Lind cried.' },
        { id: 2, text: 'Ferry fares rise in Oslo.', date: '2023-10-12', language: 'en' },
        { id: 'c', text: 'Ferry fares rise.' },
        { id: 'd', text: 'Heavy rain.\nOslo, “𝄞”, Oslo.' },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    );
    const { status, lines } = annotate('--names', names, '--documents', documents);
    expect(status).toBe(0);
    const [first, second, third, fourth] = lines as { id: unknown; mentions: Record<string, unknown>[] }[];
    expect(first?.id).toBe('a');
    expect(first?.mentions.map(({ subject, kind }) => [subject, kind])).toEqual([
      ['ada-lind', 'PERSON'],
      ['fjord-cup', 'OTHER'],
      ['ada-lind', 'PERSON'],
    ]);
    expect(second).toMatchObject({
      id: 2,
      mentions: [
        { subject: 'ferries', kind: 'ISSUE' },
        { subject: 'oslo', kind: 'PLACE' },
      ],
    });
    expect(third).toEqual({ id: 'c', mentions: [] });
    expect(fourth?.mentions.map(({ start, end }) => [start, end])).toEqual([
      [12, 16],
      [24, 28],
    ]);
  });

  test('names file, line and mend of a line that is not as it should be, and prints nothing for it', () => {
    const documents = write('broken.jsonl', '{"id": 1, "text": "Oslo."}\n{"id": 2, "text": 5}\n');
    const { status, lines, stderr } = annotate('--names', names, '--documents', documents);
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(stderr).toContain('broken.jsonl, line 2: text');
    expect(stderr).not.toContain('    at ');
  });

  test.each([
    ['{"id": 2, "text":', 'line 2: this is no JSON object'],
    ['["Oslo"]', 'line 2: the line: write an object with id and text'],
    ['{"id": 2, "text": "Oslo.", "date": "2023-02-30"}', 'line 2: date: write a day such as 2023-10-12'],
    [Uint8Array.of(0x7b, 0xff, 0x7d), 'line 2: this is not valid UTF-8'],
  ])('keeps the lines before %j, and says what it lacks', (line, sentence) => {
    const documents = write(
      'half.jsonl',
      Buffer.concat([Buffer.from('{"id": 1, "text": "Oslo."}\n'), Buffer.from(line)]),
    );
    const { status, lines, stderr } = annotate('--names', names, '--documents', documents);
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(stderr).toContain(sentence);
  });

  test('says which line of the names lacks what, and prints nothing', () => {
    const broken = write(
      'names-broken.jsonl',
      '{"subject": "a", "kind": "person", "names": []}\n{"subject": "b", "kind": "person", "names": ["Ada"]}\n',
    );
    const { status, lines, stderr } = annotate('--names', broken, write('any.txt', 'Ada.'));
    expect({ status, lines }).toEqual({ status: 1, lines: [] });
    expect(stderr).toContain('names-broken.jsonl, line 2: names.0: give each name as an object');
  });

  test('reads byte order mark, CRLF, empty lines, line separators inside a text, and twice the same name', () => {
    const list = write(
      'windows.jsonl',
      '\uFEFF{"subject": "oslo", "kind": "Place", "names": [{"text": "Oslo"}, {"text": "Oslo", "kind": "label"}]}\r\n\r\n' +
        '{"subject": "oslo", "kind": "place", "names": [{"text": "Christiania"}]}\r\n{"subject": "none", "kind": "place", "names": []}',
    );
    const documents = write(
      'windows-documents.jsonl',
      '\uFEFF\r\n{"id": 1, "text": "In Oslo.\u2028In Christiania."}\r\n{"id": 2, "text": "", "date": "2012-05-03T10:00:00Z"}',
    );
    const { status, lines } = annotate('--names', list, '--documents', documents);
    expect(status).toBe(0);
    expect(lines).toMatchObject([
      {
        id: 1,
        mentions: [
          { subject: 'oslo', start: 3 },
          { subject: 'oslo', start: 12 },
        ],
      },
      { id: 2, mentions: [] },
    ]);
  });

  test('takes the first name for the subject’s own, which goes before the alias of another', () => {
    const list = write(
      'own.jsonl',
      [
        { subject: 'jordan', kind: 'place', names: [{ text: 'Jordan' }] },
        { subject: 'mary-jordan', kind: 'person', names: [{ text: 'Mary Jordan' }, { text: 'Jordan' }] },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    );
    const { lines } = annotate('--names', list, write('own.txt', 'They praised Jordan.'));
    expect(lines).toMatchObject([{ mentions: [{ subject: 'jordan', evidence: ['own-name-before-alias'] }] }]);
  });

  test('answers an empty file with no mentions, a missing or undecodable one with a sentence', () => {
    expect(annotate('--names', names, write('empty.txt', ''))).toMatchObject({
      status: 0,
      lines: [{ mentions: [] }],
    });
    expect(annotate('--names', names, join(folder, 'nowhere.txt'))).toMatchObject({ status: 1, lines: [] });
    const broken = annotate('--names', names, write('latin1.txt', Uint8Array.of(0x4f, 0xe9, 0x20)));
    expect(broken.status).toBe(1);
    expect(broken.stderr).toContain('not valid UTF-8');
  });

  test('takes names of marks only, endless ones and those of built-in properties, and a document without a day', () => {
    const odd = write(
      'odd.jsonl',
      [
        { subject: '__proto__', kind: 'person', names: [{ text: 'constructor' }, { text: 'Ada Lind' }] },
        {
          subject: 'marks',
          kind: 'organization',
          names: [{ text: '(())' }, { text: ',,' }, { text: '\u200d' }],
        },
        { subject: 'ends', kind: 'place', names: [{ text: 'X, ' }, { text: 'Party of ' }, { text: 'F.C.' }] },
        {
          subject: 'endless',
          kind: 'person',
          names: [{ text: 'Ada '.repeat(5_000) }, { text: 'x'.repeat(500_000) }],
        },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    );
    const documents = write(
      'odd-documents.jsonl',
      '{"id":"","text":"\\ud800 Ada Lind \\udc00","date":"","language":""}',
    );
    const { status, lines } = annotate('--names', odd, '--documents', documents);
    expect(status).toBe(0);
    expect(lines).toMatchObject([{ id: '', mentions: [{ start: 2, end: 10, subject: '__proto__' }] }]);
  });

  test('annotates a document of 5 MB', () => {
    const documents = write(
      'large.jsonl',
      JSON.stringify({ id: 1, text: 'It rained in Oslo again. '.repeat(200_000) }),
    );
    const run = annotate('--names', names, '--documents', documents);
    expect(run.status).toBe(0);
    expect((run.lines[0] as { mentions: unknown[] }).mentions).toHaveLength(200_000);
  });
});

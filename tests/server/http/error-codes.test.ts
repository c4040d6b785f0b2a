import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../server/config.ts';
import { DRAFT_LIMITS } from '../../../server/curation/draft-limits.ts';
import { ERROR_CODES, RequestError, USER_ERROR_CODES } from '../../../server/errors.ts';
import { createFormatError } from '../../../server/http/graphql/format-error.ts';
import { QUERY_LIMITS } from '../../../server/http/graphql/query-limits.ts';
import { SUGGESTION_LIMITS } from '../../../server/suggestions/check-suggestion.ts';
import { SUGGESTION_RATE } from '../../../server/suggestions/suggestion-rate.ts';

describe('docs/errors.md', () => {
  it('lists every code with its status, and no other', async () => {
    const text = await readFile(join(PROJECT_ROOT, 'docs/errors.md'), 'utf8');
    const listed = Object.fromEntries(
      [...text.matchAll(/^\| `([A-Z_]+)` \| (\d{3}) \|/gm)].map(([, code, status]) => [code, Number(status)]),
    );
    expect(listed).toEqual(ERROR_CODES);
  });

  it('states the limits of a change set that are in force', async () => {
    const text = await readFile(join(PROJECT_ROOT, 'docs/errors.md'), 'utf8');
    const { records, documentBytes, documentDepth, title, note, comment } = DRAFT_LIMITS;
    const number = (value: number) => value.toLocaleString('en-US');
    expect(note).toBe(comment);
    expect(text.replaceAll('\n', ' ')).toContain(
      `${records} records, ${number(documentBytes)} bytes and ${documentDepth} levels for a document, ${title} characters for a title, ${number(note)} for a note or a comment`,
    );
  });

  it("lists every code of a mutation's errors, and no other", async () => {
    const text = await readFile(join(PROJECT_ROOT, 'docs/errors.md'), 'utf8');
    const [, table = ''] = /## Errors of a mutation\n([\s\S]*?)\n## /.exec(text) ?? [];
    const listed = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code);
    expect(listed.sort()).toEqual(Object.keys(USER_ERROR_CODES).sort());
  });

  it('states the limits of suggestions', async () => {
    const text = await readFile(join(PROJECT_ROOT, 'docs/errors.md'), 'utf8');
    const { perAddressAndHour, perDay } = SUGGESTION_RATE;
    const { name, note, source } = SUGGESTION_LIMITS;
    expect(text.replaceAll('\n', ' ')).toContain(
      `Suggestions: ${perAddressAndHour} an hour from one address (IPv6: one /64), ${perDay.toLocaleString('en-US')} a day in total; a name ${name} UTF-16 units, a note ${note}, an address ${source.toLocaleString('en-US')}.`,
    );
  });

  it('states the limits that are in force', async () => {
    const text = await readFile(join(PROJECT_ROOT, 'docs/errors.md'), 'utf8');
    const { depth, aliases, tokens, cost } = QUERY_LIMITS;
    expect(text).toContain(
      `depth ${depth}, aliases ${aliases}, tokens ${tokens.toLocaleString('en-US')}, cost ${cost.toLocaleString('en-US')}`,
    );
  });
});

describe('an error as a client sees it', () => {
  const seen: unknown[] = [];
  const format = createFormatError((error) => seen.push(error));

  it('is INTERNAL without a word of the inside where it is a bug, and the bug is logged', () => {
    const bug = new Error('SELECT secret FROM row');
    const shown = format(
      { message: bug.message, path: ['actor'], extensions: { stacktrace: ['at x'] } },
      bug,
    );
    expect(shown).toEqual({
      message: 'Something here failed; it was logged.',
      path: ['actor'],
      extensions: { code: 'INTERNAL' },
    });
    expect(seen).toEqual([bug]);
  });

  it('keeps the code, the message and the limit of a refusal', () => {
    const refusal = new RequestError('LIMIT_TEXT', 'text may have at most 5 units.', {
      field: 'text',
      limit: 5,
    });
    expect(format({ message: 'x' }, refusal)).toEqual({
      message: 'text may have at most 5 units.',
      extensions: { code: 'LIMIT_TEXT', field: 'text', limit: 5 },
    });
  });
});

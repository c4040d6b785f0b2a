import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkSuggestion,
  keepText,
  SUGGESTION_LIMITS,
} from '../../../server/suggestions/check-suggestion.ts';
import type { SuggestionContent } from '../../../server/suggestions/suggestion.entity.ts';
import {
  AddressRate,
  HOUR_MS,
  networkOf,
  SUGGESTION_RATE,
} from '../../../server/suggestions/suggestion-rate.ts';

const NOTHING = { subject: null, reason: null, name: null, note: null, source: null, page: null };

/** Code and field of everything that is wrong. */
function wrongWith(content: Partial<SuggestionContent> & Pick<SuggestionContent, 'kind'>): string[] {
  return checkSuggestion({ ...NOTHING, ...content }).map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('a suggestion', () => {
  it.each<Partial<SuggestionContent> & Pick<SuggestionContent, 'kind'>>([
    { kind: 'WRONG_MATCH', subject: 'chuck-schumer', reason: 'OTHER_SUBJECT' },
    {
      kind: 'WRONG_MATCH',
      subject: 'chuck-schumer',
      reason: 'NOT_A_NAME',
      note: 'A street.',
      page: 'https://news.test/a',
    },
    { kind: 'MISSING_NAME', name: 'Filoli', source: 'https://filoli.test/' },
    { kind: 'WRONG_OR_OUT_OF_DATE', subject: 'chuck-schumer' },
    { kind: 'SUGGEST_SOURCE', source: 'https://record.test/1', subject: 'china' },
    {
      kind: 'MISSING_NAME',
      name: 'x'.repeat(SUGGESTION_LIMITS.name),
      note: 'y'.repeat(SUGGESTION_LIMITS.note),
    },
  ])('is right with what its kind takes: %j', (content) => {
    expect(wrongWith(content)).toEqual([]);
  });

  it.each<[Partial<SuggestionContent> & Pick<SuggestionContent, 'kind'>, string[]]>([
    [{ kind: 'WRONG_MATCH' }, ['REQUIRED input.subject', 'REQUIRED input.reason']],
    [{ kind: 'MISSING_NAME' }, ['REQUIRED input.name']],
    [{ kind: 'SUGGEST_SOURCE' }, ['REQUIRED input.source']],
    [{ kind: 'MISSING_NAME', name: 'x', reason: 'NOT_A_NAME' }, ['NOT_TAKEN input.reason']],
    [{ kind: 'WRONG_OR_OUT_OF_DATE', subject: 'china', reason: 'NOT_A_NAME' }, ['NOT_TAKEN input.reason']],
    [{ kind: 'SUGGEST_SOURCE', source: 'http://plain.test/' }, ['NOT_AN_ADDRESS input.source']],
    [{ kind: 'SUGGEST_SOURCE', source: 'javascript:alert(1)' }, ['NOT_AN_ADDRESS input.source']],
    [{ kind: 'MISSING_NAME', name: 'x', page: 'data:text/html,x' }, ['NOT_AN_ADDRESS input.page']],
    [{ kind: 'MISSING_NAME', name: 'x'.repeat(SUGGESTION_LIMITS.name + 1) }, ['LIMIT_TEXT input.name']],
    [
      { kind: 'MISSING_NAME', name: 'x', note: 'y'.repeat(SUGGESTION_LIMITS.note + 1), source: 'no' },
      ['LIMIT_TEXT input.note', 'NOT_AN_ADDRESS input.source'],
    ],
  ])('is told everything that is wrong with it: %j', (content, expected) => {
    expect(wrongWith(content)).toEqual(expected);
  });

  it('says in every message which field it is', () => {
    for (const { path, message } of checkSuggestion({ ...NOTHING, kind: 'WRONG_MATCH' })) {
      expect(message).toContain(path.at(-1));
    }
  });

  it('keeps its words, markup too, and loses signs that no database takes', () => {
    expect(keepText('  <b>Filoli</b>\nis a\thouse ')).toBe('<b>Filoli</b>\nis a\thouse');
    expect(keepText('a\u0000b\u001bc')).toBe('abc');
    expect(keepText(' \u0000 ')).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = keepText(text);
        expect(kept ?? '').not.toContain('\u0000');
        expect(keepText(kept)).toBe(kept);
      }),
    );
  });
});

describe('the rate of one address', () => {
  it('is free again an hour later, and another address is not held by it', () => {
    const rate = new AddressRate();
    const take = (address: string, at: number) => rate.take(address, at);
    for (let n = 0; n < SUGGESTION_RATE.perAddressAndHour; n++) expect(take('192.0.2.1', n)).toBe(true);
    expect(take('192.0.2.1', 1_000)).toBe(false);
    expect(take('192.0.2.2', 1_000)).toBe(true);
    expect(take('192.0.2.1', HOUR_MS + 1)).toBe(true);
  });

  it('holds for a whole IPv6 network, and for an IPv4 address in either notation', () => {
    expect(networkOf('2001:DB8:0:1::5')).toBe('2001:db8:0:1::/64');
    expect(networkOf('2001:db8:0000:0001:a:b:c:d')).toBe('2001:db8:0:1::/64');
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
  });
});

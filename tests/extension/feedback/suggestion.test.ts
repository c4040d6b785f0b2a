import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composeSuggestion,
  findProblem,
  SUGGESTION_LIMITS,
  type SuggestionDraft,
  TOPICS,
} from '../../../extension/feedback/suggestion.ts';

const EMPTY: SuggestionDraft = { topic: 'MISSING', subject: '', name: '', note: '', source: '', page: null };
const FULL: SuggestionDraft = {
  topic: 'MISSING',
  subject: 'ana-castell',
  name: ' Filoli ',
  note: ' A house. ',
  source: ' https://record.test/1 ',
  page: 'https://news.test/river',
};

describe('a suggestion', () => {
  it.each([
    ['OTHER_SUBJECT', { kind: 'WRONG_MATCH', reason: 'OTHER_SUBJECT', subject: 'ana-castell' }],
    ['NOT_A_NAME', { kind: 'WRONG_MATCH', reason: 'NOT_A_NAME', subject: 'ana-castell' }],
    ['OUTDATED', { kind: 'WRONG_OR_OUT_OF_DATE', subject: 'ana-castell' }],
    ['MISSING', { kind: 'MISSING_NAME', name: 'Filoli' }],
    ['SOURCE', { kind: 'SUGGEST_SOURCE', subject: 'ana-castell', source: 'https://record.test/1' }],
  ] as const)('about %s sends what belongs to it, and nothing of the other fields', (topic, sent) => {
    expect(composeSuggestion({ ...FULL, topic })).toEqual({
      ...sent,
      note: 'A house.',
      page: 'https://news.test/river',
    });
  });

  it('sends the page’s address only where it is ticked, and no empty field', () => {
    expect(composeSuggestion({ ...EMPTY, name: 'Filoli', note: '  ' })).toEqual({
      kind: 'MISSING_NAME',
      name: 'Filoli',
    });
  });

  it('never sends more than the server takes, nor half a sign', () => {
    const text = fc.string({ unit: 'binary', maxLength: 900 });
    fc.assert(
      fc.property(fc.constantFrom(...TOPICS), text, text, (topic, name, note) => {
        const sent = composeSuggestion({ ...EMPTY, topic, name, note });
        expect(sent.name?.length ?? 0).toBeLessThanOrEqual(SUGGESTION_LIMITS.name);
        expect(sent.note?.length ?? 0).toBeLessThanOrEqual(SUGGESTION_LIMITS.note);
        expect(JSON.stringify(sent)).not.toMatch(/\\ud[89a-f]/);
      }),
    );
  });

  it.each<[Partial<SuggestionDraft>, string | null]>([
    [{ topic: 'MISSING' }, 'name'],
    [{ topic: 'MISSING', name: 'Filoli' }, null],
    [{ topic: 'SOURCE' }, 'source'],
    [{ topic: 'SOURCE', source: 'http://plain.test/' }, 'source'],
    [{ topic: 'SOURCE', source: 'https://record.test/' }, null],
    [{ topic: 'OUTDATED' }, 'subject'],
    [{ topic: 'OUTDATED', subject: 'ana-castell' }, null],
  ])('of %j is held back by %s', (draft, field) => {
    expect(findProblem({ ...EMPTY, ...draft })?.field ?? null).toBe(field);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeRecords, type KnownRecords } from '../../../extension/draft/compose-records.ts';
import {
  type Choosable,
  cleanAddress,
  type Draft,
  type DraftFault,
  findFaults,
  slugify,
} from '../../../extension/draft/draft.ts';
import {
  actorFileSchema,
  eventFileSchema,
  publishersFileSchema,
  sourcesFileSchema,
} from '../../../server/transfer/collection-file.ts';

const DRAFT: Draft = {
  source: {
    title: 'Deputies press Sudria',
    publisher: 'Norland Gazette',
    author: 'Ada Reed',
    published: '2023-10-12',
    url: 'https://gazette.test/river?id=7&utm_source=x#top',
    language: 'en',
    paragraph: 3,
  },
  sourceClass: 'INDEPENDENT_REPORT',
  quotation: ' I asked him directly. ',
  kind: 'POSITION',
  about: 'ana-castell',
  towards: 'river-dispute/more',
  stance: 'SUPPORTS',
  condition: '',
  words: 'Asked Petr Luna to name a high official.',
  when: '2023-10-09',
  participants: ['ana-castell'],
};
const MORE: Choosable = {
  issue: { slug: 'river-dispute', name: 'River dispute' },
  proposition: { id: 'more', text: 'Sudria should do more', kind: 'POLICY' },
};
const ANA = {
  slug: 'ana-castell',
  kind: 'PERSON',
  reviewedAt: '2026-11-02',
  accessed: '2026-11-02',
  names: [{ text: 'Ana Castell', language: 'en', kind: 'PRIMARY', matching: 'ALONE' }],
  positions: [],
};
const KNOWN: KnownRecords = { actor: { version: 4, document: ANA }, sourceId: null, publisherId: null };
const TODAY = '2026-11-25';

const faultsOf = (change: Partial<Draft>): string[] =>
  findFaults({ ...DRAFT, ...change }).map((fault: DraftFault) =>
    'over' in fault ? `${fault.field} +${fault.over}` : `${fault.field} ${fault.fault}`,
  );

describe('a draft', () => {
  it.each<[Partial<Draft>, string[]]>([
    [{}, []],
    [{ about: '', stance: '', words: ' ' }, ['about MISSING', 'stance MISSING', 'words MISSING']],
    [{ towards: '' }, ['towards MISSING']],
    [{ towards: 'river-dispute/', stance: '' }, []],
    [{ stance: 'CONDITIONAL' }, ['condition MISSING']],
    [{ words: 'x'.repeat(112) }, ['words +2']],
    [{ quotation: '👩‍👧'.repeat(281) }, ['quotation +1']],
    [{ when: '' }, []],
    [{ when: '12 Oct 2023' }, ['when WRONG']],
    [{ kind: 'EVENT', about: '', towards: '', stance: '', when: '' }, ['when MISSING']],
    [{ kind: 'EVENT', words: 'x'.repeat(91) }, ['words +1']],
    [{ source: { ...DRAFT.source, publisher: '', url: '' } }, ['publisher MISSING', 'url MISSING']],
  ])('with %j has %j wrong with it', (change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  it('becomes the source, its publisher, and the actor with one more position', () => {
    const records = composeRecords(DRAFT, MORE, KNOWN, TODAY, 'a1b2c3');
    expect(records.map(({ kind, slug, baseVersion }) => [kind, slug, baseVersion])).toEqual([
      ['PUBLISHER', 'norland-gazette', 0],
      ['SOURCE', 'deputies-press-sudria-a1b2c3', 0],
      ['ACTOR', 'ana-castell', 4],
    ]);
    expect(records[2]?.document.positions).toEqual([
      {
        id: 'asked-petr-luna-to-name-a-high-official-a1b2c3',
        reviewedAt: TODAY,
        issue: 'river-dispute',
        proposition: 'more',
        stance: 'SUPPORTS',
        statement: 'Asked Petr Luna to name a high official.',
        basis: 'SAID',
        start: '2023-10-09',
        endKind: 'NONE',
        citations: [
          {
            source: 'deputies-press-sudria-a1b2c3',
            locator: 'paragraph 3',
            quotation: { text: 'I asked him directly.', language: 'en' },
            accessed: TODAY,
            role: 'SUPPORTS',
          },
        ],
      },
    ]);
  });

  it('is whole by the schema of the collection’s files', () => {
    const [publisher, source, actor] = composeRecords(DRAFT, MORE, KNOWN, TODAY, 'a1b2c3');
    const conditional = { ...DRAFT, stance: 'CONDITIONAL', condition: 'The dam is opened' } as const;
    const event: Draft = { ...DRAFT, kind: 'EVENT', words: 'Castell meets Luna' };
    const eventRecord = composeRecords(event, null, { ...KNOWN, actor: null }, TODAY, 'a1b2c3').at(-1);
    expect(publishersFileSchema.safeParse([publisher?.document]).error).toBeUndefined();
    expect(sourcesFileSchema.safeParse([source?.document]).error).toBeUndefined();
    expect(actorFileSchema.safeParse(actor?.document).error).toBeUndefined();
    expect(
      actorFileSchema.safeParse(composeRecords(conditional, MORE, KNOWN, TODAY, 'x').at(-1)?.document).error,
    ).toBeUndefined();
    expect(eventFileSchema.safeParse(eventRecord?.document).error).toBeUndefined();
    expect(eventRecord).toMatchObject({ kind: 'EVENT', slug: 'castell-meets-luna-a1b2c3' });
  });

  it('cites the source and the publisher that the server has already', () => {
    const withPublisher = composeRecords(DRAFT, MORE, { ...KNOWN, publisherId: 'gazette' }, TODAY, 'x');
    expect(withPublisher.map(({ kind }) => kind)).toEqual(['SOURCE', 'ACTOR']);
    expect(withPublisher[0]?.document.publisher).toBe('gazette');
    const withSource = composeRecords(DRAFT, MORE, { ...KNOWN, sourceId: 'gazette-river' }, TODAY, 'x');
    expect(withSource.map(({ kind }) => kind)).toEqual(['ACTOR']);
    expect(JSON.stringify(withSource[0]?.document)).toContain('"source":"gazette-river"');
  });
});

describe('an address', () => {
  it.each([
    ['https://gazette.test/river?id=7&utm_source=x&fbclid=y#top', 'https://gazette.test/river?id=7'],
    ['https://gazette.test/river?page=2', 'https://gazette.test/river?page=2'],
    ['no address', 'no address'],
  ])('%s is kept as %s', (address, clean) => {
    expect(cleanAddress(address)).toBe(clean);
  });
});

describe('a slug', () => {
  it('is one that the server takes, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(slugify(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slugify(text).length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composeRecords,
  type KnownRecords,
  noteOf,
  titleOf,
} from '../../../extension/draft/compose-records.ts';
import {
  anotherFrom,
  type Choosable,
  type Draft,
  type DraftFault,
  EMPTY_DRAFT,
  findFaults,
  firstSentence,
  pageAddress,
  slugify,
  towardsOf,
} from '../../../extension/draft/draft.ts';
import { findOnRecord } from '../../../extension/draft/find-on-record.ts';
import {
  actorFileSchema,
  eventFileSchema,
  publishersFileSchema,
  sourcesFileSchema,
} from '../../../server/transfer/collection-file.ts';

const DRAFT: Draft = {
  ...EMPTY_DRAFT,
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
  aboutKind: 'PERSON',
  towards: 'river-dispute/more',
  stance: 'SUPPORTS',
  condition: '',
  words: 'Asked Petr Luna to name a high official.',
  when: '2023-10-09',
  participants: ['ana-castell'],
};
const MORE: Choosable = {
  issue: { slug: 'river-dispute', name: 'River dispute' },
  proposition: { id: 'more', text: 'Sudria should do more', kind: 'POLICY', positions: 2 },
};
const ANA = {
  slug: 'ana-castell',
  kind: 'PERSON',
  reviewedAt: '2026-11-02',
  accessed: '2026-11-02',
  names: [{ text: 'Ana Castell', language: 'en', kind: 'PRIMARY', matching: 'ALONE' }],
  positions: [],
};
const KNOWN: KnownRecords = {
  subject: { version: 4, document: ANA },
  issue: null,
  sourceId: null,
  publisherId: null,
};
const OFFICE: Partial<Draft> = {
  kind: 'OFFICE',
  office: { slug: 'norland-deputy', name: 'Deputy of Norland', kind: 'POST' },
  from: '2023-05',
};
const NAME: Partial<Draft> = { kind: 'NAME', name: ' La Castell ', nameLanguage: 'es', nameKind: 'SHORT' };
const TODAY = '2026-11-25';

const faultsOf = (change: Partial<Draft>): string[] =>
  findFaults({ ...DRAFT, ...change }).map((fault: DraftFault) =>
    'over' in fault ? `${fault.field} +${fault.over}` : `${fault.field} ${fault.fault}`,
  );

describe('a draft', () => {
  it.each<[Partial<Draft>, string[]]>([
    [{}, []],
    [
      { about: '', aboutKind: '', stance: '', words: ' ' },
      ['about MISSING', 'stance MISSING', 'words MISSING'],
    ],
    [{ towards: '' }, ['towards MISSING']],
    [{ towards: 'river-dispute/', stance: '' }, []],
    [{ towards: 'river-dispute/+', stance: '' }, ['proposition MISSING', 'stance MISSING']],
    [{ towards: 'river-dispute/+', proposition: 'x'.repeat(61) }, ['proposition +1']],
    [{ stance: 'CONDITIONAL' }, ['condition MISSING']],
    [{ words: 'x'.repeat(112) }, ['words +2']],
    [{ quotation: '👩‍👧'.repeat(281) }, ['quotation +1']],
    [{ when: '' }, ['when MISSING']],
    [{ when: '', isDayLeftOut: true }, []],
    [{ when: '30 feb 2023' }, ['when WRONG']],
    [{ when: '2023-02-30' }, ['when WRONG']],
    [{ aboutKind: 'ISSUE' }, ['about MISSING']],
    [{ kind: 'EVENT', about: '', aboutKind: '', towards: '', stance: '', when: '' }, ['when MISSING']],
    [{ kind: 'EVENT', words: 'x'.repeat(91) }, ['words +1']],
    [{ kind: 'OFFICE', words: '' }, ['office MISSING']],
    [{ ...OFFICE, from: '' }, []],
    [{ ...OFFICE, from: 'May' }, ['from WRONG']],
    [{ ...OFFICE, endKind: 'SCHEDULED' }, ['until MISSING']],
    [{ ...OFFICE, endKind: 'ACTUAL', until: '5 May' }, ['until WRONG']],
    [{ ...OFFICE, endKind: 'ACTUAL', until: '2022' }, ['until BEFORE_START']],
    [{ ...OFFICE, endKind: 'ACTUAL', until: '2023' }, []],
    [{ kind: 'NAME' }, ['name MISSING', 'nameLanguage MISSING']],
    [{ ...NAME, aboutKind: 'ISSUE', words: '' }, []],
    [{ ...NAME, name: 'x'.repeat(81), nameLanguage: 'Norlandic' }, ['name +1', 'nameLanguage MISSING']],
    [{ source: { ...DRAFT.source, publisher: '', url: '' } }, ['publisher MISSING', 'url MISSING']],
    [{ source: { ...DRAFT.source, published: 'May' } }, ['published WRONG']],
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

  it('towards a new proposition becomes one more proposition of the issue too, and the position names it', () => {
    const issue = { version: 7, document: { slug: 'river-dispute', propositions: [{ id: 'more' }] } };
    const draft: Draft = {
      ...DRAFT,
      towards: 'river-dispute/+',
      proposition: ' Sudria should open the dam ',
    };
    const towards = towardsOf(draft, [MORE]);
    const records = composeRecords(draft, towards, { ...KNOWN, issue }, TODAY, 'a1b2c3');
    expect(records.slice(2)).toMatchObject([
      {
        kind: 'ISSUE',
        slug: 'river-dispute',
        baseVersion: 7,
        document: {
          propositions: [
            { id: 'more' },
            { id: 'sudria-should-open-the-dam-a1b2c3', kind: 'POLICY', text: 'Sudria should open the dam' },
          ],
        },
      },
      {
        kind: 'ACTOR',
        document: {
          positions: [
            { issue: 'river-dispute', proposition: 'sudria-should-open-the-dam-a1b2c3', stance: 'SUPPORTS' },
          ],
        },
      },
    ]);
    const office = composeRecords({ ...draft, ...OFFICE }, towards, { ...KNOWN, issue }, TODAY, 'x');
    expect(office.map(({ kind }) => kind)).not.toContain('ISSUE');
  });

  it('is towards what its key names, and towards nothing where that is gone', () => {
    const about = (towards: string) => towardsOf({ ...DRAFT, towards }, [MORE])?.proposition;
    expect(about('river-dispute/more')).toEqual(MORE.proposition);
    expect(about('river-dispute/+')).toMatchObject({ id: '', kind: 'POLICY' });
    expect(about('river-dispute/gone')).toBeUndefined();
    expect(about('')).toBeUndefined();
  });

  it('is whole by the schema of the collection’s files', () => {
    const [publisher, source, actor] = composeRecords(DRAFT, MORE, KNOWN, TODAY, 'a1b2c3');
    const conditional = { ...DRAFT, stance: 'CONDITIONAL', condition: 'The dam is opened' } as const;
    const event: Draft = { ...DRAFT, kind: 'EVENT', words: 'Castell meets Luna' };
    const eventRecord = composeRecords(event, null, { ...KNOWN, subject: null }, TODAY, 'a1b2c3').at(-1);
    expect(publishersFileSchema.safeParse([publisher?.document]).error).toBeUndefined();
    expect(sourcesFileSchema.safeParse([source?.document]).error).toBeUndefined();
    expect(actorFileSchema.safeParse(actor?.document).error).toBeUndefined();
    expect(
      actorFileSchema.safeParse(composeRecords(conditional, MORE, KNOWN, TODAY, 'x').at(-1)?.document).error,
    ).toBeUndefined();
    expect(eventFileSchema.safeParse(eventRecord?.document).error).toBeUndefined();
    expect(eventRecord).toMatchObject({ kind: 'EVENT', slug: 'castell-meets-luna-a1b2c3' });
  });

  it('of an office becomes one more membership of the actor, with what is known of its end', () => {
    const office: Draft = { ...DRAFT, ...OFFICE, endKind: 'SCHEDULED', until: '2027-05-01' };
    const actor = composeRecords(office, null, KNOWN, TODAY, 'a1b2c3').at(-1);
    expect(actor?.document.memberships).toMatchObject([
      {
        id: 'ana-castell-norland-deputy-a1b2c3',
        post: 'norland-deputy',
        start: '2023-05',
        end: '2027-05-01',
        endKind: 'SCHEDULED',
        reviewedAt: TODAY,
        citations: [{ source: 'deputies-press-sudria-a1b2c3', locator: 'paragraph 3' }],
      },
    ]);
    expect(actorFileSchema.safeParse(actor?.document).error).toBeUndefined();
    expect(titleOf(office)).toBe('Norland Gazette: Deputy of Norland');
  });

  it('of a name becomes one more name of the subject, and tells the reviewer where it was read', () => {
    const draft: Draft = { ...DRAFT, ...NAME };
    const [actor, ...others] = composeRecords(draft, null, KNOWN, TODAY, 'a1b2c3');
    expect(others).toEqual([]);
    expect(actor).toMatchObject({ kind: 'ACTOR', slug: 'ana-castell', baseVersion: 4 });
    expect(actor?.document.names).toEqual([
      ...ANA.names,
      { text: 'La Castell', language: 'es', kind: 'SHORT', matching: 'WITH_EVIDENCE' },
    ]);
    expect(actorFileSchema.safeParse(actor?.document).error).toBeUndefined();
    expect(noteOf(draft)).toBe(
      'Norland Gazette, “Deputies press Sudria”, https://gazette.test/river?id=7, paragraph 3: “I asked him directly.”',
    );
    expect(composeRecords({ ...draft, aboutKind: 'POST' }, null, KNOWN, TODAY, 'x')[0]?.kind).toBe('POST');
  });

  it('of what stands already adds its source to the statement, and nothing else', () => {
    const standing = { id: 'castell-more', statement: 'Asked', citations: [{ source: 'gazette-river' }] };
    const subject = { version: 5, document: { ...ANA, positions: [standing] } };
    const draft = { ...DRAFT, onRecord: 'castell-more' };
    const records = composeRecords(draft, MORE, { ...KNOWN, subject, sourceId: 'other' }, TODAY, 'new');
    expect(records).toHaveLength(1);
    expect(records[0]?.document.positions).toEqual([
      {
        ...standing,
        reviewedAt: TODAY,
        citations: [{ source: 'gazette-river' }, expect.objectContaining({ source: 'other' })],
      },
    ]);
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

describe('what stands on record already', () => {
  const position = {
    id: 'castell-more',
    issue: 'river-dispute',
    proposition: 'more',
    stance: 'SUPPORTS',
    statement: 'Asked for an official',
    start: '2023-10',
  };
  const membership = { id: 'castell-deputy', post: 'norland-deputy', start: '2023-05-04' };
  const document = { ...ANA, positions: [position], memberships: [membership] };

  it.each<[string, Partial<Draft>, string | null | undefined]>([
    ['the same stance in the same month', {}, 'castell-more'],
    ['the same stance in another year', { when: '2021' }, undefined],
    ['another stance', { stance: 'OPPOSES' }, undefined],
    ['the same words', { stance: 'OPPOSES', words: 'asked for an official!' }, 'castell-more'],
    ['the same office from the same time', OFFICE, 'castell-deputy'],
    ['the same office from another time', { ...OFFICE, from: '2019' }, undefined],
    ['a name in other case', { ...NAME, name: 'ana castell' }, null],
    ['a new name', NAME, undefined],
    ['an event', { kind: 'EVENT' }, undefined],
  ])('is found for %s, or not', (_, change, id) => {
    expect(findOnRecord({ ...DRAFT, ...change }, MORE, document)?.id).toBe(id);
  });
});

describe('an address', () => {
  it.each([
    ['https://gazette.test/river?id=7&utm_source=x&fbclid=y#top', 'https://gazette.test/river?id=7'],
    ['https://gazette.test/river?page=2', 'https://gazette.test/river?page=2'],
    ['no address', 'no address'],
  ])('%s is kept as %s', (address, clean) => {
    expect(pageAddress(address)).toBe(clean);
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

describe('another draft from the same sentence', () => {
  it('keeps the source, the quotation and who it is about, and nothing of what was said', () => {
    const another = anotherFrom({ ...DRAFT, onRecord: 'dam' });
    expect(another).toMatchObject({
      source: DRAFT.source,
      quotation: DRAFT.quotation,
      about: 'ana-castell',
      when: '2023-10-09',
    });
    expect(another).toMatchObject({ towards: '', stance: '', words: '', onRecord: '' });
  });
});

describe('the first sentence of a quotation', () => {
  it('is there where the text has more than one', () => {
    expect(firstSentence('I asked him directly. He did not say no.')).toBe('I asked him directly.');
    expect(firstSentence('我直接问了他。他没有拒绝。')).toBe('我直接问了他。');
    expect(firstSentence('Only one sentence')).toBeNull();
    expect(firstSentence(' ')).toBeNull();
  });
});

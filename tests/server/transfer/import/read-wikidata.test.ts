import { describe, expect, it } from 'vitest';
import { type ImportBatch, isActor } from '../../../../server/transfer/import/import-batch.ts';
import { ImportFilesError } from '../../../../server/transfer/import/import-problem.ts';
import { planImport } from '../../../../server/transfer/import/plan-import.ts';
import { readWikidata } from '../../../../server/transfer/import/wikidata/read-wikidata.ts';
import { ACCESSED, file, post, SMALL_RECORD } from './import-cast.ts';

const GREGORIAN = 'http://www.wikidata.org/entity/Q1985727';
const JULIAN = 'http://www.wikidata.org/entity/Q1985786';

const item = (id: string) => ({ type: 'wikibase-entityid', value: { 'entity-type': 'item', id } });
const time = (text: string, precision = 11, calendarmodel = GREGORIAN) => ({
  type: 'time',
  value: { time: `+${text}T00:00:00Z`, precision, calendarmodel, timezone: 0, before: 0, after: 0 },
});
const snak = (property: string, datavalue: object) => ({ snaktype: 'value', property, datavalue });
const without = (property: string, snaktype: 'somevalue' | 'novalue') => ({ snaktype, property });
let count = 0;
const claim = (mainsnak: object, more: object = {}) => ({
  id: `Q9$${++count}`,
  mainsnak,
  rank: 'normal',
  ...more,
});
const entity = (claims: { [property: string]: object[] }, more: object = {}) => ({
  type: 'item',
  id: 'Q9',
  lastrevid: 77,
  labels: { en: { language: 'en', value: 'Ada Lind' }, 'zh-hans': { language: 'zh-hans', value: '艾达' } },
  aliases: { en: [{ language: 'en', value: 'the Harbor Lady' }] },
  claims: { P31: [claim(snak('P31', item('Q5')))], ...claims },
  ...more,
});
const readText = (text: string, options = {}) =>
  readWikidata([file(text, 'q9.json')], { accessed: ACCESSED, ...options });
const read = (...entities: { id: string }[]) =>
  readText(JSON.stringify({ entities: Object.fromEntries(entities.map((one) => [one.id, one])) }, null, 1));
const ada = (batch: ImportBatch) => {
  const document = batch.subjects.find(({ key }) => key === 'wikidata:Q9')?.document;
  if (!document || !isActor(document)) throw new Error('Q9 was not read');
  return document;
};
const born = (...claims: object[]) => {
  const batch = read(entity({ P569: claims }));
  return [ada(batch).born, batch.leftOut.map(({ why }) => why)];
};
const held = (qualifiers: object, more: object = {}) => {
  const batch = read(entity({ P39: [claim(snak('P39', item('Q70')), { qualifiers, ...more })] }));
  return [ada(batch).memberships, batch.leftOut.map(({ why }) => why)] as const;
};

describe('an item of Wikidata, imported', () => {
  it('is a person with names in the languages that are imported; other names need evidence', () => {
    expect(ada(read(entity({})))).toMatchObject({
      kind: 'PERSON',
      names: [
        { text: 'Ada Lind', language: 'en', kind: 'PRIMARY', matching: 'ALONE' },
        { text: '艾达', language: 'zh-Hans', kind: 'PRIMARY', matching: 'ALONE' },
        { text: 'the Harbor Lady', language: 'en', kind: 'ALIAS', matching: 'WITH_EVIDENCE' },
      ],
      identifiers: [{ scheme: 'wikidata', value: 'Q9' }],
    });
  });

  it('may stand alone in its file, or in a list', () => {
    expect(ada(readText(JSON.stringify(entity({}))))).toMatchObject({ kind: 'PERSON' });
    expect(ada(readText(JSON.stringify([entity({})])))).toMatchObject({ kind: 'PERSON' });
  });

  it('is left out where its kind is not known, and said', () => {
    const batch = read(entity({ P31: [claim(snak('P31', item('Q16521')))] }));
    expect(batch.subjects).toEqual([]);
    expect(batch.leftOut).toMatchObject([{ what: 'Q9', why: expect.stringContaining('Q16521') }]);
  });
});

describe('a date of Wikidata', () => {
  it.each([
    [11, '1960-05-25', '1960-05-25'],
    [10, '1960-05-00', '1960-05'],
    [9, '1960-00-00', '1960'],
  ])('keeps its precision %i', (precision, text, date) => {
    expect(born(claim(snak('P569', time(text, precision))))).toEqual([date, []]);
  });

  it('is left out where it is less than a year, in the Julian calendar, unknown, or none', () => {
    expect(born(claim(snak('P569', time('1960-00-00', 8))))).toEqual([
      undefined,
      ['the date is known only to the decade or century'],
    ]);
    expect(born(claim(snak('P569', time('1760-05-25', 11, JULIAN))))).toEqual([
      undefined,
      ['the date is in the Julian calendar, which is not converted'],
    ]);
    expect(born(claim(without('P569', 'somevalue')))).toEqual([
      undefined,
      ['Wikidata says that the date is unknown'],
    ]);
    expect(born(claim(without('P569', 'novalue')))).toEqual([
      undefined,
      ['Wikidata says that there is no date'],
    ]);
  });

  it('is the preferred one; deprecated ones are passed over and said', () => {
    const claims = [
      claim(snak('P569', time('1961-01-01'))),
      claim(snak('P569', time('1960-05-25')), { rank: 'preferred' }),
      claim(snak('P569', time('1900-01-01')), { rank: 'deprecated' }),
    ];
    expect(born(...claims)).toEqual(['1960-05-25', [expect.stringContaining('deprecated')]]);
  });

  it('is the more precise of two that agree, and none of two that contradict each other', () => {
    const [year, day] = [claim(snak('P569', time('1960-00-00', 9))), claim(snak('P569', time('1960-05-25')))];
    expect(born(year, day)).toEqual(['1960-05-25', []]);
    const other = claim(snak('P569', time('1961-05-25')));
    expect(born(day, other)).toEqual([undefined, [expect.stringContaining('choose one by hand')]]);
  });
});

describe('an office of Wikidata', () => {
  it('is held from and until the days of its qualifiers, for the group that they name', () => {
    const [memberships] = held({
      P580: [snak('P580', time('2019-05-00', 10))],
      P582: [snak('P582', time('2023-05-01'))],
      P4100: [snak('P4100', item('Q71'))],
    });
    expect(memberships).toMatchObject([
      {
        post: 'wikidata-q70',
        onBehalfOf: 'wikidata-q71',
        start: '2019-05',
        end: '2023-05-01',
        endKind: 'ACTUAL',
      },
    ]);
  });

  it.each([
    ['still held with "no value"', [without('P582', 'novalue')], { endKind: 'NONE' }],
    [
      'over by the day of the file with an unknown end',
      [without('P582', 'somevalue')],
      { endKind: 'UNKNOWN', endBefore: ACCESSED },
    ],
    [
      'scheduled to end after the day of the file',
      [snak('P582', time('2030-01-01'))],
      { endKind: 'SCHEDULED', end: '2030-01-01' },
    ],
    ['of unknown end where nothing is said', undefined, { endKind: 'UNKNOWN' }],
  ])('is %s', (_, end, expected) => {
    const [[membership]] = held(end === undefined ? {} : { P582: end });
    expect(membership).toMatchObject(expected);
  });

  it('is left out where it would end before it began', () => {
    const [memberships, why] = held({
      P580: [snak('P580', time('2023-05-01'))],
      P582: [snak('P582', time('2019-05-01'))],
    });
    expect(memberships).toEqual([]);
    expect(why).toEqual([expect.stringContaining('before the start')]);
  });

  it('cites the statement in its revision, and the pages that its references name', () => {
    const page = {
      snaks: {
        P854: [snak('P854', { type: 'string', value: 'https://www.harbor.example/ada' })],
        P813: [snak('P813', time('2024-02-01'))],
      },
    };
    const batch = read(
      entity({
        P39: [{ ...claim(snak('P39', item('Q70'))), id: 'Q9$abc', references: [page, { snaks: {} }] }],
      }),
    );
    expect(ada(batch).memberships[0]?.citations).toEqual([
      { source: 'wikidata-q9', locator: 'P39, statement Q9$abc, revision 77', role: 'SUPPORTS' },
      {
        source: 'harbor-example-ada',
        locator: 'opening of the page',
        accessed: '2024-02-01',
        role: 'SUPPORTS',
      },
    ]);
    expect(batch.sources).toMatchObject([
      { id: 'wikidata-q9', class: 'AGGREGATOR', url: 'https://www.wikidata.org/wiki/Q9' },
      { publisher: 'harbor-example', class: 'AGGREGATOR', title: '[Page of harbor.example]' },
    ]);
  });

  it('is left out where Wikidata says that there is none, or does not know which, or deprecates it', () => {
    const batch = read(
      entity({
        P39: [
          claim(without('P39', 'novalue')),
          claim(without('P39', 'somevalue')),
          claim(snak('P39', item('Q70')), { rank: 'deprecated' }),
        ],
      }),
    );
    expect(ada(batch).memberships).toEqual([]);
    expect(batch.leftOut.map(({ why }) => why)).toEqual([
      expect.stringContaining('deprecated'),
      'Wikidata says that there is none',
      'Wikidata does not know which',
    ]);
  });

  it('is joined to the post on record that has its id, and waits where none has', () => {
    const batch = read(entity({ P39: [claim(snak('P39', item('Q70'))), claim(snak('P39', item('Q71')))] }));
    const chair = post(`
      { slug: harbor-chair, kind: POST, identifiers: [{ scheme: wikidata, value: Q70 }], reviewedAt: 2026-01-01, accessed: 2026-01-01,
        names: [{ text: Chair, language: en, kind: PRIMARY, matching: ALONE }] }`);
    const plan = planImport({ ...SMALL_RECORD, subjects: [chair] }, batch);
    const planned = plan.subjects.find(({ slug }) => slug === 'ada-lind');
    expect(planned?.document).toMatchObject({ memberships: [{ post: 'harbor-chair' }] });
    expect(planned?.leftOut).toEqual([expect.stringContaining('wikidata:Q71 is not on record')]);
  });
});

describe('a redirect of Wikidata', () => {
  it('is followed where the file was asked for under the old id, and the old id still finds the record', () => {
    const text = JSON.stringify({ entities: { Q8: entity({}, { redirects: { from: 'Q8', to: 'Q9' } }) } });
    expect(ada(readText(text)).identifiers).toEqual([
      { scheme: 'wikidata', value: 'Q9' },
      { scheme: 'wikidata', value: 'Q8' },
    ]);
  });

  it('is followed where a statement names the old id', () => {
    const office = { ...entity({ P31: [claim(snak('P31', item('Q4164871')))] }), id: 'Q70' };
    const batch = readText(
      JSON.stringify([
        entity({ P39: [claim(snak('P39', item('Q69')))] }),
        office,
        { entity: 'Q69', redirect: 'Q70' },
      ]),
    );
    expect(ada(batch).memberships).toMatchObject([{ post: 'wikidata-q70' }]);
    expect(batch.subjects).toHaveLength(2);
  });

  it('says which item is gone', () => {
    expect(readText(JSON.stringify({ entities: { Q1: { id: 'Q1', missing: '' } } })).leftOut).toMatchObject([
      { what: 'Q1', why: 'Wikidata has no such item' },
    ]);
  });
});

describe('a file of Wikidata that is malformed', () => {
  it('says the line and column of what is no JSON, and of an entity without the right shape', () => {
    expect(() => readText('{\n "entities": {\n  "Q1": {,}\n }\n}')).toThrow(
      /q9\.json:3:10: This is not JSON: a value is expected here, or the comma before it is too many/,
    );
    expect(() => readText('{"entities": {\n "Q1: {}}}')).toThrow(
      /q9\.json:2:2: This is not JSON: a text is not closed/,
    );
    expect(() => readText('{ "entities": {\n "Q1": { "id": "x" } } }')).toThrow(
      /q9\.json:2:10: entities\.Q1\.id/,
    );
    expect(() => readText('{}')).toThrow(ImportFilesError);
  });
});

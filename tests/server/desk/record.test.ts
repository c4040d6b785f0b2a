import { describe, expect, it } from 'vitest';
import { changeDays, neighborChange } from '../../../server/desk/assets/card/preview-days.ts';
import { dayAfterKey } from '../../../server/desk/assets/card/time-rail.tsx';
import type { ActorDocument, PositionEntry } from '../../../server/desk/assets/draft/subject-document.ts';
import { newId, slugFrom } from '../../../server/desk/assets/record/new-id.ts';
import { findTwoHolders } from '../../../server/desk/assets/record/other-holder.ts';
import { orderRows } from '../../../server/desk/assets/record/row-order.ts';
import { sayPartOf, sayPlaces, verdictOf } from '../../../server/desk/assets/record/verdicts.ts';
import { placedPath, whatStops } from '../../../server/desk/assets/record/what-stops.ts';
import { slugSchema } from '../../../server/transfer/file-values.ts';

const cited = [{ source: 'gazette', locator: 'page 2' }];
const actor = (position: Partial<PositionEntry>): ActorDocument => ({
  slug: 'ana-castell',
  kind: 'PERSON',
  names: [{ text: 'Ana Castell', language: 'en', kind: 'PRIMARY', matching: 'ALONE' }],
  positions: [{ id: 'dam', issue: 'river', statement: 'Wants the dam', citations: cited, ...position }],
});
const stops = (position: Partial<PositionEntry>) =>
  whatStops({ kind: 'ACTOR', document: actor(position) }).map(({ path, message }) => `${path}: ${message}`);

describe('what stops publishing', () => {
  it('is nothing for a position that is whole', () => {
    expect(stops({})).toEqual([]);
    expect(stops({ proposition: 'build', stance: 'SUPPORTS' })).toEqual([]);
  });

  it.each<[string, Partial<PositionEntry>, string]>([
    [
      'no source',
      { citations: [] },
      'positions[0].citations: Cite a source: a statement never stands without one.',
    ],
    [
      'a quotation without its place',
      { citations: [{ source: 'gazette', quotation: { text: 'so' } }] },
      'positions[0].citations[0].locator: Say where the quotation stands, such as “paragraph 6”.',
    ],
    [
      'no stance towards a proposition',
      { proposition: 'build' },
      'positions[0].stance: Choose a stance towards the proposition.',
    ],
    [
      'a condition that is not said',
      { proposition: 'build', stance: 'CONDITIONAL' },
      'positions[0].condition: Say the condition. Without it, choose another stance.',
    ],
    [
      'one source for both sides',
      { proposition: 'build', stance: 'MIXED' },
      'positions[0].citations: Cite both sides, or choose one.',
    ],
    [
      'one place that was searched',
      { proposition: 'build', stance: 'NO_KNOWN_POSITION', citations: [], searchedPlaces: ['senate.gov'] },
      'positions[0].searchedPlaces: Name at least two places that were searched.',
    ],
    [
      'an end before the start',
      { start: '2023-10', end: '2022', endKind: 'ACTUAL' },
      'positions[0].end: 2022 is before the start, Oct 2023.',
    ],
    [
      'an end without its day',
      { endKind: 'ACTUAL' },
      'positions[0].end: Write the first day after the last, or choose “Ended, day unknown”.',
    ],
    ['nothing written', { statement: ' ' }, 'positions[0].statement: Nothing is written here yet.'],
    [
      'too many characters',
      { statement: 'x'.repeat(138) },
      'positions[0].statement: 138 / 110 · 28 over. Shorten it before review.',
    ],
  ])('is %s, said at its field', (_, position, said) => {
    expect(stops(position)).toContain(said);
  });

  it('is found in the draft where the server names rows by id', () => {
    expect(placedPath('positions[dam].stance', actor({}))).toBe('positions[0].stance');
    expect(placedPath('names[Ana Castell · en].text', actor({}))).toBe('names[0].text');
    expect(placedPath('positions[3].stance', actor({}))).toBe('positions[3].stance');
    expect(placedPath('positions[gone].stance', actor({}))).toBe('positions[gone].stance');
  });
});

describe('the order of rows', () => {
  it('is new ones first, then the newest, and none moves while its date is typed', () => {
    const base = [{ id: 'a', start: '2021' }, { id: 'b', start: '2023-10-12' }, { id: 'c' }];
    const rows = [{ id: 'a', start: '2025' }, ...base.slice(1), { id: 'new', start: '1999' }];
    expect(orderRows(rows, base).map((place) => rows[place]?.id)).toEqual(['new', 'b', 'a', 'c']);
  });
});

describe('a new id', () => {
  it('is a slug whatever it is made of', () => {
    for (const stem of ['chuck-schumer', 'gvwire.com', '舒默', 'El Niño!', 'x'.repeat(200), '--']) {
      expect(slugSchema.safeParse(newId(stem)).success).toBe(true);
    }
    expect(slugFrom('El Niño, 2023')).toBe('el-nino-2023');
    expect(newId('a')).not.toBe(newId('a'));
  });
});

describe('the verdict on a place', () => {
  const nameOf = (slug: string) => ({ own: 'Chuck Schumer', other: 'Chuck Grassley' })[slug] ?? slug;
  const verdict = (markedAs: string | null, wouldMark: string | null, candidates: string[] = []) =>
    Object.values(verdictOf({ markedAs, wouldMark, candidates }, 'own', nameOf))
      .join(' ')
      .trim();
  it('says who would be marked, and who no longer', () => {
    expect(verdict('own', 'own')).toBe('already “Chuck Schumer”');
    expect(verdict(null, 'own')).toBe('Chuck Schumer, new');
    expect(verdict('other', 'other')).toBe('another: Chuck Grassley');
    expect(verdict('other', null)).toBe('no longer: Chuck Grassley');
    expect(verdict(null, null, ['own', 'other'])).toBe('nobody: Chuck Schumer or Chuck Grassley');
  });

  it('names the full name with which a place counts, and how far it is', () => {
    const said = (fullNameWords: number) =>
      verdictOf(
        { markedAs: null, wouldMark: 'own', candidates: [], fullName: 'Charles E. Schumer', fullNameWords },
        'own',
        nameOf,
      ).rest;
    expect(said(40)).toBe('Chuck Schumer, new, “Charles E. Schumer” 40 words before');
    expect(said(-1)).toBe('Chuck Schumer, new, “Charles E. Schumer” 1 word after');
    expect(said(0)).toBe('Chuck Schumer, new, “Charles E. Schumer” beside it');
  });

  it('are told apart from those of longer names', () => {
    expect(sayPartOf([])).toBe('');
    expect(sayPartOf([{ text: 'Chuck Schumer', places: 31 }])).toBe(' · 31 more are part of “Chuck Schumer”');
    const two = [
      { text: 'Chuck Schumer', places: 1 },
      { text: 'Chuck Grassley', places: 1 },
    ];
    expect(sayPartOf(two)).toBe(' · 1 more is part of “Chuck Schumer” · 1 of “Chuck Grassley”');
  });

  it('counts', () => {
    const place = (wouldMark: string | null) => ({ markedAs: null, wouldMark, candidates: [] });
    expect(sayPlaces([place('own'), place('other'), place(null)], 'own')).toEqual({
      own: 1,
      others: 1,
      text: '1 this one · 1 another · 1 not marked',
    });
  });
});

describe('the days of the card', () => {
  it('are those on which something begins or ends', () => {
    const document = actor({ start: '2023-10', end: '2024-01-03', endKind: 'ACTUAL' });
    document.memberships = [
      { id: 'm', start: '1999', end: '2029-01-03', endKind: 'SCHEDULED', citations: [] },
    ];
    const days = changeDays(document, ['2020-05-01'], '2026-11-25');
    expect(days).toEqual(['2020-05-01', '2023-10-01', '2024-01-03']);
    expect(neighborChange(days, '2023-10-01', 1)).toBe('2024-01-03');
    expect(neighborChange(days, '2023-10-01', -1)).toBe('2020-05-01');
    expect(neighborChange(days, '2024-01-03', 1)).toBeNull();
  });

  it('are gone through by arrows, months and years, within the rail', () => {
    const at = { day: '2024-03-31', first: '2017-01-01', last: '2026-11-25' };
    expect(dayAfterKey('ArrowDown', false, at)).toBe('2024-04-01');
    expect(dayAfterKey('ArrowUp', true, at)).toBe('2024-02-29');
    expect(dayAfterKey('PageDown', false, at)).toBe('2025-03-31');
    expect(dayAfterKey('PageUp', false, { ...at, day: '2017-05-01' })).toBe('2017-01-01');
    expect(dayAfterKey('Home', false, at)).toBe('2017-01-01');
    expect(dayAfterKey('x', false, at)).toBeNull();
  });
});

describe('a seat that two may have held', () => {
  const before = {
    name: 'Ben Arvo',
    interval: { start: '2015-01-03', end: '2021-01-20', endKind: 'ACTUAL' as const },
  };

  it('is mended by the day on which the one before ended', () => {
    expect(findTwoHolders({ start: '2021' }, [before])).toEqual({
      words: 'Two holders are possible between 1 and 20 Jan 2021: Ben Arvo is on record to 20 Jan 2021.',
      start: '2021-01-20',
    });
    expect(findTwoHolders({ start: '2020-11-30' }, [before])?.words).toBe(
      'Two holders between 30 Nov 2020 and 20 Jan 2021: Ben Arvo is on record to 20 Jan 2021.',
    );
  });

  it('is not there where the terms meet, or the end before is not known to the day', () => {
    expect(findTwoHolders({ start: '2021-01-20' }, [before])).toBeNull();
    expect(findTwoHolders({ start: '2022' }, [before])).toBeNull();
    expect(findTwoHolders({}, [before])).toBeNull();
    expect(findTwoHolders({ start: '2014' }, [before])).toBeNull();
    const year = { ...before, interval: { ...before.interval, end: '2021' } };
    expect(findTwoHolders({ start: '2021' }, [year])).toBeNull();
  });
});

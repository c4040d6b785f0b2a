import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ComparedRecord,
  comparePair,
  type KnownRecord,
  matchRecord,
  RecordIndex,
} from '../../../../server/transfer/import/match-records.ts';

const person = (name: string, facts: Partial<KnownRecord> = {}): KnownRecord => ({
  slug: name.toLowerCase().replace(/ /g, '-'),
  kind: 'PERSON',
  identifiers: [],
  names: [{ text: name, kind: 'PRIMARY' }],
  ...facts,
});
const bioguide = (value: string) => [{ scheme: 'bioguide', value }];
const match = (
  imported: ComparedRecord,
  known: KnownRecord[],
  verdicts: [string, 'SAME' | 'NOT_SAME'][] = [],
) =>
  matchRecord(
    'k',
    imported,
    new RecordIndex(known),
    verdicts.map(([slug, verdict]) => ({ key: 'k', slug, verdict })),
  );

describe('one number that was given to two people', () => {
  const onRecord = person('Donald Davis', { identifiers: bioguide('D000230'), begin: '1971-08-29' });

  it('is one of them where the name agrees and nothing contradicts', () => {
    expect(match(person('Donald G. Davis', { identifiers: bioguide('D000230') }), [onRecord])).toMatchObject({
      kind: 'MATCH',
      slug: 'donald-davis',
      reasons: ['same bioguide D000230'],
    });
  });

  it('is doubtful where the date of birth contradicts, though the name agrees', () => {
    const other = person('Donald Davis', { identifiers: bioguide('D000230'), begin: '1902-01-01' });
    expect(match(other, [onRecord])).toMatchObject({
      kind: 'DOUBTFUL',
      candidates: [
        {
          slug: 'donald-davis',
          reasons: ['same bioguide D000230', 'born or founded: 1902-01-01 here, 1971-08-29 on record'],
        },
      ],
    });
  });

  it('is doubtful where only the last name is the same', () => {
    const other = person('Mabel Davis', { identifiers: bioguide('D000230') });
    expect(match(other, [onRecord]).kind).toBe('DOUBTFUL');
  });

  it('is doubtful where the names have nothing in common, whatever the date of birth', () => {
    const other = person('Ida Brook', { identifiers: bioguide('D000230'), begin: '1971-08-29' });
    expect(match(other, [onRecord]).kind).toBe('DOUBTFUL');
  });

  it('is doubtful where another number contradicts it', () => {
    const wikidata = (value: string) => [...bioguide('D000230'), { scheme: 'wikidata', value }];
    const imported = person('Donald Davis', { identifiers: wikidata('Q1') });
    expect(match(imported, [{ ...onRecord, identifiers: wikidata('Q2') }]).kind).toBe('DOUBTFUL');
  });
});

describe('people without a number in common', () => {
  it('are doubtful with the same name alone', () => {
    expect(match(person('Mike Rogers'), [person('Mike Rogers')]).kind).toBe('DOUBTFUL');
  });

  it('are the same with the name and the day of birth', () => {
    const imported = person('Mike Rogers', { begin: '1958-07-16' });
    expect(match(imported, [person('Mike Rogers', { begin: '1958-07-16' })]).kind).toBe('MATCH');
  });

  it.each([
    ['1958', '1958'],
    ['1958-07', '1958-07'],
    ['1958', '1958-07-16'],
  ])('are doubtful with the name and no more than %s and %s', (ours, theirs) => {
    const known = person('Mike Rogers', { begin: theirs });
    expect(match(person('Mike Rogers', { begin: ours }), [known])).toMatchObject({
      kind: 'DOUBTFUL',
      candidates: [{ reasons: ['same name, and no more than the year or month of birth in common'] }],
    });
    const numbered = person('Mike Rogers', { begin: ours, identifiers: bioguide('R000572') });
    expect(match(numbered, [{ ...known, identifiers: bioguide('R000572') }]).kind).toBe('MATCH');
  });

  it('are others with another date of birth or another number of one register', () => {
    const imported = person('Mike Rogers', { begin: '1958-07-16', identifiers: bioguide('R000575') });
    expect(match(imported, [person('Mike Rogers', { begin: '1963-06-02' })])).toEqual({ kind: 'NEW' });
    expect(match(imported, [person('Mike Rogers', { identifiers: bioguide('R000572') })])).toEqual({
      kind: 'NEW',
    });
  });

  it.each([
    ['Andrés López', 'Andres Lopez'],
    ['Thomas H. Kean, Jr.', 'Thomas Kean'],
    ['Margaret Wood Hassan', 'Margaret Hassan'],
    ['王毅', '王毅'],
  ])('have one name as %s and %s', (one, other) => {
    expect(match(person(one), [person(other)]).kind).toBe('DOUBTFUL');
  });

  it('are not found by a last name alone', () => {
    const kennedy = person('John Kennedy', { names: [{ text: 'Kennedy', kind: 'SHORT' }] });
    expect(match(person('Ted Kennedy'), [kennedy])).toEqual({ kind: 'NEW' });
  });
});

describe('what is no person', () => {
  const party = (name: string, kind: KnownRecord['kind'] = 'ORGANIZATION') => person(name, { kind });

  it('is the same by its name, with or without "the"', () => {
    expect(match(party('The Democratic Party'), [party('Democratic Party')]).kind).toBe('MATCH');
  });

  it.each([
    ['without a number', []],
    ['with the same number', bioguide('X1')],
  ])('is doubtful where the days of founding contradict each other, %s', (_which, identifiers) => {
    const founded = (begin: string) => ({ ...party('Harbor Board'), begin, identifiers });
    expect(match(founded('1990'), [founded('1991-05')])).toMatchObject({
      kind: 'DOUBTFUL',
      candidates: [{ reasons: expect.arrayContaining(['born or founded: 1990 here, 1991-05 on record']) }],
    });
    expect(match(founded('1991'), [founded('1991-05')]).kind).toBe('MATCH');
  });

  it('is doubtful where it is on record as something else', () => {
    expect(match(party('Harbor Board'), [party('Harbor Board', 'GOVERNMENT')]).kind).toBe('DOUBTFUL');
  });
});

describe('an office', () => {
  const office = (name: string, organization?: string): KnownRecord => ({
    ...person(name, { kind: 'POST' }),
    organization: organization === undefined ? undefined : { slug: organization, name: organization },
  });

  it('is the same by its name within one organization, and where neither has one', () => {
    expect(match(office('Chair', 'Harbor Board'), [office('Chair', 'Harbor Board')]).kind).toBe('MATCH');
    expect(match(office('Chair'), [office('Chair')]).kind).toBe('MATCH');
  });

  it('is doubtful where the organizations differ or one is not known', () => {
    expect(match(office('Chair', 'Harbor Board'), [office('Chair', 'Quay Board')]).kind).toBe('DOUBTFUL');
    expect(match(office('Chair'), [office('Chair', 'Quay Board')]).kind).toBe('DOUBTFUL');
  });

  it('is the same in spite of that where its name says whose it is', () => {
    const speaker = office('Speaker of the House', 'United States Congress');
    expect(
      match(office('Speaker of the House', 'United States House of Representatives'), [speaker]).kind,
    ).toBe('MATCH');
  });
});

describe('a judgement', () => {
  const imported = person('Mike Rogers', { identifiers: bioguide('R1') });
  const known = person('Mike Rogers', { formerSlugs: ['old-rogers'] });

  it('"same" holds against everything that speaks against it', () => {
    const other = person('Ida Brook', { begin: '1900' });
    expect(match({ ...imported, begin: '1958' }, [other], [['ida-brook', 'SAME']])).toMatchObject({
      kind: 'MATCH',
      slug: 'ida-brook',
    });
  });

  it('"not the same" holds for good, also when the record is called otherwise since', () => {
    expect(match(imported, [known], [['mike-rogers', 'NOT_SAME']])).toEqual({ kind: 'NEW' });
    expect(match(imported, [known], [['old-rogers', 'NOT_SAME']])).toEqual({ kind: 'NEW' });
  });

  it('"not the same" of two on record leaves the one that is sure, where both have the number', () => {
    const number = bioguide('D000230');
    const sure = person('Donald Davis', { slug: 'donald-davis', identifiers: number, begin: '1971-08-29' });
    const other = person('Don Davis', { slug: 'don-davis', identifiers: number });
    const row = person('Donald Davis', { identifiers: number, begin: '1971-08-29' });
    expect(matchRecord('k', row, new RecordIndex([sure, other]), []).kind).toBe('DOUBTFUL');
    const apart = new RecordIndex([sure, other], [['don-davis', 'donald-davis']]);
    expect(matchRecord('k', row, apart, [])).toMatchObject({ kind: 'MATCH', slug: 'donald-davis' });
  });

  it('is about one imported record only', () => {
    const judgements = [{ key: 'other', slug: 'mike-rogers', verdict: 'SAME' as const }];
    expect(matchRecord('k', imported, new RecordIndex([known]), judgements).kind).toBe('DOUBTFUL');
  });
});

const words = ['ada', 'bo', 'cy', 'lind', 'byron', 'hill'];
const name = fc
  .tuple(fc.constantFrom(...words), fc.constantFrom(...words))
  .map((parts) => ({ text: parts.join(' '), kind: 'PRIMARY' as const }));
const record: fc.Arbitrary<ComparedRecord> = fc.record({
  kind: fc.constantFrom('PERSON' as const, 'ORGANIZATION' as const),
  identifiers: fc.array(
    fc.record({ scheme: fc.constantFrom('bioguide', 'wikidata'), value: fc.constantFrom('1', '2', '3') }),
    { maxLength: 2 },
  ),
  names: fc.array(name, { minLength: 1, maxLength: 2 }),
  begin: fc.constantFrom(undefined, '1960', '1960-05-01', '1971-02-02'),
});
const collection = fc
  .array(record, { maxLength: 6 })
  .map((records) => records.map((one, index): KnownRecord => ({ ...one, slug: `record-${index}` })));

describe('matching, of any records', () => {
  it('never takes two records for one that were born on different days', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const imported = { ...a, begin: '1960-05-01' };
        expect(comparePair(imported, { ...b, begin: '1971-02-02' }).verdict).not.toBe('SAME');
      }),
    );
  });

  it('finds two records alike from either side', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        fc.pre(a.kind === b.kind);
        expect(comparePair(a, b).verdict).toBe(comparePair(b, a).verdict);
      }),
    );
  });

  it('does not depend on the order in which records were written', () => {
    fc.assert(
      fc.property(record, collection, (imported, known) => {
        expect(match(imported, [...known].reverse())).toEqual(match(imported, known));
      }),
    );
  });

  it('overlooks nobody: what the index does not offer is different', () => {
    fc.assert(
      fc.property(record, collection, (imported, known) => {
        const offered = new Set(new RecordIndex(known).candidates(imported).map(({ slug }) => slug));
        for (const one of known) {
          if (!offered.has(one.slug)) expect(comparePair(imported, one).verdict).toBe('DIFFERENT');
        }
      }),
    );
  });

  it('is decided once everybody who could be it has been judged', () => {
    fc.assert(
      fc.property(record, collection, (imported, known) => {
        const outcome = match(imported, known);
        fc.pre(outcome.kind === 'DOUBTFUL');
        const judged = outcome.candidates.map(({ slug }): [string, 'NOT_SAME'] => [slug, 'NOT_SAME']);
        const next = match(imported, known, judged);
        const again = next.kind === 'DOUBTFUL' ? next.candidates.map(({ slug }) => slug) : [];
        expect(again.filter((slug) => judged.some(([known]) => known === slug))).toEqual([]);
      }),
    );
  });
});

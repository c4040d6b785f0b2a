import { describe, expect, it } from 'vitest';
import { readCongressLegislators } from '../../../../server/transfer/import/congress/read-congress-legislators.ts';
import { isActor } from '../../../../server/transfer/import/import-batch.ts';
import { ImportFilesError } from '../../../../server/transfer/import/import-problem.ts';
import { ACCESSED, file, LEGISLATORS } from './import-cast.ts';

const read = (...texts: string[]) =>
  readCongressLegislators(
    texts.map((text, index) => file(text, `file-${index + 1}.yaml`)),
    { accessed: ACCESSED },
  );

const person = (key: string, ...texts: string[]) => {
  const found = read(...(texts.length > 0 ? texts : [LEGISLATORS])).subjects.find((one) => one.key === key);
  if (!found || !isActor(found.document)) throw new Error(`${key} was not read`);
  return found.document;
};

const problemsOf = (text: string) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ImportFilesError) return error.problems;
    throw error;
  }
  return [];
};

describe('a member of Congress, imported', () => {
  it('has the ids that others know a person by, several of one scheme too', () => {
    expect(person('bioguide:H009001').identifiers).toEqual([
      { scheme: 'bioguide', value: 'H009001' },
      { scheme: 'wikidata', value: 'Q900001' },
      { scheme: 'fec', value: 'S9VT00001' },
      { scheme: 'fec', value: 'H9VT00001' },
    ]);
  });

  it('is called what people say, with other whole names beside it and the last name needing evidence', () => {
    const names = person('bioguide:H009001').names.map(({ text, kind, matching }) => [text, kind, matching]);
    expect(names).toEqual([
      ['Mae Hollis', 'PRIMARY', 'ALONE'],
      ['Margaret J. Hollis', 'ALIAS', 'ALONE'],
      ['Margaret Jane Hollis', 'ALIAS', 'ALONE'],
      ['Margaret Hollis', 'ALIAS', 'WITH_EVIDENCE'],
      ['Hollis', 'SHORT', 'WITH_EVIDENCE'],
    ]);
  });

  it('needs evidence for a name that others have too, as the title of the article says', () => {
    const [primary, official] = person('bioguide:Q009002').names;
    expect(primary).toMatchObject({ text: 'Sam Quill', matching: 'WITH_EVIDENCE' });
    expect(official).toMatchObject({ text: 'Samuel Quill, Jr.', matching: 'ALONE' });
  });

  it('has terms of one seat that follow each other as one, over the days between two Congresses', () => {
    const terms = person('bioguide:H009001').memberships.filter(({ post }) => post === 'us-representative');
    expect(terms).toMatchObject([
      { start: '2013-01-03', end: '2017-01-03', endKind: 'ACTUAL', label: 'Representative from Vermont' },
    ]);
  });

  it('has a scheduled end where the term runs beyond the day of the file', () => {
    const terms = person('bioguide:H009001').memberships.filter(({ post }) => post === 'us-senator');
    expect(terms).toMatchObject([
      {
        start: '2019-01-03',
        end: '2031-01-03',
        endKind: 'SCHEDULED',
        onBehalfOf: 'democratic-party',
        label: 'Senator from Vermont',
        citations: [{ source: 'legislators', locator: 'entry H009001, terms' }],
      },
    ]);
  });

  it('has leadership roles as posts, without an end where there is none', () => {
    const roles = person('bioguide:H009001').memberships.filter(
      ({ post }) => post === 'senate-majority-whip',
    );
    expect(roles).toMatchObject([
      {
        start: '2023-01-03',
        endKind: 'NONE',
        citations: [{ locator: 'entry H009001, leadership_roles' }],
      },
    ]);
    expect(roles[0]).not.toHaveProperty('end');
  });

  it('changes party within a term on the day of the new one, and keeps the day that was printed', () => {
    expect(person('bioguide:Q009002').memberships).toMatchObject([
      {
        onBehalfOf: 'republican-party',
        end: '2026-03-09',
        endKind: 'ACTUAL',
        endGivenAs: '2026-03-08',
        label: 'Representative from Texas’s 22nd district',
      },
      { start: '2026-03-09', end: '2027-01-03', endKind: 'SCHEDULED' },
    ]);
    expect(person('bioguide:Q009002').memberships[1]).not.toHaveProperty('onBehalfOf');
  });

  it('is imported without a term that cannot be, which is said', () => {
    const batch = read(LEGISLATORS.replace("end: '2015-01-03', state: VT", "end: '2012-01-03', state: VT"));
    expect(batch.leftOut).toMatchObject([
      {
        what: 'bioguide:H009001, memberships.0.end',
        why: expect.stringContaining('before the start'),
        place: { line: 2 },
      },
    ]);
    expect(batch.subjects.find(({ key }) => key === 'bioguide:H009001')?.document).toMatchObject({
      memberships: [{ start: '2015-01-06' }, { start: '2019-01-03' }, {}],
    });
  });

  it('keeps apart two people to whom one number was given', () => {
    const twice = LEGISLATORS.replaceAll('Q009002', 'H009001');
    expect(read(twice).subjects.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['bioguide:H009001', 'bioguide:H009001:sam-quill']),
    );
  });
});

describe('the posts and parties that members name', () => {
  it('come before the members, each once, with as many seats as there were holders at once', () => {
    const others = read(LEGISLATORS).subjects.filter(({ document }) => document.kind !== 'PERSON');
    expect(
      others.map(({ document }) => [document.slug, 'seats' in document ? document.seats : null]),
    ).toEqual([
      ['united-states-house-of-representatives', null],
      ['us-representative', 1],
      ['democratic-party', null],
      ['united-states-senate', null],
      ['us-senator', 1],
      ['senate-majority-whip', 1],
      ['republican-party', null],
    ]);
  });

  it('are of the presidency in the file of presidents', () => {
    const text = `
- id: { govtrack: 499999 }
  name: { first: Ida, last: Brook }
  terms:
  - { type: viceprez, start: '1901-03-04', end: '1901-09-14', party: Whig }
  - { type: prez, start: '1901-09-14', end: '1905-03-04', party: no party }
`;
    expect(person('govtrack:499999', text).memberships).toMatchObject([
      {
        post: 'us-vice-president',
        onBehalfOf: 'whig-party',
        citations: [{ source: 'executive', locator: 'entry 499999, terms' }],
      },
      { post: 'us-president' },
    ]);
  });
});

describe('the committees of Congress', () => {
  const committees = '- { type: senate, name: Senate Committee on Tides, thomas_id: SSTI }\n';
  const members = `
SSTI:
- { name: Mae Hollis, party: majority, rank: 1, title: Chairman, bioguide: H009001 }
SSTI01:
- { name: Mae Hollis, party: majority, rank: 1, bioguide: H009001 }
`;

  it('have members who are only looked up, certain on the day of the file', () => {
    const subject = read(members, committees).subjects.find(({ key }) => key === 'bioguide:H009001');
    expect(subject?.as).toBe('MENTION');
    expect(subject?.document).toMatchObject({
      memberships: [
        { organization: 'committee-ssti', label: 'Chairman', endKind: 'UNKNOWN', attestedUntil: ACCESSED },
      ],
    });
  });

  it('say that subcommittees are left out', () => {
    expect(read(members, committees).leftOut).toMatchObject([
      { what: 'SSTI01, 1 members', why: 'subcommittees are not imported', place: { line: 4 } },
    ]);
  });
});

describe('a file of congress-legislators that is malformed', () => {
  it('says the line and column of what is no YAML', () => {
    expect(problemsOf("- id: { bioguide: 'H009001 }\n  name: x\n")).toMatchObject([
      { file: 'file-1.yaml', line: 3, message: "This is not YAML: Missing closing 'quote" },
    ]);
  });

  it('says every entry that has not the right shape, by its line', () => {
    const text = LEGISLATORS.replace("birthday: '1961-02-03'", "birthday: '1961-02-31'").replace(
      'type: rep',
      'type: mayor',
    );
    expect(problemsOf(text)).toMatchObject([
      { line: 4, message: expect.stringContaining('birthday') },
      { line: 9, message: expect.stringContaining('terms.0.type') },
    ]);
  });

  it('says that another kind of file is none of these', () => {
    expect(problemsOf('- { slug: x }')).toMatchObject([{ message: expect.stringContaining('no file of') }]);
  });
});

import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../server/transfer/import/csv/read-csv.ts';
import { isActor } from '../../../../server/transfer/import/import-batch.ts';
import { ImportFilesError } from '../../../../server/transfer/import/import-problem.ts';
import { ACCESSED, file } from './import-cast.ts';

const HEADER =
  'id,name,kind,born,post,organization,on_behalf_of,start,end,source_title,source_url,source_publisher,source_class,locator';
const read = (...lines: string[]) => readCsv([file(lines.join('\n'), 'people.csv')], { accessed: ACCESSED });
const problemsOf = (...lines: string[]) => {
  try {
    read(...lines);
  } catch (error) {
    if (error instanceof ImportFilesError)
      return error.problems.map(({ line, column, message }) => [line, column, message]);
    throw error;
  }
  return [];
};
const documentOf = (batch: ReturnType<typeof read>, key: string) => {
  const document = batch.subjects.find((subject) => subject.key === key)?.document;
  if (!document || !isActor(document)) throw new Error(`${key} is no actor`);
  return document;
};

const SOURCE = 'Minutes,https://harbor.example/minutes,Harbor Board,OFFICIAL_RECORD,page 3';

describe('a table in the template', () => {
  it('has a subject for each id, with what all its lines say', () => {
    const batch = read(
      HEADER,
      `1,Ada Lind,PERSON,1960,Chair,Harbor Board,,2019-05-01,2023,${SOURCE}`,
      `1,,,,,Harbor Board,Quay Party,2012,,${SOURCE}`,
      '2,Quay Party,ORGANIZATION,,,,,,,,,,,',
    );
    expect(documentOf(batch, 'csv:people.csv:1')).toMatchObject({
      kind: 'PERSON',
      names: [{ text: 'Ada Lind', kind: 'PRIMARY', matching: 'ALONE' }],
      born: '1960',
      memberships: [
        { post: expect.any(String), start: '2019-05-01', end: '2023', endKind: 'ACTUAL' },
        { organization: expect.any(String), onBehalfOf: expect.any(String), start: '2012' },
      ],
    });
    expect(batch.subjects.find(({ key }) => key === 'csv:people.csv:1')?.place).toMatchObject({ line: 2 });
  });

  it('cites the source of each line', () => {
    const batch = read(HEADER, `1,Ada Lind,PERSON,,Chair,,,2019,,${SOURCE}`);
    const [source] = batch.sources;
    expect(source).toMatchObject({
      title: 'Minutes',
      url: 'https://harbor.example/minutes',
      class: 'OFFICIAL_RECORD',
      publisher: 'harbor-board',
    });
    expect(documentOf(batch, 'csv:people.csv:1').memberships[0]?.citations).toEqual([
      { source: source?.id, locator: 'page 3', role: 'SUPPORTS' },
    ]);
  });

  it('has a scheduled end where the day of the file comes before it', () => {
    const batch = read(HEADER, `1,Ada Lind,PERSON,,Chair,,,2019,2030-01-01,${SOURCE}`);
    expect(documentOf(batch, 'csv:people.csv:1').memberships[0]).toMatchObject({
      end: '2030-01-01',
      endKind: 'SCHEDULED',
    });
  });

  it('reads names in any script, texts with commas and line breaks, and what a spreadsheet puts in front', () => {
    const batch = read(
      `\uFEFF${HEADER}`,
      '"1","王毅",PERSON,,外交部长,,,2013,,"Minutes, ""final""",https://harbor.example/m,"Harbor\nBoard",,p. 1',
    );
    expect(documentOf(batch, 'csv:people.csv:1').names[0]?.text).toBe('王毅');
    expect(batch.sources[0]).toMatchObject({ title: 'Minutes, "final"', class: 'AGGREGATOR' });
  });
});

describe('a table with mistakes', () => {
  it('says all of them by line and cell, counting lines within cells', () => {
    expect(
      problemsOf(
        HEADER,
        `1,"Ada\nLind",PERSON,,,,,,,,,,,`,
        `2,Bo,PRSON,,Chair,,,2019-13,,Minutes,ftp://x,Harbor Board,OFFICIAL,`,
        `,Cy,PERSON,,,,,,,,,,,`,
        `3,Di,PERSON,,Chair,,,,,,,,,page 1`,
      ),
    ).toEqual([
      [4, 3, 'kind is “PRSON”: write PERSON, ORGANIZATION, GOVERNMENT, PLACE'],
      [5, 1, 'id is empty: give each subject an id of your own'],
      [6, 10, expect.stringContaining('a statement needs its source')],
    ]);
    expect(
      problemsOf(HEADER, `2,Bo,PERSON,,Chair,,,2019-13,,Minutes,ftp://x,Harbor Board,OFFICIAL,`),
    ).toEqual([
      [2, 11, expect.stringContaining('https://')],
      [2, 14, 'locator is empty: say where in the source it stands'],
      [2, 8, 'start is “2019-13”: write 2023, 2023-10 or 2023-10-12'],
    ]);
  });

  it('says that lines of one id contradict each other', () => {
    expect(problemsOf(HEADER, '1,Ada,PERSON,1960,,,,,,,,,,', '1,Bo,PLACE,1961,,,,,,,,,,')).toEqual([
      [3, 3, 'kind is PLACE; before it was PERSON'],
      [3, 2, expect.stringContaining('before it was “Ada”')],
      [3, 4, 'born is 1961; before it was 1960'],
    ]);
  });

  it('says which column the template does not have, and which is missing', () => {
    expect(problemsOf('id,name,party', '1,Ada,Quay')).toEqual([
      [1, 3, '“party” is no column of the template: correct or remove it'],
      [1, 1, 'the column kind is missing: add it'],
    ]);
  });

  it.each([
    ['a line with too few cells', ['1,Ada'], [2, 3, expect.stringContaining('as many cells as the header')]],
    ['a quotation mark that is not closed', ['1,"Ada,PERSON'], [2, 2, expect.stringContaining('not closed')]],
    [
      'one far above the end of the file',
      ['1,"Ada\nLind",PERSON', '2,"Bo,PERSON', '3,Cy,PERSON', '4,Di,PERSON'],
      [4, 2, expect.stringContaining('not closed')],
    ],
    [
      'a quotation mark inside a cell',
      ['1,A"da",PERSON'],
      [2, 2, expect.stringContaining('double the mark')],
    ],
  ])('says where there is %s', (_, lines, problem) => {
    expect(problemsOf('id,name,kind', ...lines)).toEqual([problem]);
  });
});

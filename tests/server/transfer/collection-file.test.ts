import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CollectionFilesError, describeProblem } from '../../../server/transfer/collection-problem.ts';
import { parseCollection, readRawFiles } from '../../../server/transfer/read-collection.ts';
import { type CollectionFolder, makeCollectionFolder, STARTER_COLLECTION } from './collection-folder.ts';

let folder: CollectionFolder;
beforeEach(() => {
  folder = makeCollectionFolder();
});
afterEach(() => folder.remove());

function problems(): string[] {
  try {
    parseCollection(readRawFiles(folder.path));
    return [];
  } catch (error) {
    if (error instanceof CollectionFilesError) return error.problems.map(describeProblem);
    throw error;
  }
}

const ADA = 'actors/ada-byron.yaml';

describe('the files of a collection', () => {
  it('of the project are right', () => {
    expect(parseCollection(readRawFiles(STARTER_COLLECTION)).actors.length).toBeGreaterThan(0);
  });

  it('of the tests are right', () => {
    expect(problems()).toEqual([]);
  });

  it.each([
    [
      'an unknown key',
      'kind: PERSON',
      'kind: PERSON\nbron: 1950',
      `${ADA}: has the unknown key "bron": correct its spelling or remove it`,
    ],
    [
      'an unknown word',
      'kind: PRIMARY',
      'kind: PRIMARI',
      `${ADA}: names[0].kind is none of the words known here: write PRIMARY, ALIAS, SHORT, ACRONYM, NATIVE, TRANSLITERATION, FORMER`,
    ],
    [
      'no primary name',
      'kind: PRIMARY',
      'kind: ALIAS',
      `${ADA}: names has no PRIMARY name: mark the one that cards show`,
    ],
    [
      'a day that does not exist',
      'start: 2021-03-01',
      'start: 2021-02-29',
      `${ADA}: memberships[0].start is not a date of the calendar: write 2023, 2023-10 or 2023-10-12`,
    ],
    [
      'an end before its start',
      'end: 2023-05-01',
      'end: 2020',
      `${ADA}: memberships[0].end lies before the start: one of the two is wrong`,
    ],
    [
      'an end of an open interval',
      'end: 2023-05-01',
      'end: 2023-05-01, endKind: NONE',
      `${ADA}: memberships[0].endKind is NONE beside an end: write ACTUAL or SCHEDULED, or remove the end`,
    ],
    [
      'a statement without citations',
      'citations: [{ source: report, locator: line 2 }]',
      'citations: []',
      `${ADA}: memberships[0].citations is empty: a statement needs at least one citation; add one or remove the statement`,
    ],
    [
      'a source that is not there',
      'source: report, locator: line 2',
      'source: rumor, locator: line 2',
      `${ADA}: memberships[0].citations[0].source is rumor, which sources.yaml does not have: correct the id or add it`,
    ],
    [
      'only aggregators',
      'source: report, locator: line 2',
      'source: list, locator: line 2',
      `${ADA}: memberships[0].citations name only aggregators: add the source that the aggregator took it from`,
    ],
    [
      'a stance without a proposition',
      'proposition: build-quay, ',
      '',
      `${ADA}: positions[0].stance has no proposition: name one of the issue, or remove the stance`,
    ],
    [
      'a stance that does not fit',
      'stance: SUPPORTS',
      'stance: DENIES',
      `${ADA}: positions[0].stance is DENIES, which does not fit a POLICY proposition: write SUPPORTS, OPPOSES, CONDITIONAL, MIXED, NEUTRAL, NO_KNOWN_POSITION`,
    ],
    [
      'a condition that is missing',
      'stance: SUPPORTS',
      'stance: CONDITIONAL',
      `${ADA}: positions[0].condition and stance CONDITIONAL need each other: add or remove one`,
    ],
    [
      'a proposition of nobody',
      'proposition: build-quay',
      'proposition: burn-quay',
      `${ADA}: positions[0].proposition is burn-quay, which issues/new-quay.yaml does not have: correct the id or add it`,
    ],
    [
      'an id that another has',
      'id: ada-quay',
      'id: bo-quay',
      'actors/bo-lind.yaml: positions[0].id repeats the id bo-quay: ids are unique in the collection; rename one',
    ],
    [
      'a slug that is not its file',
      'slug: ada-byron',
      'slug: ada',
      `${ADA}: slug is ada: name the file ada.yaml or mend the slug`,
    ],
  ])('with %s are refused, naming file, path and mend', (_what, from, to, expected) => {
    folder.edit(ADA, from, to);
    expect(problems()).toEqual([expected]);
  });

  it('that are no YAML are refused with line and column', () => {
    folder.put(ADA, 'slug: ada-byron\nnames: [');
    expect(problems()[0]).toMatch(/^actors\/ada-byron\.yaml: line \d+, column \d+ is not YAML: /);
  });

  it('hold texts to their lengths, counted as a reader counts characters', () => {
    const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}';
    folder.edit(ADA, 'statement: Wants it', `statement: ${family.repeat(110)}`);
    expect(problems()).toEqual([]);
    folder.edit(ADA, family, `${family}${family}`);
    expect(problems()).toEqual([
      `${ADA}: positions[0].statement is 111 characters long: shorten it to at most 110`,
    ]);
  });

  it('need a list of sources', () => {
    folder.put('sources.yaml', null);
    expect(problems()[0]).toMatch(
      /^sources\.yaml: cannot be read \(ENOENT\) in .+: a collection needs this file$/,
    );
  });
});

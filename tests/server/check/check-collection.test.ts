import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCollection } from '../../../server/check/check-collection.ts';
import { describeFinding, FINDING_CODES, WARNING_CODES } from '../../../server/check/finding.ts';
import { first, type SmallCollection, smallCollection } from './small-collection.ts';

const TODAY = '2026-11-24';

/** What is spoilt in the small collection, and the one finding that has to come of it: code, file and path. */
const MISTAKES: [what: string, spoil: (small: SmallCollection) => void, finding: string][] = [
  [
    'a summary without a citation',
    ({ ada }) => {
      first(ada.summaries).citations = [];
    },
    'STATEMENT_WITHOUT_CITATION actors/ada-byron.yaml: summaries[0].citations',
  ],
  [
    'a citation that says no place',
    ({ vote }) => {
      first(vote.citations).locator = ' ';
    },
    'CITATION_WITHOUT_LOCATOR events/quay-vote.yaml: citations[0].locator',
  ],
  [
    'a source that nobody can find',
    ({ files, ada }) => {
      files.sources.push({ ...first(files.sources), id: 'rumor', url: undefined });
      first(first(ada.memberships).citations).source = 'rumor';
    },
    'NO_USABLE_SOURCE actors/ada-byron.yaml: memberships[0].citations',
  ],
  [
    'a statement that its only source contradicts',
    ({ ada }) => {
      first(first(ada.positions).citations).role = 'CONTRADICTS';
    },
    'NO_USABLE_SOURCE actors/ada-byron.yaml: positions[0].citations',
  ],
  [
    'an aggregator that stands alone',
    ({ bo }) => {
      first(first(bo.positions).citations).source = 'list';
    },
    'AGGREGATOR_ALONE actors/bo-lind.yaml: positions[0].citations',
  ],
  [
    'a stance towards a mere topic',
    ({ ada }) => {
      first(ada.positions).proposition = undefined;
    },
    'STANCE_WITHOUT_PROPOSITION actors/ada-byron.yaml: positions[0].stance',
  ],
  [
    'two holders of one seat on a day',
    ({ ada }) => {
      first(ada.memberships).end = '2023-05-02';
    },
    'TOO_MANY_HOLDERS actors/bo-lind.yaml: memberships[0]',
  ],
  [
    'an office held after death',
    ({ bo }) => {
      bo.died = '2023-04-30';
    },
    'HELD_OUTSIDE_LIFE actors/bo-lind.yaml: memberships[0].start',
  ],
  [
    'an office held to a day after death',
    ({ ada }) => {
      ada.died = '2023-03';
    },
    'HELD_OUTSIDE_LIFE actors/ada-byron.yaml: memberships[0].end',
  ],
  [
    'an office held before birth',
    ({ ada }) => {
      ada.born = '2022';
    },
    'HELD_OUTSIDE_LIFE actors/ada-byron.yaml: memberships[0].start',
  ],
  [
    'an office held before there was one',
    ({ chair }) => {
      chair.inception = '2021-03-02';
    },
    'HELD_OUTSIDE_LIFE actors/ada-byron.yaml: memberships[0].start',
  ],
  [
    'an office held after it was dissolved',
    ({ chair, files }) => {
      chair.dissolution = '2023-04-30';
      files.actors = files.actors.filter(({ slug }) => slug === 'ada-byron');
      files.issues = [];
    },
    'HELD_OUTSIDE_LIFE actors/ada-byron.yaml: memberships[0].end',
  ],
  [
    'an end before its start',
    ({ vote }) => {
      vote.end = '2023-05';
    },
    'DATES_CONTRADICT events/quay-vote.yaml: end',
  ],
  [
    'a last day seen before the start',
    ({ bo }) => {
      Object.assign(first(bo.memberships), { endKind: 'UNKNOWN', attestedUntil: '2023-04' });
    },
    'DATES_CONTRADICT actors/bo-lind.yaml: memberships[0].attestedUntil',
  ],
  [
    'a death before birth',
    ({ quay, files }) => {
      files.actors.push({
        ...first(files.actors),
        slug: 'no-one',
        born: '1900',
        died: '1899',
        memberships: [],
        positions: [],
      });
      quay.related = [];
    },
    'DATES_CONTRADICT actors/no-one.yaml: died',
  ],
  [
    'an organization dissolved before it was founded',
    ({ files }) => {
      files.actors.push({
        ...first(files.actors),
        slug: 'old-board',
        kind: 'ORGANIZATION',
        founded: '1990-05',
        dissolved: '1990-04',
        memberships: [],
        positions: [],
      });
    },
    'DATES_CONTRADICT actors/old-board.yaml: dissolved',
  ],
  [
    'an office abolished before it came into being',
    ({ files }) => {
      const post = first(files.posts);
      files.posts.push({ ...post, slug: 'old-chair', inception: '2020', dissolution: '2019-12-31' });
    },
    'DATES_CONTRADICT posts/old-chair.yaml: dissolution',
  ],
  [
    'an event after its own review',
    ({ vote }) => {
      vote.reviewedAt = '2023-05-31';
    },
    'DATES_CONTRADICT events/quay-vote.yaml: start',
  ],
  [
    'a page looked at before it was published',
    ({ vote }) => {
      vote.accessed = '2023-10-09';
    },
    'DATES_CONTRADICT events/quay-vote.yaml: citations[0].accessed',
  ],
  [
    'a position older than the one that it supersedes',
    ({ ada }) => {
      const before = first(ada.positions);
      ada.positions.push({ ...before, id: 'ada-quay-2', start: '2021', supersedes: before.id });
    },
    'DATES_CONTRADICT actors/ada-byron.yaml: positions[1].start',
  ],
  [
    'an event before the one that it is part of',
    ({ vote, files }) => {
      files.events.push({ ...vote, slug: 'quay-count', start: '2023-05', parent: vote.slug });
    },
    'DATES_CONTRADICT events/quay-count.yaml: start',
  ],
  [
    'an ordinary word as a name that matches alone',
    ({ bo }) => {
      bo.names.push({ text: 'Burns', language: 'en', kind: 'SHORT', matching: 'ALONE' });
    },
    'NAME_IS_ORDINARY_WORD actors/bo-lind.yaml: names[1]',
  ],
  [
    'an issue’s acronym that is a word, for its names ignore case',
    ({ quay }) => {
      quay.names.push({ text: 'AID', language: 'en', kind: 'ACRONYM', matching: 'ALONE' });
    },
    'NAME_IS_ORDINARY_WORD issues/new-quay.yaml: names[1]',
  ],
  [
    'a name of one Han character',
    ({ bo }) => {
      bo.names.push({ text: '王', language: 'zh', kind: 'SHORT', matching: 'ALONE' });
    },
    'NAME_IS_ORDINARY_WORD actors/bo-lind.yaml: names[1]',
  ],
  [
    'a title in a name',
    ({ bo }) => {
      bo.names.push({ text: 'President Lind', language: 'en', kind: 'ALIAS', matching: 'ALONE' });
    },
    'NAME_WITH_TITLE actors/bo-lind.yaml: names[1]',
  ],
  [
    'a note in a name',
    ({ bo }) => {
      bo.names.push({ text: 'Bo Lind (sailor)', language: 'en', kind: 'ALIAS', matching: 'NEVER' });
    },
    'NAME_WITH_NOTE actors/bo-lind.yaml: names[1]',
  ],
  [
    'a statement over its length, counted by grapheme',
    ({ ada }) => {
      first(ada.positions).statement = 'é'.repeat(111);
    },
    'TEXT_TOO_LONG actors/ada-byron.yaml: positions[0].statement',
  ],
  [
    'a quotation over its length',
    ({ vote }) => {
      first(vote.citations).quotation = { text: 'x'.repeat(281), language: 'en' };
    },
    'TEXT_TOO_LONG events/quay-vote.yaml: citations[0].quotation.text',
  ],
  [
    'an event’s title over its length',
    ({ vote }) => {
      vote.title = 'x'.repeat(91);
    },
    'TEXT_TOO_LONG events/quay-vote.yaml: title',
  ],
];

/** As above, with findings that do not stop a collection from being published. */
const DOUBTS: typeof MISTAKES = [
  [
    'stances that all point one way',
    ({ bo }) => {
      first(bo.positions).stance = 'SUPPORTS';
    },
    'ONE_SIDE_ONLY issues/new-quay.yaml: ',
  ],
  [
    'an issue of which one actor alone speaks',
    ({ bo }) => {
      bo.positions = [];
    },
    'ONE_SIDE_ONLY issues/new-quay.yaml: ',
  ],
  [
    'a review that is due',
    ({ vote }) => {
      vote.reviewBy = '2026-11-23';
    },
    'REVIEW_OVERDUE events/quay-vote.yaml: reviewBy',
  ],
];

/** What is unusual and right. */
const FINE: [what: string, change: (small: SmallCollection) => void][] = [
  ['the small collection as it is', () => undefined],
  [
    'a handover on one day',
    ({ ada }) => {
      first(ada.memberships).end = '2023-05-01';
    },
  ],
  [
    'a handover within a month that is known no closer',
    ({ ada, bo }) => {
      first(ada.memberships).end = '2023-05';
      first(bo.memberships).start = '2023-05';
    },
  ],
  [
    'two holders of two seats',
    ({ ada, chair }) => {
      first(ada.memberships).end = '2024';
      chair.seats = 2;
    },
  ],
  [
    'a holder whose death ended the term that was to run on',
    ({ ada }) => {
      ada.died = '2023-05-01';
      Object.assign(first(ada.memberships), { end: '2029-01-03', endKind: 'SCHEDULED' });
    },
  ],
  [
    'an ordinary word with company',
    ({ bo, quay }) => {
      bo.names.push({ text: 'Burns', language: 'en', kind: 'SHORT', matching: 'WITH_EVIDENCE' });
      quay.names.push({
        text: 'trade',
        language: 'en',
        kind: 'ALIAS',
        matching: 'ALONE',
        requires: [['ada-byron']],
      });
    },
  ],
  [
    'U.S., which is not “us”',
    ({ bo }) => {
      bo.names.push({ text: 'U.S.', language: 'en', kind: 'ACRONYM', matching: 'ALONE' });
    },
  ],
  [
    'an ordinary word with a reason why it may match alone',
    ({ bo }) => {
      bo.names.push({
        text: 'Burns',
        language: 'en',
        kind: 'SHORT',
        matching: 'ALONE',
        aloneBecause: 'The press of the quay calls nobody else so.',
      });
    },
  ],
  [
    'an aggregator beside a report',
    ({ bo }) => {
      first(bo.positions).citations.push({ source: 'list', locator: 'row 1', role: 'SUPPORTS' });
    },
  ],
  [
    'a search that found nothing and so cites nothing',
    ({ ada }) => {
      Object.assign(first(ada.positions), {
        stance: 'NO_KNOWN_POSITION',
        searchedOn: '2026-11-23',
        searchedPlaces: ['gazette.test'],
        citations: [],
      });
    },
  ],
  [
    'a review that is due today',
    ({ vote }) => {
      vote.reviewBy = TODAY;
    },
  ],
];

function check(change: (small: SmallCollection) => void) {
  const small = smallCollection();
  change(small);
  return checkCollection(small.files, TODAY);
}

const places = (findings: ReturnType<typeof check>['errors']) =>
  findings.map(({ code, file, path }) => `${code} ${file}: ${path}`);

describe('the check of a collection', () => {
  it.each(FINE)('accepts %s', (_, change) => {
    expect(check(change)).toEqual({ errors: [], warnings: [] });
  });

  it.each(MISTAKES)('finds %s', (_, spoil, finding) => {
    expect(places(check(spoil).errors)).toEqual([finding]);
  });

  it.each(DOUBTS)('warns of %s', (_, spoil, finding) => {
    const { errors, warnings } = check(spoil);
    expect(errors).toEqual([]);
    expect(places(warnings)).toEqual([finding]);
  });

  it('says the mend in every sentence', () => {
    for (const [, spoil] of [...MISTAKES, ...DOUBTS]) {
      const { errors, warnings } = check(spoil);
      for (const finding of [...errors, ...warnings]) expect(describeFinding(finding)).toMatch(/: .+: .+/);
    }
  });

  it('has a test for every code', () => {
    const tested = new Set([...MISTAKES, ...DOUBTS].map(([, , finding]) => finding.split(' ')[0]));
    expect(FINDING_CODES.filter((code) => !tested.has(code))).toEqual(['FILE_INVALID']);
  });

  it('has its codes in docs/check.md, and no other', () => {
    const docs = readFileSync(new URL('../../../docs/check.md', import.meta.url), 'utf8');
    const documented = [...docs.matchAll(/^\| `([A-Z_]+)` \| (warning: )?/gm)];
    expect(documented.map(([, code]) => code)).toEqual([...FINDING_CODES]);
    expect(documented.filter(([, , warning]) => warning).map(([, code]) => code)).toEqual([...WARNING_CODES]);
  });
});

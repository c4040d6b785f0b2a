import { describe, expect, it } from 'vitest';
import { buildCard } from '../../../shared/card/build-card.ts';
import type {
  CitationFacts,
  EventFacts,
  IntervalFacts,
  MembershipFacts,
  PositionFacts,
  SubjectFacts,
  SubjectRef,
} from '../../../shared/card/subject-facts.ts';

const schumer: SubjectRef = { slug: 'chuck-schumer', kind: 'PERSON', name: 'Chuck Schumer' };
const mcconnell: SubjectRef = { slug: 'mitch-mcconnell', kind: 'PERSON', name: 'Mitch McConnell' };
const majority: SubjectRef = { slug: 'senate-majority-leader', kind: 'POST', name: 'Senate Majority Leader' };
const minority: SubjectRef = { slug: 'senate-minority-leader', kind: 'POST', name: 'Senate Minority Leader' };
const crisis: SubjectRef = { slug: 'fentanyl-crisis', kind: 'ISSUE', name: 'Fentanyl crisis' };
const relations: SubjectRef = { slug: 'us-china-relations', kind: 'ISSUE', name: 'U.S.-China relations' };
const doMore = { id: 'do-more', issue: crisis, kind: 'POLICY', text: 'China should do more' } as const;

const cite = (source: number): CitationFacts[] => [
  { source, locator: 'opening of the page', accessed: '2026-11-23', role: 'SUPPORTS' },
];
const common = { reviewedAt: '2026-11-23' };
const span = (
  start: string | null,
  end: string | null,
  rest: Partial<IntervalFacts> = {},
): IntervalFacts => ({
  start,
  end,
  endKind: end === null ? 'NONE' : 'ACTUAL',
  ...rest,
});

function membership(
  id: string,
  post: SubjectRef,
  interval: IntervalFacts,
  holder = schumer,
): MembershipFacts {
  return { id, holder, post, interval, acting: false, citations: cite(1), ...common };
}

function position(id: string, start: string, rest: Partial<PositionFacts> = {}): PositionFacts {
  const base = {
    id,
    actor: schumer,
    issue: crisis,
    statement: `Statement ${id}`,
    citations: cite(2),
    ...common,
  };
  return { ...base, interval: span(start, null), ...rest };
}

function event(slug: string, start: string): EventFacts {
  const base = { id: slug, slug, title: `Event ${slug}`, start, end: null, citations: cite(0), ...common };
  return { ...base, participants: [], issues: [] };
}

function facts(rest: Partial<SubjectFacts>): SubjectFacts {
  return {
    ...schumer,
    id: 'global',
    names: [
      { text: 'Chuck Schumer', language: 'en', kind: 'PRIMARY' },
      { text: '舒默', language: 'zh-Hans', kind: 'NATIVE' },
    ],
    summaries: [{ id: 's', language: 'en', text: 'A senator.', citations: cite(3), ...common }],
    memberships: [],
    broader: [],
    related: [],
    propositions: [],
    figures: [],
    positions: [],
    events: [],
    disputes: [],
    corrections: [],
    reviewedAt: '2026-11-23',
    sources: ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id, publisher: id, class: 'OFFICIAL_RECORD' })),
    ...rest,
  };
}

const career = [
  membership('m1', minority, span('2017-01-03', '2021-01-20')),
  membership('m2', majority, span('2021-01-20', '2025-01-03')),
  membership('m3', minority, span('2025-01-03', null)),
];

describe('the office on a card', () => {
  it.each([
    ['2021-01-19', 'Senate Minority Leader'],
    ['2021-01-20', 'Senate Majority Leader'],
    ['2021-01-21', 'Senate Majority Leader'],
    ['2023-10-12', 'Senate Majority Leader'],
    ['2025-01-02', 'Senate Majority Leader'],
    ['2025-01-03', 'Senate Minority Leader'],
    ['2025-01-04', 'Senate Minority Leader'],
    ['2026-11-24', 'Senate Minority Leader'],
  ])('on %s is %s and no other', (asOf, label) => {
    const card = buildCard(facts({ memberships: career }), { asOf });
    expect(card.offices.map((office) => [office.label, office.certainty])).toEqual([[label, 'CERTAIN']]);
  });

  it('is possible for both during a handover known to the month, certain ones first', () => {
    const memberships = [
      membership('old', minority, span('2020', '2022-03')),
      membership('new', majority, span('2022-03', null)),
      membership(
        'sure',
        { ...majority, slug: 'x', name: 'Senator' },
        span('1999-01-06', '2029-01-03', { endKind: 'SCHEDULED' }),
      ),
    ];
    const offices = (asOf: string) =>
      buildCard(facts({ memberships }), { asOf }).offices.map((office) => [office.label, office.certainty]);
    expect(offices('2022-02-28')).toEqual([
      ['Senate Minority Leader', 'CERTAIN'],
      ['Senator', 'CERTAIN'],
    ]);
    expect(offices('2022-03-15')).toEqual([
      ['Senator', 'CERTAIN'],
      ['Senate Majority Leader', 'POSSIBLE'],
      ['Senate Minority Leader', 'POSSIBLE'],
    ]);
    expect(offices('2022-04-01')).toEqual([
      ['Senate Majority Leader', 'CERTAIN'],
      ['Senator', 'CERTAIN'],
    ]);
  });

  it('ends with the life of its holder', () => {
    expect(
      buildCard(facts({ memberships: career, lifeEnd: '2024-06-01' }), { asOf: '2024-06-01' }).offices,
    ).toEqual([]);
  });
});

describe('positions on a card', () => {
  const said = position('said', '2023-10-09', { proposition: doMore, stance: 'SUPPORTS' });
  const request = { asOf: '2023-10-12', issues: ['us-china-relations', 'fentanyl-crisis'] };

  it.each([
    ['2023-10-08', []],
    ['2023-10-09', ['said']],
    ['2023-10-10', ['said']],
  ])('on %s are %o', (asOf, ids) => {
    expect(
      buildCard(facts({ positions: [said] }), { ...request, asOf }).positions.map(({ id }) => id),
    ).toEqual(ids);
  });

  it('follow the order of the article’s issues, and say on which there is none', () => {
    const other = position('other', '2020', {
      issue: relations,
      proposition: { ...doMore, id: 'talk', issue: relations },
      stance: 'SUPPORTS',
    });
    const card = buildCard(facts({ positions: [said, other] }), {
      ...request,
      issues: [...request.issues, 'opioids'],
      issueNames: { opioids: 'Opioids' },
    });
    expect(card.positions.map(({ id }) => id)).toEqual(['other', 'said']);
    expect(card.noRecord).toEqual([{ slug: 'opioids', kind: 'ISSUE', name: 'Opioids' }]);
  });

  it('give way to the one that supersedes them, from its day on', () => {
    const later = position('later', '2023-11-15', {
      proposition: doMore,
      stance: 'OPPOSES',
      supersedes: 'said',
    });
    const at = (asOf: string) =>
      buildCard(facts({ positions: [said, later] }), { ...request, asOf }).positions;
    expect(at('2023-11-14')[0]).toMatchObject({ id: 'said', changedOn: '2023-11-15' });
    expect(at('2023-11-15').map(({ id }) => id)).toEqual(['later']);
  });

  it('are one a proposition: the newest', () => {
    const earlier = position('earlier', '2019-04', { proposition: doMore, stance: 'MIXED' });
    expect(buildCard(facts({ positions: [earlier, said] }), request).positions.map(({ id }) => id)).toEqual([
      'said',
    ]);
  });

  it('without a stance are statements', () => {
    const card = buildCard(facts({ positions: [position('words', '2023')] }), {
      ...request,
      asOf: '2024-01-01',
    });
    expect(card.positions).toEqual([]);
    expect(card.statements.map(({ id }) => id)).toEqual(['words']);
    expect(card.noRecord.map(({ slug }) => slug)).toEqual(['us-china-relations']);
  });
});

describe('an issue’s card', () => {
  it('groups who stands where by stance, largest first', () => {
    const actor = (slug: string): SubjectRef => ({ slug, kind: 'GOVERNMENT', name: slug });
    const positions = [
      position('1', '2020', {
        actor: actor('china'),
        proposition: doMore,
        stance: 'CONDITIONAL',
        condition: 'if',
      }),
      position('2', '2021', { actor: actor('us'), proposition: doMore, stance: 'SUPPORTS' }),
      position('3', '2022', { proposition: doMore, stance: 'SUPPORTS' }),
      position('4', '2024', { actor: actor('mexico'), proposition: doMore, stance: 'SUPPORTS' }),
    ];
    const card = buildCard(facts({ ...crisis, propositions: [doMore], positions }), { asOf: '2023-10-12' });
    expect(
      card.propositions[0]?.stances.map((group) => [group.stance, group.positions.map(({ id }) => id)]),
    ).toEqual([
      ['SUPPORTS', ['3', '2']],
      ['CONDITIONAL', ['1']],
    ]);
    expect(card.positions).toEqual([]);
  });
});

describe('before and since', () => {
  const events = [
    event('a', '2019-05-01'),
    event('b', '2020'),
    event('c', '2022-08-05'),
    event('d', '2023-10-12'),
    event('e', '2023-10-13'),
    event('f', '2024'),
  ];
  const at = (asOf: string) => {
    const { before, since } = buildCard(facts({ events }), { asOf });
    return [before.map(({ slug }) => slug), since.map(({ slug }) => slug)];
  };

  it.each([
    ['2023-10-11', ['a', 'b', 'c'], ['d', 'e', 'f']],
    ['2023-10-12', ['b', 'c', 'd'], ['e', 'f']],
    ['2023-10-13', ['c', 'd', 'e'], ['f']],
  ])('part at %s', (asOf, before, since) => {
    expect(at(asOf)).toEqual([before, since]);
  });

  it('never put above the line what may have come later', () => {
    expect(at('2020-06-01')[0]).toEqual(['a']);
  });

  it('tell a handover of offices once, and no scheduled end', () => {
    const memberships = [
      ...career,
      membership(
        'm4',
        { ...majority, name: 'Senator' },
        span('1999-01-06', '2029-01-03', { endKind: 'SCHEDULED' }),
      ),
    ];
    const card = buildCard(facts({ memberships }), { asOf: '2023-10-12' });
    expect(card.since).toEqual([
      { date: '2025-01-03', text: 'Becomes Senate Minority Leader', sources: [2] },
    ]);
    expect(card.beforeTotal).toBe(3);
  });

  it('tell a post’s holders by name', () => {
    const memberships = [
      membership('m0', majority, span('2015-01-03', '2021-01-20'), mcconnell),
      career[1] as MembershipFacts,
    ];
    const card = buildCard(facts({ ...majority, memberships }), { asOf: '2021-02-01' });
    expect(card.before.map(({ text }) => text)).toEqual([
      'Mitch McConnell takes office',
      'Chuck Schumer takes office',
    ]);
    expect(card.since.map(({ text }) => text)).toEqual(['Chuck Schumer leaves office']);
  });
});

describe('sources and names', () => {
  it('number sources in order of first use, each once, and list no other', () => {
    const card = buildCard(facts({ memberships: career, events: [event('a', '2019')] }), {
      asOf: '2023-10-12',
    });
    expect(card.sources.map(({ number, id }) => [number, id])).toEqual([
      [1, 'd'],
      [2, 'b'],
      [3, 'a'],
    ]);
    expect(card.summary).toEqual({ text: 'A senator.', sources: [1] });
    expect(card.offices[0]?.sources).toEqual([2]);
  });

  it('take the language asked for, and English where there is none', () => {
    expect(buildCard(facts({}), { asOf: '2023-10-12', language: 'zh' }).name).toBe('舒默');
    expect(buildCard(facts({}), { asOf: '2023-10-12', language: 'es' }).name).toBe('Chuck Schumer');
  });
});

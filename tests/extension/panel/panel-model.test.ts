import { describe, expect, it } from 'vitest';
import { type MarkdownWords, panelMarkdown } from '../../../extension/panel/panel-markdown.ts';
import { buildPanelModel } from '../../../extension/panel/panel-model.ts';
import { placeEvents, type SourcedEvent, TIMELINE } from '../../../extension/panel/timeline-model.ts';
import type { Card, CardPosition } from '../../../shared/card/card.ts';
import type { SourceFacts, SubjectFacts, SubjectRef } from '../../../shared/card/subject-facts.ts';
import type { Mention } from '../../../shared/mentions/mention.ts';

const schumer: SubjectRef = { slug: 'chuck-schumer', kind: 'PERSON', name: 'Chuck Schumer' };
const blinken: SubjectRef = { slug: 'antony-blinken', kind: 'PERSON', name: 'Antony Blinken' };
const china: SubjectRef = { slug: 'china', kind: 'GOVERNMENT', name: 'China' };
const crisis: SubjectRef = { slug: 'fentanyl-crisis', kind: 'ISSUE', name: 'Fentanyl crisis' };
const talks = { id: 'talks', text: 'The two should talk', kind: 'POLICY' } as const;

function position(id: string, actor: SubjectRef, date: string, stance: CardPosition['stance']): CardPosition {
  const rest = { id, actor, issue: crisis, proposition: talks, statement: `Said *${id}*`, date };
  return { ...rest, certainty: 'CERTAIN', sources: [1], ...(stance && { stance }) };
}

function card(subject: SubjectRef, positions: CardPosition[] = []): Card {
  return {
    ...subject,
    id: subject.slug,
    asOf: '2023-10-12',
    summary: { text: 'A summary.', sources: [1] },
    offices: [],
    positions,
    noRecord: [],
    statements: [],
    propositions: [],
    broader: [],
    disputes: [],
    before: [],
    reviewDue: null,
    selfReviewed: false,
    beforeTotal: 0,
    since: [],
    sinceTotal: 0,
    corrections: [],
    reviewedAt: '2026-11-23',
    sources: [
      {
        id: 'axios',
        number: 1,
        title: 'Title',
        publisher: 'Axios',
        class: 'INDEPENDENT_REPORT',
        url: 'https://a.example/',
      },
    ],
  };
}

const RECORD: SourceFacts = {
  id: 'record',
  title: 'Law 116-92',
  publisher: 'Assembly Record',
  class: 'OFFICIAL_RECORD',
  published: '2019-05',
  identifier: 'Law 116-92',
};

function event(slug: string, start: string, ...participants: SubjectRef[]): SourcedEvent {
  return {
    id: slug,
    slug,
    title: `Event ${slug}`,
    start,
    end: null,
    issues: [],
    citations: [{ source: 0, locator: 'opening of the page', accessed: '2026-11-23', role: 'SUPPORTS' }],
    sources: [RECORD],
    reviewedAt: '2026-11-23',
    participants: participants.map((subject) => ({ subject })),
  };
}

function mention(subject: SubjectRef | null, surface: string, post?: string): Mention {
  return {
    start: 0,
    end: surface.length,
    surface,
    subject: subject?.slug ?? null,
    kind: 'PERSON',
    evidence: [],
    ...(post !== undefined && { post }),
  };
}

const cards = new Map(
  [
    card(schumer, [
      position('old', schumer, '2019', 'OPPOSES'),
      position('new', schumer, '2023-10-09', 'SUPPORTS'),
    ]),
    card(blinken),
    card(china, [position('c', china, '2023-04', 'CONDITIONAL')]),
    card(crisis),
  ].map((entry) => [entry.slug, entry]),
);
/** Of China only what the timeline reads. */
const facts = new Map([
  [
    'china',
    { events: [event('opens', '2019-05-01', china), event('meets', '2023-11-15', china)], sources: [RECORD] },
  ],
]) as unknown as Map<string, SubjectFacts>;
const reading = {
  title: 'Senators | in Beijing',
  site: 'Example News',
  asOf: '2023-10-12',
  isDated: true,
  mentions: [
    mention(china, 'China'),
    mention(schumer, 'Chuck Schumer'),
    mention(schumer, 'Schumer'),
    mention(crisis, 'fentanyl crisis'),
    mention(blinken, 'the U.S. Secretary of State', 'us-secretary-of-state'),
    mention(null, 'Burns'),
    mention({ ...china, slug: 'unknown-here' }, 'Elsewhere'),
  ],
};
const model = buildPanelModel(reading, cards, facts);

describe('the panel’s list of mentions', () => {
  it('groups by kind and puts the most mentioned first', () => {
    expect(
      model.groups.map((group) => [group.kind, group.subjects.map((row) => [row.subject.slug, row.count])]),
    ).toEqual([
      [
        'PERSON',
        [
          ['chuck-schumer', 2],
          ['antony-blinken', 1],
        ],
      ],
      ['GOVERNMENT', [['china', 1]]],
      ['ISSUE', [['fentanyl-crisis', 1]]],
    ]);
  });

  it('says how the article calls somebody whom only a post names', () => {
    expect(model.groups[0]?.subjects[1]?.calledBy).toBe('the U.S. Secretary of State');
  });

  it('says of an issue how many of the article’s actors are on record', () => {
    expect(model.groups[2]?.subjects[0]?.onRecord).toBe(2);
  });

  it('counts what the article does not decide', () => {
    expect(model.undecided).toBe(1);
  });
});

describe('who stands where', () => {
  it('has a row for each actor with a record, and one sentence’s worth of the others', () => {
    expect(model.matrix.rows.map((row) => row.actor.slug)).toEqual(['chuck-schumer', 'china']);
    expect(model.matrix.withoutRecord).toEqual([blinken]);
  });

  it('shows the latest stand of an actor who spoke twice', () => {
    expect(model.matrix.rows[0]?.cells[0]?.stance).toBe('SUPPORTS');
    expect(model.matrix.columns).toEqual([
      { proposition: 'talks', text: talks.text, issue: crisis, records: 2 },
    ]);
  });
});

describe('the timeline', () => {
  const usa: SubjectRef = { slug: 'united-states', kind: 'GOVERNMENT', name: 'United States' };
  const events = [
    event('a', '2019-05-01', china),
    event('b', '2023-11-15', china, usa),
    event('c', '2020', usa),
    event('a', '2019-05-01', china),
  ];
  const timeline = placeEvents('2023-10-12', events, [china, usa]);

  it('shows each event once, in order, and parts them at the article’s day', () => {
    expect(timeline.dots.map((dot) => [dot.event.slug, dot.isSince])).toEqual([
      ['a', false],
      ['c', false],
      ['b', true],
    ]);
  });

  it('gives each actor a lane and puts what both did between them', () => {
    expect(timeline.lanes.map((lane) => lane.label)).toEqual(['China', '', 'United States']);
    expect(timeline.dots.map((dot) => dot.lane)).toEqual([0, 2, 1]);
  });

  it('gives what neither of them took part in a lane of its own', () => {
    const withOther = placeEvents('2023-10-12', [...events, event('d', '2021', schumer)], [china, usa]);
    expect(withOther.lanes.map((lane) => lane.of)).toEqual(['one', 'both', 'one', 'others']);
    expect(withOther.dots.find((dot) => dot.event.slug === 'd')?.lane).toBe(3);
  });

  it('draws a partial date as long as its doubt', () => {
    const year = timeline.dots[1]?.widthPx ?? 0;
    expect(year).toBeCloseTo(TIMELINE.widthPx / 5, 0);
    expect(timeline.dots[0]?.widthPx).toBe(TIMELINE.dotPx);
  });

  it('stacks dots of one lane that would touch', () => {
    const close = placeEvents(
      '2023-10-12',
      [event('x', '2020-01-01'), event('y', '2020-01-02'), event('z', '2021-01-01')],
      [],
    );
    expect(close.dots.map((dot) => dot.level)).toEqual([0, 1, 0]);
  });

  it('stays within the picture', () => {
    for (const dot of timeline.dots) {
      expect(dot.xPx).toBeGreaterThanOrEqual(0);
      expect(dot.xPx + dot.widthPx).toBeLessThanOrEqual(TIMELINE.widthPx + 1e-9);
    }
  });
});

const MARKDOWN_WORDS: MarkdownWords = {
  date: (date) => date,
  asOf: (date) => `as of ${date}`,
  kind: (kind) => kind,
  stance: (stance) => stance,
  condition: (condition) => `if ${condition}`,
  whoStandsWhere: 'Who stands where',
  timeline: 'Timeline',
  thisArticle: 'This article',
  madeHere: 'Made on this device.',
};

describe('the panel as Markdown', () => {
  const text = panelMarkdown(reading, model, cards, MARKDOWN_WORDS);

  it('gives every statement its source once', () => {
    expect(text).toContain('[^1]: Axios: Title <https://a.example/>');
    expect(text).toContain('[^2]: Assembly Record, 2019-05: Law 116-92 Law 116-92');
    expect(text).not.toContain('[^3]');
  });

  it('has the events with their sources on both sides of the article’s day', () => {
    expect(text).toContain(
      '- 2019-05-01: Event opens[^2]\n- **2023-10-12: This article**\n- 2023-11-15: Event meets[^2]',
    );
  });

  it('links https addresses only', () => {
    const [dot] = model.timeline.dots;
    const hostile = { ...RECORD, id: 'x', url: 'javascript:alert(1)' };
    const withHostile = {
      ...model,
      timeline: { ...model.timeline, dots: dot ? [{ ...dot, sources: [1] }] : [], sources: [hostile] },
    };
    const written = panelMarkdown(reading, withHostile, cards, MARKDOWN_WORDS);
    expect(written).toContain('javascript:alert(1)');
    expect(written).not.toContain('<javascript:');
  });

  it('says what an undated article is not dated by', () => {
    const words = { ...MARKDOWN_WORDS, asOf: () => 'as of today' };
    const undated = panelMarkdown({ ...reading, isDated: false }, model, cards, words);
    expect(undated).toContain('Example News, as of today');
    expect(undated).not.toContain('This article');
  });

  it('keeps texts of the collection from becoming markup', () => {
    expect(text).toContain('# Senators \\| in Beijing');
    expect(text).toContain('Said \\*new\\*');
  });
});

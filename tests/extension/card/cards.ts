import type { CardContext, CardModel } from '../../../extension/card/card-model.ts';
import { translateToEnglish } from '../../../extension/card/card-strings.ts';
import type { Card, CardOffice, CardPosition, CardSource } from '../../../shared/card/card.ts';
import type { SubjectRef } from '../../../shared/card/subject-facts.ts';
import type { Stance } from '../../../shared/model/vocabulary.ts';

/** An invented cast, so that no test says anything about anybody; lengths are those of real cards. */
const ANA: SubjectRef = { slug: 'ana-castell', kind: 'PERSON', name: 'Ana Castell' };
const NORLAND: SubjectRef = { slug: 'norland', kind: 'GOVERNMENT', name: 'Norland' };
const SUDRIA: SubjectRef = { slug: 'sudria', kind: 'GOVERNMENT', name: 'Sudria' };
const PETR: SubjectRef = { slug: 'petr-havel-luna', kind: 'PERSON', name: 'Petr Luna' };
const RIVER: SubjectRef = { slug: 'river-dispute', kind: 'ISSUE', name: 'River dispute' };
const TALKS: SubjectRef = { slug: 'river-talks', kind: 'ISSUE', name: 'Norland–Sudria relations' };
const LEADER: SubjectRef = { slug: 'assembly-majority-leader', kind: 'POST', name: 'Majority Leader' };

const ARTICLE_DAY = '2023-10-12';

const PUBLISHERS = ['Norland Gazette', 'Assembly Record', 'Assembly Record', 'Office of the President'];

function sources(count: number): CardSource[] {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    id: `source-${index + 1}`,
    title:
      ['Delegation presses Sudria on the river', 'Bill 1044, River Protection Act', 'Law 116-92'][
        index % 3
      ] ?? '',
    publisher: PUBLISHERS[index % 4] ?? '',
    class: index === 4 ? 'STATE_MEDIA' : 'OFFICIAL_RECORD',
    ...(index === 4 ? { ownedBy: 'Sudria' } : {}),
    ...(index === 3 ? {} : { published: ['2023-10-12', '2019-04', '2019-12-20'][index % 3] ?? '2020' }),
    ...(index === 5 ? { identifier: 'Law 116-92' } : { url: `https://example.org/records/${index + 1}` }),
  }));
}

function office(change: Partial<CardOffice>): CardOffice {
  return {
    label: 'Majority Leader of the Assembly',
    holder: ANA,
    post: LEADER,
    party: { slug: 'river-party', kind: 'ORGANIZATION', name: 'River Party' },
    interval: { start: '2021-01-20', end: '2025-01-03', endKind: 'ACTUAL' },
    certainty: 'CERTAIN',
    acting: false,
    sources: [1],
    ...change,
  };
}

function position(
  actor: SubjectRef,
  stance: Stance | null,
  statement: string,
  change: Partial<CardPosition> = {},
): CardPosition {
  return {
    id: `${actor.slug}-${statement.length}-${stance ?? 'said'}`,
    actor,
    issue: RIVER,
    ...(stance === null
      ? {}
      : {
          stance,
          proposition: {
            id: 'more',
            text: 'Sudria should do more to keep the river clean',
            kind: 'POLICY' as const,
          },
        }),
    statement,
    date: '2023-10-09',
    certainty: 'CERTAIN',
    sources: [1],
    ...change,
  };
}

const EMPTY: Omit<Card, 'slug' | 'id' | 'kind' | 'name'> = {
  asOf: ARTICLE_DAY,
  summary: null,
  offices: [],
  positions: [],
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
  sources: sources(1),
  reviewedAt: '2026-11-02',
};

export const personCard: Card = {
  ...EMPTY,
  slug: ANA.slug,
  id: 'QWN0b3I6MQ',
  kind: 'PERSON',
  name: ANA.name,
  summary: {
    text: 'Leads the majority of the Assembly. In October 2023 she led six deputies, three of each party, to the capital of Sudria: the first visit by members since 2019.',
    sources: [1],
  },
  offices: [
    office({}),
    office({
      label: 'Deputy for the North',
      post: { slug: 'deputy-north', kind: 'POST', name: 'Deputy' },
      interval: { start: '1999-01-03', end: null, endKind: 'NONE' },
    }),
  ],
  positions: [
    position(ANA, 'SUPPORTS', 'Asked Petr Luna to name a high official for talks.', {
      quotation: { text: 'I asked him directly.', language: 'en' },
    }),
    position(ANA, 'SUPPORTS', 'Led deputies of both parties to meet him.', {
      issue: TALKS,
      proposition: { id: 'talk', text: 'the two governments should keep talking', kind: 'POLICY' },
      sources: [1, 2],
      changedOn: '2023-11-15',
    }),
    position(ANA, 'CONDITIONAL', 'Would lift the tariff once the dam is open.', {
      issue: { slug: 'tariff', kind: 'ISSUE', name: 'Tariff of 2020' },
      proposition: { id: 'lift', text: 'the tariff should be lifted', kind: 'POLICY' },
      condition: 'the dam is opened to inspectors',
      certainty: 'POSSIBLE',
      date: '2023',
    }),
    position(ANA, 'OPPOSES', 'Voted against the second dam.', { id: 'fourth', sources: [2] }),
  ],
  noRecord: [
    { slug: 'water-trade', kind: 'ISSUE', name: 'Water trade' },
    { slug: 'fisheries', kind: 'ISSUE', name: 'Fisheries' },
  ],
  before: [
    { date: '2019-04', text: 'Introduces the River Protection Act.', sources: [2] },
    { date: '2019-12-20', text: 'It becomes law within the yearly budget.', sources: [3] },
    { date: '2023-10-09', text: 'Meets Petr Luna in the capital with five other deputies.', sources: [1] },
  ],
  reviewDue: null,
  selfReviewed: false,
  beforeTotal: 5,
  since: [
    { date: '2023-11-15', text: 'The two presidents agree to resume work on the river.', sources: [4] },
    { date: '2024-01-30', text: 'Their joint working group starts.', sources: [5] },
    { date: '2025-01-03', text: 'Castell becomes minority leader.', sources: [6] },
  ],
  sinceTotal: 3,
  corrections: [{ on: '2026-10-30', note: 'The date of the visit was wrong: it was 9 October, not 10.' }],
  sources: sources(6),
};

export const issueCard: Card = {
  ...EMPTY,
  slug: RIVER.slug,
  id: 'SXNzdWU6MQ',
  kind: 'ISSUE',
  name: RIVER.name,
  summary: {
    text: 'What flows down the border river into Norland, and who keeps it clean. The deputies raised it with Petr Luna in October 2023.',
    sources: [1],
  },
  broader: [{ slug: 'water', kind: 'ISSUE', name: 'water shortage' }],
  propositions: [
    {
      id: 'more',
      text: 'Sudria should do more to keep the river clean',
      kind: 'POLICY',
      stances: [
        {
          stance: 'SUPPORTS',
          positions: [
            position(NORLAND, 'SUPPORTS', 'Says that firms in Sudria supply the waste.'),
            position(ANA, 'SUPPORTS', 'Asked Luna to name an official for talks.'),
          ],
        },
        {
          stance: 'CONDITIONAL',
          positions: [
            position(SUDRIA, 'CONDITIONAL', 'No talks until the tariff of 2020 is lifted.', {
              condition: 'the tariff is lifted',
            }),
          ],
        },
        { stance: 'NEUTRAL', positions: [position(PETR, 'NEUTRAL', 'Open to naming an official.')] },
      ],
    },
    {
      id: 'dam',
      text: 'Sudria built the second dam without a permit',
      kind: 'FACT',
      stances: [
        { stance: 'AFFIRMS', positions: [position(NORLAND, 'AFFIRMS', 'Says no permit was given.')] },
        { stance: 'DENIES', positions: [position(SUDRIA, 'DENIES', 'Says the permit is from 2018.')] },
      ],
    },
    { id: 'court', text: 'A court should decide', kind: 'POLICY', stances: [] },
  ],
  statements: [position(PETR, null, 'The river belongs to both.')],
  disputes: [
    {
      id: 'why',
      reason: 'Why the waste keeps coming',
      accounts: [
        { party: 'Norland', text: 'Firms of Sudria sell the tanks upstream.', sources: [1] },
        {
          party: 'Sudria',
          text: 'Norland should look for the reasons within its own borders.',
          sources: [2],
        },
      ],
    },
  ],
  before: [{ date: '2019-05-01', text: 'Sudria puts the works under control.', sources: [2] }],
  reviewDue: null,
  selfReviewed: false,
  beforeTotal: 1,
  sources: sources(5),
};

export const officeCard: Card = {
  ...personCard,
  positions: [],
  noRecord: [],
  offices: [office({ label: 'Majority Leader', acting: true })],
};

const governmentCard: Card = {
  ...EMPTY,
  slug: SUDRIA.slug,
  id: 'QWN0b3I6Mg',
  kind: 'GOVERNMENT',
  name: SUDRIA.name,
  summary: {
    text: 'Its government declines talks on the river until the tariff of 2020 is lifted.',
    sources: [1],
  },
  offices: [
    office({
      label: 'President',
      holder: PETR,
      interval: { start: '2013-03-14', end: null, endKind: 'NONE' },
    }),
  ],
  noRecord: [RIVER],
};

export function contextOf(change: Partial<CardContext> = {}): CardContext {
  return {
    surface: 'Ana Castell',
    asOf: { kind: 'article', date: ARTICLE_DAY },
    reasons: ['“Ana Castell” is written in full.', '“Majority Leader” fits her office on Oct 12, 2023.'],
    to: 'Starter collection · sidelight.test',
    address: 'https://news.test/river',
    locale: 'en-US',
    theme: 'light',
    scale: 1,
    t: translateToEnglish,
    ...change,
  };
}

export function curated(card: Card, change: Partial<CardModel & { state: 'card' }> = {}): CardModel {
  return { state: 'card', card, collection: 'Starter collection', ...change };
}

/** Every state that the card can show, by name. */
export const MODELS: Record<string, { model: CardModel; context?: Partial<CardContext> }> = {
  person: { model: curated(personCard) },
  issue: { model: curated(issueCard), context: { surface: 'river dispute', reasons: [] } },
  office: { model: curated(officeCard), context: { surface: 'the Majority Leader', post: LEADER.slug } },
  government: { model: curated(governmentCard), context: { surface: 'Sudria' } },
  which: {
    model: {
      state: 'which',
      surface: 'Castell',
      candidates: [
        {
          subject: ANA,
          line: 'Majority Leader since 2021',
          reason: { text: 'The article is set in Norland.', fits: true },
        },
        {
          subject: { ...ANA, slug: 'leo-castell', name: 'Leo Castell' },
          line: 'Judge since 2020',
          reason: { text: 'Nothing here points to him.', fits: false },
        },
      ],
    },
  },
  loading: { model: { state: 'loading', subject: ANA } },
  stale: {
    model: curated(personCard, { stale: { savedOn: '2026-11-02', days: 21 } } as Partial<
      CardModel & { state: 'card' }
    >),
  },
  undated: {
    model: curated({ ...personCard, asOf: '2026-11-24' }),
    context: { asOf: { kind: 'today', date: '2026-11-24' } },
  },
  offline: {
    model: { state: 'offline', subject: { slug: 'gauge-union', kind: 'ORGANIZATION', name: 'Gauge Union' } },
  },
  empty: { model: { state: 'empty', text: 'Filoli', collections: 2 } },
  error: { model: { state: 'error', subject: PETR } },
};

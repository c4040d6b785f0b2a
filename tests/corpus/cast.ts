import type { LexiconName, LexiconSubject, LexiconTerm } from '../../shared/lexicon/lexicon-source.ts';

/** A name as the cast writes it: its text, or the text with what differs from a safe alias. */
type CastName = string | (Partial<LexiconName> & { text: string });

const subject = (slug: string, kind: LexiconSubject['kind'], ...names: CastName[]): LexiconSubject => ({
  slug,
  kind,
  names: names.map((name) => ({
    kind: 'ALIAS',
    matching: 'ALONE',
    ...(typeof name === 'string' ? { text: name } : name),
  })),
});

const post = (
  slug: string,
  names: string[],
  terms: [string, string, string | null][],
  seats = 1,
): LexiconSubject => ({
  ...subject(slug, 'POST', ...names),
  seats,
  terms: terms.map(
    ([holder, start, end]): LexiconTerm => ({
      holder,
      start,
      end,
      endKind: end === null ? 'NONE' : 'ACTUAL',
    }),
  ),
});

const near = (text: string, ...requires: string[][]): CastName => ({ text, requires });
const short = (text: string): CastName => ({ text, kind: 'SHORT', matching: 'WITH_EVIDENCE' });

/** The one cast of the corpus: subjects as a collection would have them, some of them invented. */
export const CAST: LexiconSubject[] = [
  subject('chuck-schumer', 'PERSON', 'Chuck Schumer', '查克·舒默'),
  subject('xi-jinping', 'PERSON', 'Xi Jinping', '习近平', '시진핑', 'Си Цзиньпин', 'شي جين بينغ'),
  subject(
    'joe-biden',
    'PERSON',
    'Joe Biden',
    '拜登',
    '바이든',
    'Джо Байден',
    'جو بايدن',
    'バイデン',
    'ג׳ו ביידן',
  ),
  subject('maggie-hassan', 'PERSON', 'Maggie Hassan'),
  subject('nicholas-burns', 'PERSON', 'Nicholas Burns'),
  subject('elizabeth-warren', 'PERSON', 'Elizabeth Warren'),
  subject('antony-blinken', 'PERSON', 'Antony Blinken'),
  subject('janet-yellen', 'PERSON', 'Janet Yellen'),
  subject('steven-mnuchin', 'PERSON', 'Steven Mnuchin'),
  subject('john-kerrigan', 'PERSON', 'John Kerrigan'),
  subject('paul-kerrigan', 'PERSON', 'Paul Kerrigan'),
  subject('ursula-von-der-leyen', 'PERSON', 'Ursula von der Leyen'),
  subject('george-walden', 'PERSON', 'George T. Walden'),
  subject('lena-may', 'PERSON', 'Lena May'),
  subject('marta-ibanez', 'PERSON', 'Marta Ibáñez'),
  subject('joao-sequeira', 'PERSON', 'João Sequeira'),
  subject('helene-dufour', 'PERSON', 'Hélène Dufour'),
  subject('jurgen-strauss', 'PERSON', 'Jürgen Strauß'),
  subject('china', 'PLACE', 'China', '中国', 'Chine', '중국', 'Китай', 'الصين', 'סין'),
  subject(
    'united-states',
    'PLACE',
    'United States',
    'Estados Unidos',
    'États-Unis',
    'Vereinigte Staaten',
    '美国',
    '미국',
    'США',
  ),
  subject('united-kingdom', 'PLACE', 'United Kingdom'),
  subject('washington', 'PLACE', 'Washington'),
  subject('beijing', 'PLACE', 'Beijing', 'Pekín', 'Pékin', 'Pequim', 'Peking', '北京'),
  subject('new-york', 'PLACE', 'New York'),
  subject('london', 'PLACE', 'London'),
  subject('georgia-country', 'PLACE', 'Georgia'),
  subject('georgia-state', 'PLACE', 'Georgia', 'State of Georgia'),
  subject(
    'european-union',
    'ORGANIZATION',
    'European Union',
    'Unión Europea',
    'União Europeia',
    'Union européenne',
    'Europäische Union',
  ),
  subject('european-central-bank', 'ORGANIZATION', 'European Central Bank'),
  subject('federal-bureau-of-investigation', 'ORGANIZATION', 'Federal Bureau of Investigation'),
  subject('food-and-drug-administration', 'ORGANIZATION', 'Food and Drug Administration'),
  subject('nato', 'ORGANIZATION', 'NATO', 'North Atlantic Treaty Organization'),
  subject('norvane', 'ORGANIZATION', 'Norvane Inc.'),
  subject('acme-dynamics', 'ORGANIZATION', 'Acme Dynamics'),
  subject('target', 'ORGANIZATION', 'Target'),
  subject('democratic-party', 'ORGANIZATION', 'Democratic Party'),
  post(
    'us-secretary-of-state',
    ['U.S. Secretary of State', 'Secretary of State'],
    [['antony-blinken', '2021-01-26', '2025-01-20']],
  ),
  post(
    'treasury-secretary',
    ['Treasury Secretary', 'secretario del Tesoro'],
    [
      ['steven-mnuchin', '2017-02-13', '2021-01-20'],
      ['janet-yellen', '2021-01-26', '2025-01-20'],
    ],
  ),
  post('senate-majority-leader', ['Senate Majority Leader'], [['chuck-schumer', '2021-01-20', '2025-01-03']]),
  post('us-senator', ['U.S. Senator'], [['maggie-hassan', '2017-01-03', null]], 100),
  subject(
    'fentanyl-crisis',
    'ISSUE',
    'fentanyl crisis',
    'fentanyl epidemic',
    'fentanyl',
    'crisis del fentanilo',
    'crise du fentanyl',
    'Fentanyl-Krise',
    'crise do fentanil',
    '芬太尼危机',
    near('overdose deaths', ['opioid-epidemic', 'fentanyl-crisis']),
  ),
  subject('opioid-epidemic', 'ISSUE', 'opioid epidemic', 'opioid crisis', 'opioid abuse'),
  subject(
    'us-china-relations',
    'ISSUE',
    'U.S.-China relations',
    'Sino-American relations',
    'U.S.-China ties',
    '中美关系',
  ),
  subject(
    'us-china-trade-restrictions',
    'ISSUE',
    near('trade restrictions', ['united-states'], ['china']),
    near('tariffs', ['united-states'], ['china']),
    near('sanctions', ['united-states'], ['china']),
  ),
  subject(
    'cryptocurrency-in-the-fentanyl-trade',
    'ISSUE',
    near('cryptocurrency', ['fentanyl-crisis']),
    near('bitcoin', ['fentanyl-crisis']),
  ),
  subject('climate-policy', 'ISSUE', 'climate policy', 'carbon tax'),
  subject('house-price-index', 'ISSUE', short('price index'), 'house price index'),
];

import { BASEBALL_TEAMS, BASKETBALL_TEAMS, FOOTBALL_TEAMS, HOCKEY_TEAMS } from '../text/american-teams.ts';
import { SPORT_WORDS, TEAM_SPORT_WORDS } from '../text/word-lists.ts';
import { type Document, remembered } from './document.ts';
import type { Match } from './find-matches.ts';
import type { Surroundings } from './surroundings.ts';

/** So much of a text is read for what it is about. */
const SAMPLE = 6_000;

const SCORE =
  /^\s{1,24}\d{1,3}(?=\s*(?:$|\n|[,;.(/]|-\d|\s\p{Lu}|\s+\d|\sall out|\s(?:beat|drew|lost|lead|trail)(?!\p{L})|\sfor \d|\sand \d))/u;

/** Whether a number of goals or points stands behind a name, as in a table of results. */
export function hasScore({ text }: Document, end: number): boolean {
  const next = text.charCodeAt(end);
  if (next !== 32 && next !== 9 && next !== 10 && next !== 160) return false;
  return SCORE.test(text.slice(end, end + 40));
}

/** "Hamburg 2 Schalke 1", "Duke beat Stanford 79-73". */
const RESULT =
  /\p{Lu}[\p{L}.]+,? \d{1,3}(?: ?,)? \p{Lu}[\p{L}. ]+ \d{1,3}(?=\s*(?:\n|$|[(#!]))|(?<!\p{L})(?!(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?!\p{L}))\p{Lu}[\p{L}.]+ \d{1,2}[-–]\d{1,2} \p{Lu}\p{L}+|(?:beat|defeated|routed|edged) (?:the )?\p{Lu}[\p{L}. ]{2,30} \d{1,3}-\d{1,3}(?!\d)/u;

/** The words of sports reports, in one expression: to take every word of a text apart costs twice as much. */
const ANY_SPORT_WORD = [...SPORT_WORDS, ...TEAM_SPORT_WORDS].join('|');
const SPORT_WORD = `(?<!\\p{L})(?:${ANY_SPORT_WORD})(?!\\p{L})`;
const EVERY_SPORT_WORD = new RegExp(SPORT_WORD, 'giu');
const SPORT_WORD_HERE = new RegExp(SPORT_WORD, 'yiu');
/** Where one may stand in a text in lower case, behind one unit: such an expression takes a third of the time. */
const MAYBE_SPORT_WORD = new RegExp(`[^a-z](?:${ANY_SPORT_WORD})(?![a-z])`, 'g');

/** The words of sports reports in a text, as it writes them. */
export function sportWordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  // Where units have another place in lower case, or a lower case of two, as "s" has "ſ".
  if (lower.length !== text.length || lower.includes('ſ')) return text.match(EVERY_SPORT_WORD) ?? [];
  const found: string[] = [];
  const addAt = (place: number): void => {
    SPORT_WORD_HERE.lastIndex = place;
    const written = SPORT_WORD_HERE.exec(text)?.[0];
    if (written !== undefined) found.push(written);
  };
  addAt(0);
  for (const { index } of lower.matchAll(MAYBE_SPORT_WORD)) addAt(index + 1);
  return found;
}

/** To look for one digit after the other takes half of the time of an expression for all. */
const hasDigit = (text: string): boolean => DIGITS.some((digit) => text.includes(digit));
const DIGITS = [...'0123456789'];

const MOTOR_RACES = ['Grand Prix', 'GRAND PRIX', 'Formula One', 'FORMULA ONE'];

/** Whether a text is about sport: two different words of sports reports, one that is read nowhere else, or a line of results. */
export const isSportsReport = remembered(({ text }) => {
  const sample = text.slice(0, SAMPLE);
  const found = new Set<string>();
  for (const written of sportWordsOf(sample)) {
    const word = written.toLowerCase();
    if (TEAM_SPORT_WORDS.has(word)) return true;
    found.add(word);
  }
  return (
    found.size >= 2 ||
    (hasDigit(sample) && RESULT.test(sample)) ||
    MOTOR_RACES.some((race) => sample.includes(race))
  );
});

/** What each sport's reports speak of, and what an encyclopedia calls a country's team and a town's club in it. */
const SPORTS = [
  {
    words: /(?<!\p{L})(?:cricket|wickets?|innings|bats(?:man|men)|bowlers?|bowled|lbw)(?!\p{L})/giu,
    teams: ['cricket team', 'national cricket team'],
  },
  {
    words: /(?<!\p{L})(?:rugby|scrum|flanker|lineout|fly-half|tries)(?!\p{L})/giu,
    teams: [
      ...['national rugby union team', 'rugby union team', 'national rugby league team'],
      ...['Rugby', 'RFC'],
    ],
  },
  {
    words:
      /(?<!\p{L})(?:soccer|striker|midfielder|goalkeeper|fifa|uefa|champions league|premier league|bundesliga|serie a)(?!\p{L})/giu,
    teams: [
      ...['national football team', "men's national soccer team", 'national soccer team'],
      ...['F.C.', 'City F.C.', 'United F.C.', 'Town F.C.', 'Rovers F.C.', 'County F.C.', 'Athletic F.C.'],
    ],
  },
] as const;

/** What the teams of other sports than the document's are called; none where its sport is not plain. */
export const teamsOfOtherSports = remembered(({ text }): readonly string[] => {
  const sample = text.slice(0, SAMPLE);
  const counts = SPORTS.map(({ words }) => sample.match(words)?.length ?? 0);
  const most = Math.max(...counts);
  if (most === 0 || counts.filter((count) => count === most).length > 1) return [];
  return SPORTS.flatMap(({ teams }, index) => (counts[index] === most ? [] : teams));
});

/** "c Croft b Cork 176": in a scorecard of cricket who caught and who bowled, and no town. */
export const isBowler = (document: Document, { before }: Surroundings): boolean =>
  before !== null &&
  before.end - before.start === 1 &&
  /^[bc]$/u.test(document.text.slice(before.start, before.end)) &&
  isSportsReport(document);

/** "( Haessler 29th , Dundee 44th )": who scored, with the minute. */
export function isScorer(document: Document, { start, end }: Match): boolean {
  const { text } = document;
  const digit = text.charCodeAt(end + 1);
  if (text.charCodeAt(end) !== 32 || digit < 48 || digit > 57) return false;
  return (
    /[(,;] ?$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^ \d{1,3}(?:st|nd|rd|th)(?= ?(?:[,;)]|and \d))/u.test(text.slice(end, end + 12)) &&
    isSportsReport(document)
  );
}

/** What the reports of the leagues of North America speak of, and who plays in them. */
const LEAGUES = [
  {
    words:
      /(?<!\p{L})(?:NBA|basketball|rebounds?|three-pointers?|free throws?|triple-double|point guard)(?!\p{L})/giu,
    teams: BASKETBALL_TEAMS,
  },
  {
    words:
      /(?<!\p{L})(?:MLB|baseball|inning|home runs?|homer(?:s|ed)?|pitchers?|pitched|shortstop|RBIs?|bullpen|shutout|doubleheader|American League|National League)(?!\p{L})/giu,
    teams: BASEBALL_TEAMS,
  },
  {
    words:
      /(?<!\p{L})(?:NFL|National Football League|NFC|AFC|touchdowns?|quarterbacks?|linebackers?|cornerback|field goals?|interceptions?|Super Bowl)(?!\p{L})/giu,
    teams: FOOTBALL_TEAMS,
  },
  {
    words: /(?<!\p{L})(?:NHL|hockey|goalies?|power play|puck|Stanley Cup|defenseman)(?!\p{L})/giu,
    teams: HOCKEY_TEAMS,
  },
] as const;

/** Which league of North America a document is about; null where it is none or several alike. */
const leagueOf = remembered(({ text }) => {
  const sample = text.slice(0, SAMPLE);
  const counts = LEAGUES.map(
    ({ words, teams }) =>
      (sample.match(words)?.length ?? 0) + teams.filter((team) => sample.includes(team)).length,
  );
  const most = Math.max(...counts);
  const league = LEAGUES[counts.indexOf(most)];
  return most === 0 || league === undefined || counts.filter((count) => count === most).length > 1
    ? null
    : league;
});

/** Whether a club goes by its town or by its nickname. */
function isCalled(team: string, name: string): boolean {
  const folded = name.toLowerCase();
  return team.toLowerCase().startsWith(`${folded} `) || team.toLowerCase().endsWith(` ${folded}`);
}

/** The clubs of a town, or of a nickname, in the leagues of North America, in the document's league or in the others; none where it is about none of them. */
export function clubsOfTown(document: Document, name: string, isOwnLeague: boolean): string[] {
  const league = leagueOf(document);
  if (league === null) return [];
  return LEAGUES.filter((each) => (each === league) === isOwnLeague).flatMap(({ teams }) =>
    teams.filter((team) => isCalled(team, name)),
  );
}

const COLLEGE =
  /(?<!\p{L})(?:NCAA|Big (?:Ten|East|Eight|12)|Pac-1[02]|AP Top 25|AP poll|college (?:basketball|football)|No\. \d{1,2} \p{Lu}|University of \p{Lu})/u;

/** Whether a report is about the sport of universities, and of no league of North America. */
export const isCollegeReport = remembered(
  (document) => COLLEGE.test(document.text.slice(0, SAMPLE)) && leagueOf(document) === null,
);

/** Every club of a town in the leagues of North America. */
export function clubsOfAllLeagues(town: string): string[] {
  return LEAGUES.flatMap(({ teams }) => teams.filter((team) => isCalled(team, town)));
}

/** What reports of each sport speak of, and what an encyclopedia calls who does it. */
const SPORTSMEN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<!\p{L})(?:golf|birdies?|bogeys?|PGA)(?!\p{L})/iu, ['golfer']],
  [/(?<!\p{L})(?:tennis|ATP|WTA|Wimbledon)(?!\p{L})/iu, ['tennis', 'tennis player']],
  [/(?<!\p{L})(?:soccer|striker|midfielder|goalkeeper|FIFA|UEFA)(?!\p{L})/iu, ['footballer', 'soccer']],
  [/(?<!\p{L})(?:cricket|wickets?|innings)(?!\p{L})/iu, ['cricketer']],
  [/(?<!\p{L})rugby(?!\p{L})/iu, ['rugby union', 'rugby league', 'rugby', 'rugby player']],
  [/(?<!\p{L})(?:baseball|MLB|homered|innings?)(?!\p{L})/iu, ['baseball', 'baseball player', 'pitcher']],
  [/(?<!\p{L})(?:basketball|NBA)(?!\p{L})/iu, ['basketball', 'basketball player']],
  [/(?<!\p{L})(?:NFL|touchdowns?|quarterback)(?!\p{L})/iu, ['American football', 'quarterback']],
  [/(?<!\p{L})(?:ice hockey|NHL)(?!\p{L})/iu, ['ice hockey', 'hockey']],
  [/(?<!\p{L})(?:cycling|Tour de France|Vuelta)(?!\p{L})/iu, ['cyclist']],
  [/(?<!\p{L})(?:Grand Prix|Formula One|auto racing)(?!\p{L})/iu, ['racing driver']],
  [/(?<!\p{L})(?:boxing|heavyweight|knockout)(?!\p{L})/iu, ['boxer']],
  [/(?<!\p{L})(?:athletics|100 metres|1,500 metres)(?!\p{L})/iu, ['athlete', 'sprinter', 'runner']],
];

/** What the titles of the sportsmen have in parentheses that a document may be about: "golfer" for one of golf. */
export const sportsmenOf = remembered((document): readonly string[] => {
  const sample = document.text.slice(0, SAMPLE);
  return SPORTSMEN.filter(([words]) => words.test(sample)).flatMap(([, titles]) => titles);
});

/** Whether soccer is the plain sport of a document, so that a town means its club before any other team. */
export const isSoccerReport = (document: Document): boolean => {
  const others = teamsOfOtherSports(document);
  return others.length > 0 && !others.includes('F.C.');
};

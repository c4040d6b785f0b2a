import { BASEBALL_TEAMS, BASKETBALL_TEAMS, FOOTBALL_TEAMS, HOCKEY_TEAMS } from '../text/american-teams.ts';
import { CLUB_LETTERS, CLUB_WORDS, GENERIC_LAST_WORDS } from '../text/word-lists.ts';
import { INSTITUTION } from './initials.ts';
import { foldedWord } from './person-names.ts';

const isCapitalized = (word: string): boolean => /^\p{Lu}/u.test(word);

/** A sports club's name without "F.C.", "SV" and the like, before or behind: `Arsenal`, `Werder Bremen`. */
export function clubName(text: string): string | null {
  const words = withLetters(text)
    .replace(/^\d+\. /u, '')
    .split(' ');
  const isLetters = (word: string | undefined): boolean =>
    word !== undefined && /^[\p{Lu}.]+$|^V\p{L}[BL]$/u.test(word) && CLUB_LETTERS.has(foldedWord(word));
  const isClub = isLetters(words[0]) || isLetters(words.at(-1));
  if (!isClub || words.length < 2) return null;
  while (words.length > 1 && isLetters(words[0])) words.shift();
  while (words.length > 1 && (isLetters(words.at(-1)) || /^\d+$/u.test(words.at(-1) ?? ''))) words.pop();
  return words.join(' ');
}

/** "Essendon F.C." for "Essendon Football Club", "Corinthians F.C." for "Sport Club Corinthians Paulista". */
function withLetters(text: string): string {
  const written =
    / (?:Association )?(?:Football Club|Calcio|Futebol Clube|Fútbol Club|Esporte Clube|Foot-Ball Porto Alegrense)$/u;
  const plain = text.replace(WRITTEN_OUT, '').replace(/ Paulista$/u, '');
  return written.test(text) || plain !== text ? `${plain.replace(written, '')} F.C.` : text;
}

/** What clubs of South America begin with. */
const WRITTEN_OUT =
  /^(?:Club (?:Atlético|Deportivo|Social y Deportivo|de Regatas|de Fútbol)|Sport Club|Sporting Club|Sociedade Esportiva) (?!de )/u;

/** Towns whose clubs bear the name that the town has at home, and what English papers write. */
const TOWNS: readonly (readonly [string, string])[] = (
  'Beograd Belgrade|București Bucharest|Köln Cologne|København Copenhagen|Göteborg Gothenburg|Kyiv Kiev|Kharkiv Kharkov|Lisboa Lisbon|' +
  'Lviv Lvov|Moskva Moscow|München Munich|Nürnberg Nuremberg|Praha Prague|Sevilla Seville|Warszawa Warsaw|Wien Vienna|Odesa Odessa|' +
  'Thessaloniki Salonika|Brugge Bruges|Basel Basle'
)
  .split('|')
  .map((pair) => pair.split(' ') as [string, string]);

/** "Dynamo Kiev" for "Dynamo Kyiv", "Sparta Prague" for "Sparta Praha". */
function inEnglish(club: string): string | null {
  const words = club.split(' ');
  const pair = TOWNS.find((each) => each.includes(words.at(-1) ?? ''));
  const other = pair?.find((town) => town !== words.at(-1));
  return other === undefined ? null : [...words.slice(0, -1), other].join(' ');
}

const CLUB_OF_TOWN =
  /^(Atlético|Celta|Deportivo|Girondins|Olympique|Racing|Real|Sporting|Stade|En Avant)(?: Club)? (?:de |d['’])((?:[Ll]a )?)(\p{Lu}[\p{L}-]+)$/u;

/** "Manchester United Football Club" for "Manchester United F.C.". */
const writtenOut = (text: string): string => text.replace(/ (?:A\.)?F\.C\.$/u, ' Football Club');

/** The further names of a club that are whole ones: "Werder Bremen", "Sparta Prague", "Celta Vigo", "Roda JC", "Bayer Leverkusen". */
export function clubForms(text: string): string[] {
  const club = clubName(text);
  const found = [club ?? '', inEnglish(club ?? text) ?? '', writtenOut(text)];
  // The year of "Bayer 04 Leverkusen" is for its letterhead.
  const undated = /^(\p{Lu}\p{Ll}+) (?:\d{2}|1[89]\d{2}) (\p{Lu}\p{Ll}+)$/u.exec(club ?? text);
  if (undated !== null) found.push(`${undated[1]} ${undated[2]}`);
  const [, first = '', article = '', town = ''] = CLUB_OF_TOWN.exec(club ?? text) ?? [];
  if (town !== '') found.push(`${first} ${town}`, `${first} ${article}${town}`);
  const inMiddle = /^(\p{Lu}\p{Ll}+) (\p{Lu}{2}) \p{Lu}\p{Ll}+$/u.exec(text);
  if (inMiddle !== null && CLUB_LETTERS.has(foldedWord(inMiddle[2] ?? '')))
    found.push(`${inMiddle[1]} ${inMiddle[2]}`);
  return found.filter((form) => /\s/u.test(form) && form !== text);
}

/** "Ferrari" of "Scuderia Ferrari", "Williams" of "Williams Grand Prix Engineering". */
const CONSTRUCTOR =
  /^(?:Scuderia (\p{Lu}\p{L}+)|(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:Formula|Formula One|F1|F1 Team|Grand Prix|Grand Prix Engineering|Racing))$/u;

/** "Werder Bremen", "Borussia Dortmund": clubs that go by their first word, by their town or by both. */
const FIRST_WORD_CLUB =
  /^(Arminia|Bayern|Borussia|Deportivo|Eintracht|Fortuna|Hansa|Hertha|Inter|Real|Spartak|Sporting|Werder) (\p{Lu}\p{L}+)$/u;

/** First words of clubs of many towns. */
const SHARED_FIRST_WORDS = /^(?:Borussia|Eintracht|Fortuna|Real|Spartak|Sporting)$/u;

/** The one word by which a club goes, and the country of a national team: `Arsenal`, `Blackburn`, `England`. */
export function teamNames(text: string): string[] {
  const national =
    /^(.+?)(?: (?:men|women)['’]s)? (?:national (?:.* )?team|(?:cricket|rugby|football|soccer|hockey|basketball)(?: union| league)? team)$/u.exec(
      text,
    );
  if (national?.[1] !== undefined) return [national[1].replace(/ national$/u, '')];
  const club = clubName(text);
  const stable = CONSTRUCTOR.exec(text);
  if (stable !== null) return [stable[1] ?? stable[2] ?? ''];
  const ofTown = CLUB_OF_TOWN.exec(club ?? text)?.[3];
  if (ofTown !== undefined) return [ofTown];
  // "Hamburg" for "Hamburger SV", "Karlsruhe" for "Karlsruher SC"
  const inhabitants = /^(\p{Lu}\p{Ll}{3,})er (?:SV|SC|FC)$/u.exec(text)?.[1];
  if (inhabitants !== undefined) return [inhabitants, `${inhabitants}e`];
  const school =
    /^University of (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?:(?: at |, |[-–]| )(?:Amherst|Austin|Boulder|Lincoln|Madison|Urbana[-–]Champaign|Chapel Hill|Berkeley|College Park))?$/u.exec(
      text,
    )?.[1];
  if (school !== undefined) return [school];
  const rugby = /^(\p{Lu}\p{Ll}+) (?:Rugby|RFC|R\.F\.C\.)$/u.exec(text)?.[1];
  if (rugby !== undefined) return [rugby];
  const county = /^(\p{Lu}\p{Ll}+) County Cricket Club$/u.exec(text)?.[1];
  if (county !== undefined) return [county];
  const parts = FIRST_WORD_CLUB.exec(club ?? text)?.slice(1);
  if (parts !== undefined) return parts.filter((part) => part !== 'Milan' && !SHARED_FIRST_WORDS.test(part));
  const words = club?.split(' ') ?? [];
  if (words.length === 1) return [...words, inEnglish(words[0] ?? '') ?? ''].filter((form) => form !== '');
  if (/ North End$/u.test(club ?? '')) return [words.slice(0, -2).join(' ')];
  return CLUB_WORDS.has(foldedWord(words.at(-1) ?? '')) ? [words.slice(0, -1).join(' ')] : [];
}

/** The town of a team with a nickname, which stands for it in a table of results: `New York` of `New York Yankees`. */
export function teamTown(text: string): string | null {
  const words = text.split(' ');
  const nickname = nicknameOf(words);
  return nickname === null ? null : words.slice(0, -nickname.length).join(' ');
}

/** Nicknames that no other team is known by in the news. */
const KNOWN_NICKNAMES =
  / (76ers|49ers|Astros|Blackhawks|Blue Jays|Canadiens|Canucks|Celtics|Dodgers|Knicks|Lakers|Maple Leafs|Mets|Packers|Phillies|Red Sox|Red Wings|Redskins|Seahawks|Steelers|Timberwolves|White Sox|Yankees)$/u;
const TEAMS: ReadonlySet<string> = new Set([
  ...[...BASEBALL_TEAMS, ...BASKETBALL_TEAMS, ...FOOTBALL_TEAMS, ...HOCKEY_TEAMS],
]);

/** "Lakers" for "Los Angeles Lakers": a nickname that says which team it is wherever it stands. */
export function nicknamesOfTeam(text: string): string[] {
  const nickname = KNOWN_NICKNAMES.exec(text)?.[1];
  if (nickname === undefined || !TEAMS.has(text)) return [];
  const short = text.startsWith('Los Angeles ')
    ? ['L.A.', 'LA']
    : text.startsWith('New York ')
      ? ['N.Y.', 'NY']
      : [];
  return [nickname, ...short.map((town) => `${town} ${nickname}`)];
}

/** Teams of North America that played by another name; an encyclopedia has both under the last one. */
const FORMER_TEAMS = new Map(
  (
    'Anaheim Ducks=Mighty Ducks of Anaheim|Arizona Coyotes=Phoenix Coyotes|Brooklyn Nets=New Jersey Nets|Cleveland Guardians=Cleveland Indians|' +
    'Las Vegas Raiders=Oakland Raiders|Los Angeles Angels=Anaheim Angels=California Angels|Los Angeles Chargers=San Diego Chargers|' +
    'Los Angeles Rams=St. Louis Rams|Miami Marlins=Florida Marlins|New Orleans Pelicans=New Orleans Hornets|Tampa Bay Rays=Tampa Bay Devil Rays|' +
    'Washington Commanders=Washington Redskins|Washington Wizards=Washington Bullets'
  )
    .split('|')
    .map((names) => names.split('='))
    .map(([name = '', ...former]) => [name, former] as const),
);

/** "New Jersey Nets" for "Brooklyn Nets": what a team was called before. */
export const formerTeams = (text: string): readonly string[] => FORMER_TEAMS.get(text) ?? [];

const DOUBLE_NICKNAMES =
  /^(?:Devil Rays|Red Sox|White Sox|Blue Jays|Maple Leafs|Trail Blazers|Red Wings|Blue Jackets|Golden \p{Lu}\p{Ll}+s)$/u;

/** Nicknames of teams that are no plural. */
const SINGULAR_NICKNAMES = /^(?:Avalanche|Heat|Jazz|Kraken|Lightning|Magic|Thunder)$/u;

/** "Yankees" of "New York Yankees": the plural that ends a team's name. */
export function nicknameOf(words: readonly string[]): readonly string[] | null {
  const last = words.at(-1) ?? '';
  if (
    words.length < 2 ||
    words.length > 4 ||
    words[0] === 'The' ||
    INSTITUTION.test(words.join(' ')) ||
    words.some((word) => !isCapitalized(word) && !/^\d\ders$/u.test(word))
  )
    return null;
  if (DOUBLE_NICKNAMES.test(words.slice(-2).join(' '))) return words.slice(-2);
  const isNickname =
    (SINGULAR_NICKNAMES.test(last) || /^(?:\p{Lu}\p{Ll}{2,}|\d\d)(?:s|ers)$/u.test(last)) &&
    !last.endsWith('ss') &&
    !GENERIC_LAST_WORDS.has(foldedWord(last));
  return isNickname ? words.slice(-1) : null;
}

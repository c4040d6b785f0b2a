import { MEN, WOMEN } from '../text/given-names.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import {
  CLUB_LETTERS,
  CLUB_WORDS,
  COMPANY_SUFFIXES,
  DEMONYMS,
  FUNCTION_WORDS,
  GENERIC_LAST_WORDS,
  ORDINARY_ADJECTIVES,
  ORDINARY_WORDS,
  PAPERS,
  SMALL_WORDS,
} from '../text/word-lists.ts';
import { STATE_WORDS, spellings } from './equal-forms.ts';
import { foldedWord } from './person-names.ts';

const isCapitalized = (word: string): boolean => /^\p{Lu}/u.test(word);

/**
 * The initials of an organization's name, which count beside it: "FBI"; "DOJ" and "DoJ" with its small words; two letters of two
 * words, "GM"; "P&G"; without the country before it or behind it, "SEC", "CDU".
 */
export function initials(text: string): string[] {
  const pair = /^(\p{Lu})\p{L}+ (?:&|and) (\p{Lu})\p{L}+$/u.exec(text);
  if (pair !== null) return [`${pair[1]}&${pair[2]}`];
  const plain = text.replace(/\s*\(.*\)| F\.?C\.?$/gu, '');
  const shorter = [OWN_COUNTRY, GERMAN_COUNTRY, / and \p{Lu}\p{L}+$/u].map((part) => plain.replace(part, ''));
  const forms = [...new Set([plain, ...shorter])].flatMap(initialsOf);
  return [...new Set(forms)].filter((form) => form.length <= 6 && /^\p{Lu}\p{L}*\p{Lu}$/u.test(form));
}

const OWN_COUNTRY = /^(?:United States|U\.S\.|US) /u;
const GERMAN_COUNTRY = / (?:Deutschlands|in \p{Lu}\p{L}+)$/u;

/** "EZB" for "Europäische Zentralbank", "ÖVP" for "Österreichische Volkspartei": German writes in one word what has two initials. */
const GERMAN_COMPOUND =
  /^((?:\p{Lu}\p{L}+(?:e|er|es|em|en) )+)(\p{Lu})\p{Ll}{2,}(partei|bund|bank|fonds|funk|verband|gemeinschaft|gericht|gesellschaft|union|dienst|rat)$/u;

function germanInitials(text: string): string | null {
  const [, adjectives = '', first = '', last = ''] = GERMAN_COMPOUND.exec(text) ?? [];
  if (last === '') return null;
  return `${adjectives.replace(/(\p{Lu})\p{L}+ /gu, '$1')}${first}${last.charAt(0).toUpperCase()}`;
}

function initialsOf(text: string): string[] {
  const compound = germanInitials(text);
  if (compound !== null) return [compound];
  const tokens = tokenize(text);
  const first = (token: Token): string => token.surface.charAt(0);
  const capitals = tokens.filter((token) => isCapitalized(token.surface) && !SMALL_WORDS.has(token.folded));
  const short = capitals.map(first).join('');
  // Two letters are those of two words, with no word beside them.
  if (tokens.length === 2 && capitals.length === 2)
    return / (?:Commission|Committee|Court)$/u.test(text) ||
      CLUB_LETTERS.has(short.toLowerCase()) ||
      OTHER_PAIRS.has(short)
      ? []
      : [short];
  const long = tokens.map(first).join('');
  const forms =
    capitals.length < tokens.length && capitals.length > 1 ? [short, long.toUpperCase(), long] : [short];
  return forms.filter((form) => form.length >= 3);
}

const INSTITUTION =
  /(?<!\p{L})(?:Agency|Administration|Association|Authority|Bank|Bureau|Commission|Committee|Confederation|Congress|Conference|Corporation|Council|Court|Department|Federation|Front|Fund|Institute|Institutes|League|Movement|Office|Organi[sz]ation|Party|Service|Union|Zentralbank|Partei|Verband|Währungsfonds|Forschungsgemeinschaft)(?!\p{L})/u;
/** What else three capitals say in the news. */
const OTHER_CAPITALS = new Set(
  (
    'ABC ACT ADP AFC APR ATM CAB CAP CAR CBO CBS CEO CFO CNN COO COP CPA CPI CPU CSI DNA EPS ERA EST EDT ETF FAQ GDP GMT GNP GOP GPA GPS ' +
    'HBO HIV ICE IPO IRA LED LLC LNG LPG MBA MVP NBC NFC NYC OTC PIN PLC PPI PSA RAM RBI ROM RPI SAT SOS SUV TBA TNT UBS UFO UPS USA VAT VIP WHO'
  ).split(' '),
);

/** What else two capitals say in the news. */
const OTHER_PAIRS = new Set(
  'AD AI AM AP BC CD CO HR ID IT MD MP OK PC PM PR ST TV UK UN US VP VS'.split(' '),
);

/** Initials that an institution goes by alone, "FBI", "ECB": those of its capitalized words, three to five. */
export function ownInitials(text: string): string[] {
  if (!INSTITUTION.test(text) && germanInitials(text) === null) return [];
  const plain = text.replace(/\s*\(.*\)/u, '').replace(OWN_COUNTRY, '');
  const forms = [plain, plain.replace(GERMAN_COUNTRY, '')].map((name) => initialsOf(name)[0] ?? '');
  return forms.filter((form) => /^\p{Lu}{3,5}$/u.test(form) && !OTHER_CAPITALS.has(form));
}

/** What a firm or a university with two further words does without, and is still nobody else. */
const OPTIONAL_ENDING =
  /^(\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?) (?:& \p{Lu}\p{L}+ Company|Entertainment|Railway|Railroad|Partners|Financial Group|Financial Services|Group|Motor Company|Motors|Pharmaceuticals|Technologies|Industries|University)$/u;
/** "New York University", "South Pacific Group": a region's two words are the region's. */
const OF_A_REGION =
  /^(?:New|San|Santa|Los|Las|Hong|Saint|St\.|South|North|East|West|Central|Southern|Northern|Eastern|Western|Royal|National|Federal|First|United|Great|Upper|Lower|Sri|Saudi|Costa|Puerto|El|La|Le|The|Middle|Far|Free|State|Open|\p{L}+(?:an|ese|ish)) /u;

/** "Norfolk Southern" for "Norfolk Southern Railway", "Xinhua" for "Xinhua News Agency"; not what is a person's name or a region's. */
export function withoutEnding(text: string): string | null {
  const agency = /^(\p{Lu}\p{Ll}+) News Agency$/u.exec(text)?.[1];
  if (agency !== undefined) return DEMONYMS.has(foldedWord(agency)) ? null : agency;
  const rest = OPTIONAL_ENDING.exec(text)?.[1];
  if (rest === undefined || OF_A_REGION.test(rest) || / (?:State|City|County|Institute|College)$/u.test(rest))
    return null;
  const first = foldedWord(rest.split(' ')[0] ?? '');
  return MEN.has(first) || WOMEN.has(first) ? null : rest;
}

/** "FTSE 100" for "FTSE 100 Index", "Changi Airport" for "Changi International Airport", "Amazon" for "Amazon.com". */
export function withoutKind(text: string): string | null {
  const index = /^(.*\d.*) Index$/u.exec(text)?.[1];
  if (index !== undefined) return index;
  if (/ International Airport$/u.test(text)) return text.replace(' International', '');
  const site = /^(\p{L}{4,})\.(?:com|org|net)$/u.exec(text)?.[1];
  const folded = foldedWord(site ?? '');
  return site === undefined || ORDINARY_WORDS.has(folded) || FUNCTION_WORDS.has(folded) ? null : site;
}

/** A company's name without its legal ending, so long as something of its own is left: not "News" of "News Corporation". */
export function withoutSuffix(text: string): string | null {
  const { rest, ending } = partSuffix(text);
  if (!COMPANY_SUFFIXES.has(ending) || CLUB_LETTERS.has(ending)) return null;
  const plain = rest.replace(/\s*&$/u, '');
  if (/[\s-]/u.test(plain)) return plain;
  const isGeneric = GENERIC_LAST_WORDS.has(foldedWord(plain)) || ORDINARY_ADJECTIVES.has(foldedWord(plain));
  return isGeneric || /^(?:holdings|group|company|co)$/u.test(ending) ? null : plain;
}

const partSuffix = (text: string): { rest: string; ending: string } => {
  const found = /^(.*?[\p{L}\p{N}].*?),?\s+(\p{L}[\p{L}.]*)$/u.exec(text);
  return { rest: found?.[1] ?? '', ending: foldedWord(found?.[2] ?? '') };
};

const ENDINGS: readonly (readonly [string, string])[] = [
  ['Corporation', 'Corp'],
  ['Company', 'Co'],
  ['Incorporated', 'Inc'],
  ['Limited', 'Ltd'],
];

/** "News Corp" for "News Corporation". */
export function otherSuffix(text: string): string | null {
  const { rest, ending } = partSuffix(text);
  const pair = ENDINGS.find(
    ([long, short]) => ending === long.toLowerCase() || ending === short.toLowerCase(),
  );
  if (pair === undefined) return null;
  return `${rest} ${ending === pair[0].toLowerCase() ? pair[1] : pair[0]}`;
}

/** A sports club's name without "F.C.", "SV" and the like, before or behind: `Arsenal`, `Werder Bremen`. */
export function clubName(text: string): string | null {
  const words = text.replace(/^\d+\. /u, '').split(' ');
  const isLetters = (word: string | undefined): boolean =>
    word !== undefined && /^[\p{Lu}.]+$|^V\p{L}[BL]$/u.test(word) && CLUB_LETTERS.has(foldedWord(word));
  const isClub = isLetters(words[0]) || isLetters(words.at(-1));
  if (!isClub || words.length < 2) return null;
  while (words.length > 1 && isLetters(words[0])) words.shift();
  while (words.length > 1 && (isLetters(words.at(-1)) || /^\d+$/u.test(words.at(-1) ?? ''))) words.pop();
  return words.join(' ');
}

/** "Werder Bremen", "Borussia Dortmund": clubs that go by their first word, by their town or by both. */
const FIRST_WORD_CLUB =
  /^(Arminia|Bayern|Borussia|Deportivo|Eintracht|Fortuna|Hertha|Inter|Real|Spartak|Sporting|Werder) (\p{Lu}\p{L}+)$/u;

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
  if (words.length === 1) return words;
  return CLUB_WORDS.has(foldedWord(words.at(-1) ?? '')) ? [words.slice(0, -1).join(' ')] : [];
}

/** The town of a team with a nickname, which stands for it in a table of results: `New York` of `New York Yankees`. */
export function teamTown(text: string): string | null {
  const words = text.split(' ');
  const nickname = nicknameOf(words);
  return nickname === null ? null : words.slice(0, -nickname.length).join(' ');
}

const DOUBLE_NICKNAMES =
  /^(?:Devil Rays|Red Sox|White Sox|Blue Jays|Maple Leafs|Trail Blazers|Red Wings|Blue Jackets|Golden \p{Lu}\p{Ll}+s)$/u;

/** Nicknames of teams that are no plural. */
const SINGULAR_NICKNAMES = /^(?:Avalanche|Heat|Jazz|Kraken|Lightning|Magic|Thunder)$/u;

/** "Yankees" of "New York Yankees": the plural that ends a team's name. */
function nicknameOf(words: readonly string[]): readonly string[] | null {
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

const PAPER = /^(?:The )?(?:\p{Lu}[\p{L}.]+ ){1,3}(Times|Post|Globe|Tribune|Journal|Herald|Star|Mail)$/u;

/** The short forms by which an organization is called once its full name was read: `Yankees`, `Yale`, `Delta`, `Labour`. */
export function shortForms(text: string): string[] {
  const club = clubName(text);
  const words = (club ?? text).replace(/\s*\(.*\)$/u, '').split(' ');
  const found: string[] = [];
  const party = /^(?:\p{L}+ )?(\p{Lu}\p{L}+) Party(?: of (?:the )?\p{Lu}[\p{L} ]+)?$/u.exec(words.join(' '));
  if (party?.[1] !== undefined && !/s$/u.test(party[1])) found.push(`${party[1].replace(/ic$/u, '')}s`);
  if (/^(?:Social|Christian|Liberal) Democratic Party/u.test(text)) found.push(`${words[0]} Democrats`);
  const ofCountry = /^(.* Party) of (?:the )?\p{Lu}[\p{L} ]+$/u.exec(words.join(' '));
  if (ofCountry?.[1] !== undefined) found.push(ofCountry[1]);
  const beforeOf = /^(\p{Lu}\p{L}+ \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:of|for) /u.exec(words.join(' '))?.[1];
  if (beforeOf !== undefined) found.push(beforeOf);
  // "Trinity College, Cambridge"
  const inTown = /^(\p{Lu}\p{L}+ \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?), \p{Lu}\p{L}+$/u.exec(words.join(' '))?.[1];
  if (inTown !== undefined) found.push(inTown);
  const ofPeople = /^(\p{Lu}\p{L}+) (\p{Lu}\p{L}+ Party)$/u.exec(words.join(' '));
  if (ofPeople?.[2] !== undefined && DEMONYMS.has(foldedWord(ofPeople[1] ?? '')))
    found.push(ofPeople[2], ...spellings(ofPeople[2]));
  const council = /^United Nations (\p{Lu}\p{L}+ .+)$/u.exec(text);
  if (council?.[1] !== undefined) found.push(council[1]);
  // "the Globe", always behind its article.
  const paper = PAPER.exec(text)?.[1];
  if (paper !== undefined) found.push(paper);
  const nickname = nicknameOf(words);
  if (nickname !== null) found.push(nickname.join(' '));
  if (club !== null && words.length > 1 && CLUB_WORDS.has(foldedWord(words.at(-1) ?? '')))
    found.push(words.at(-1) ?? '');
  const rest = [...words];
  while (
    rest.length > 1 &&
    (rest.at(-1) === '&' ||
      (GENERIC_LAST_WORDS.has(foldedWord(rest.at(-1) ?? '')) && !PAPERS.has(foldedWord(rest.at(-1) ?? ''))) ||
      COMPANY_SUFFIXES.has(foldedWord(rest.at(-1) ?? '')))
  )
    rest.pop();
  // "Kurdistan" is not the Kurdistan Workers' Party, as "Labour" is the Labour Party.
  const isOfParty = foldedWord(words.at(-1) ?? '') === 'party' && rest.length < words.length - 1;
  if (rest.length < words.length && rest.length <= 2 && !isOfParty && isDistinctive(rest))
    found.push(rest.join(' '));
  return found.filter((form) => form !== text);
}

function isDistinctive(words: readonly string[]): boolean {
  const [first = ''] = words;
  if (words.some((word) => !isCapitalized(word))) return false;
  if (words.length > 1) return !SMALL_WORDS.has(foldedWord(words.at(-1) ?? ''));
  const folded = foldedWord(first);
  return folded.length > 2 && !DEMONYMS.has(folded) && !ORDINARY_ADJECTIVES.has(folded);
}

/** "Justice Department" for "Department of Justice", with and without its country; "U.S. Supreme Court". */
export function officialForms(text: string): string[] {
  const found: string[] = [];
  const university = /^University of (?:the )?(\p{Lu}\p{L}+)$/u.exec(text)?.[1];
  if (
    university !== undefined &&
    !STATE_WORDS.has(university.toLowerCase()) &&
    !/^(?:York|Miami|Boston)$/u.test(university)
  )
    found.push(`${university} University`);
  const committee =
    /^United States (Senate|House) Committee on (?:the )?(\p{Lu}\p{L}+)( \p{Lu}\p{L}+)?/u.exec(text);
  if (committee !== null) {
    const field = `${committee[2]}${committee[3] ?? ''}`;
    found.push(`${committee[1]} ${committee[2]} Committee`, `${committee[1]} ${field} Committee`);
  }
  const seat = /^(University of \p{Lu}[\p{L} ]+?)(?: at \p{Lu}|[-–](?:Madison|Ann Arbor|Columbia)$)/u.exec(
    text,
  )?.[1];
  if (seat !== undefined) found.push(seat);
  const museum = /^((\p{Lu}\p{L}+) (?:Museum|Gallery|Institution)) of \p{Lu}/u.exec(text);
  if (museum?.[1] !== undefined && !ORDINARY_ADJECTIVES.has(foldedWord(museum[2] ?? '')))
    found.push(museum[1]);
  const campus = /^University of California, (\p{Lu}\p{L}+)$/u.exec(text)?.[1];
  if (campus !== undefined) found.push(`UC ${campus}`);
  const german = /^(Technische|Freie) (Universität|Hochschule) (\p{Lu}\p{L}+)$/u.exec(text);
  if (german !== null) found.push(`${german[1]?.charAt(0)}${german[2]?.charAt(0)} ${german[3]}`);
  const regional =
    /^((?:Supreme|High|Constitutional|Federal) Court|Parliament|Senate|House of Representatives|National Assembly) of (?:the )?(?!United States)(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)$/u.exec(
      text,
    );
  if (regional !== null) found.push(`${regional[2]} ${regional[1]}`);
  const court = /^(.+) of the United States$/u.exec(text);
  if (court?.[1] !== undefined) found.push(`United States ${court[1]}`, `U.S. ${court[1]}`, `US ${court[1]}`);
  const department = /^((?:United States|U\.S\.|US) )?Department of (?:the )?(\p{Lu}\p{Ll}+)$/u.exec(text);
  const [, country, field = ''] = department ?? [];
  if (department !== null && country !== undefined) {
    found.push(`Department of ${field}`, `Department of the ${field}`, `${field} Department`);
    found.push(`U.S. ${field} Department`, `US ${field} Department`, `United States ${field} Department`);
  }
  return found;
}

/** "Senate" for "United States Senate": what the country's own papers write. */
export function nationalForms(text: string): string[] {
  const court = /^(.+) of the United States$/u.exec(text);
  if (court?.[1] !== undefined) return [court[1]];
  if (!OWN_COUNTRY.test(text) || /Department of/u.test(text)) return [];
  const rest = text.replace(OWN_COUNTRY, '');
  return /^(?:Senate|Congress|House of Representatives|Army|Navy|Air Force|Marine Corps|Coast Guard|Secret Service|Constitution|\p{Lu}\p{L}+ .+)$/u.test(
    rest,
  )
    ? [rest]
    : [];
}

/** "浙江" for "浙江省", "阿里巴巴" for "阿里巴巴集团". */
export function withoutHanEnding(text: string): string | null {
  const found =
    /^(\p{Script=Han}{2,}?)(?:壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|新区|省|市|县|股份有限公司|有限责任公司|有限公司|集团公司|集团|公司)$/u.exec(
      text,
    );
  return found?.[1] ?? null;
}

import { type Token, tokenize } from '../text/tokens.ts';
import { CLUB_LETTERS, SMALL_WORDS } from '../text/word-lists.ts';

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

/** What a name of the United States begins with. */
export const OWN_COUNTRY = /^(?:United States|U\.S\.|US) /u;
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

/** Words of the names of institutions, which go by their initials and by no nickname. */
export const INSTITUTION =
  /(?<!\p{L})(?:Agency|Administration|Association|Authority|Bank|Bureau|Commission|Committee|Confederation|Congress|Conference|Corporation|Council|Court|Department|Federation|Front|Fund|Institute|Institutes|League|Movement|Office|Organi[sz]ation|Party|Service|Union|Workers|Zentralbank|Partei|Verband|Währungsfonds|Forschungsgemeinschaft)(?!\p{L})/u;
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

/** Wordings that newspapers use for one another, whatever the subject: as safe as the name that they come from. */

/** The wordings of the countries and bodies that newspapers shorten, each group equal to one another, longest first; also inside names. */
const UNITED_FORMS: readonly (readonly string[])[] = [
  ['United States of America', 'United States', 'U.S.', 'US', 'USA', 'U.S.A.'],
  ['United Kingdom', 'U.K.', 'UK'],
  ['European Union', 'E.U.', 'EU'],
  ['United Nations', 'U.N.', 'UN'],
];

/** Newspaper abbreviations of the states of the United States; they count with their full stop, after a comma or a hyphen. */
const STATE_ABBREVIATIONS = new Map(
  (
    'Alabama=Ala|Arizona=Ariz|Arkansas=Ark|California=Calif|Colorado=Colo|Connecticut=Conn|Delaware=Del|Florida=Fla|Georgia=Ga|' +
    'Illinois=Ill|Indiana=Ind|Kansas=Kan|Kentucky=Ky|Louisiana=La|Maryland=Md|Massachusetts=Mass|Michigan=Mich|Minnesota=Minn|' +
    'Mississippi=Miss|Missouri=Mo|Montana=Mont|Nebraska=Neb|Nevada=Nev|New Hampshire=N.H|New Jersey=N.J|New Mexico=N.M|' +
    'New York=N.Y|North Carolina=N.C|North Dakota=N.D|Oklahoma=Okla|Oregon=Ore|Pennsylvania=Pa|Rhode Island=R.I|' +
    'South Carolina=S.C|South Dakota=S.D|Tennessee=Tenn|Texas=Tex|Vermont=Vt|Virginia=Va|Washington=Wash|West Virginia=W.Va|' +
    'Wisconsin=Wis|Wyoming=Wyo'
  )
    .split('|')
    .map((pair) => pair.split('=') as [string, string]),
);

/** The folded names and abbreviations of the states of the United States, without dots: what stands behind a town's comma. */
export const STATE_WORDS: ReadonlySet<string> = new Set([
  ...[...STATE_ABBREVIATIONS].flatMap(([state, short]) => [
    state.toLowerCase(),
    short.replaceAll('.', '').toLowerCase(),
  ]),
  // Too short to be shortened.
  ...['alaska', 'hawaii', 'idaho', 'iowa', 'maine', 'ohio', 'utah'],
]);

const escaped = (text: string): string => text.replace(/[.]/gu, '\\.');
const UNITED_PATTERNS = UNITED_FORMS.map(
  (forms) => new RegExp(`(?<![\\p{L}.])(?:${forms.map(escaped).join('|')})(?![\\p{L}])`, 'u'),
);

/**
 * Finds what one of some expressions may find, and more: their words without what may stand beside them, which is asked in a tenth of the
 * time, and hardly any of a million names has one.
 */
const anyWordOf = (patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source.replace(/\(\?<?[!=][^()]*\)/g, '')).join('|'));
const ANY_UNITED = anyWordOf(UNITED_PATTERNS);

/** "United States", "U.S.", "US" are one wording, alone and inside names. */
export function unitedForms(text: string): string[] {
  if (!ANY_UNITED.test(text)) return [];
  for (const [index, pattern] of UNITED_PATTERNS.entries()) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const rest = (form: string): string =>
      (text.slice(0, found.index) + form + text.slice(found.index + found[0].length)).replace(/\.\./gu, '.');
    return (UNITED_FORMS[index] ?? []).filter((form) => form !== found[0]).map(rest);
  }
  return [];
}

const GERMAN_ADJECTIVE =
  /^((?:\p{Lu}\p{Ll}+er )?(?:\p{Lu}\p{Ll}*(?:isch|lich|eint|einigt|ional|deutsch)|Deutsch|Auswärtig|Heilig|Rot|Frei|Grün|Weiß|Schwarz|Neu|Allgemein))e[rs]? (?=\p{Lu}\p{Ll})/u;

/** "Europäischen Union" for "Europäische Union", "Niederlanden" for "Niederlande": German declines the adjective of a name, and plurals. */
export function germanCases(text: string): string[] {
  // "aus den Niederlanden": the dative of a country that is a plural.
  if (/^\p{Lu}\p{Ll}+lande$/u.test(text)) return [`${text}n`];
  const stem = GERMAN_ADJECTIVE.exec(text);
  if (stem === null) return [];
  const rest = text.slice(stem[0].length);
  return ['e', 'en', 'er', 'es', 'em']
    .map((ending) => `${stem[1]}${ending} ${rest}`)
    .filter((form) => form !== text);
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** "Goetschl" for "Götschl": what agencies write for letters that they do not have. */
export function withoutUmlauts(text: string): string | null {
  if (!/[äöüøåÄÖÜØÅ]/u.test(text)) return null;
  return text.replace(/[äöüøå]/giu, (letter) => {
    const pair = UMLAUTS[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? pair : pair.charAt(0).toUpperCase() + pair.slice(1);
  });
}

/** "Raleigh, N.C." for "Raleigh, North Carolina". */
export function townForms(text: string): string[] {
  const found = /^(.+, )(\p{Lu}.+)$/u.exec(text);
  const short = STATE_ABBREVIATIONS.get(found?.[2] ?? '');
  return short === undefined ? [] : [`${found?.[1]}${short}`];
}

/** "Calif." for "California". */
export function stateAbbreviation(text: string): string | null {
  return STATE_ABBREVIATIONS.get(text) ?? null;
}

/** Words of names that are written in two ways; each is tried in both directions. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}.])St\.? (?=\p{Lu})/u, 'Saint '],
  [/(?<!\p{L})Saint (?=\p{Lu})/u, 'St. '],
  [/(?<!\p{L})Mt\.? (?=\p{Lu})/u, 'Mount '],
  [/(?<!\p{L})Mount (?=\p{Lu})/u, 'Mt. '],
  [/(?<!\p{L})Ft\.? (?=\p{Lu})/u, 'Fort '],
  [/(?<!\p{L})Fort (?=\p{Lu})/u, 'Ft. '],
  [/ & /u, ' and '],
  [/(?<=\p{Ll}) and (?=\p{Lu})/u, ' & '],
  [/ Street$/u, ' St'],
  [/ Programme(?!\p{L})/u, ' Program'],
  [/ Program(?!\p{L})/u, ' Programme'],
  [/ Theatre(?!\p{L})/u, ' Theater'],
  [/ Theater(?!\p{L})/u, ' Theatre'],
  [/ Harbour(?!\p{L})/u, ' Harbor'],
  [/ Harbor(?!\p{L})/u, ' Harbour'],
  [/ Centre(?!\p{L})/u, ' Center'],
  [/ Center(?!\p{L})/u, ' Centre'],
  [/ Defence(?!\p{L})/u, ' Defense'],
  [/ Defense(?!\p{L})/u, ' Defence'],
  [/(?<!\p{L})Labour(?!\p{L})/u, 'Labor'],
  [/ Organisation(?!\p{L})/u, ' Organization'],
  [/ Organization(?!\p{L})/u, ' Organisation'],
  [/(?<!\p{L})al-(?=\p{Lu})/u, 'el-'],
  [/(?<!\p{L})el-(?=\p{Lu})/u, 'al-'],
  [/^Al[- ](?=\p{Lu})/u, 'al-'],
  [/ Airlines(?!\p{L})/u, ' Air Lines'],
  [/ Air Lines(?!\p{L})/u, ' Airlines'],
  [/(?<!\p{L})International (?=\p{Lu})/u, "Int'l "],
];

const ANY_SPELLING = anyWordOf(SPELLINGS.map(([pattern]) => pattern));

/** "St. Paul" and "Saint Paul", "Procter & Gamble" and "Procter and Gamble", "A.C. Milan" and "AC Milan". */
export function spellings(text: string): string[] {
  const spelledInTwoWays = ANY_SPELLING.test(text) ? SPELLINGS : [];
  const found = spelledInTwoWays
    .filter(([pattern]) => pattern.test(text))
    .map(([pattern, other]) => text.replace(pattern, other));
  const undotted = text.includes('.')
    ? text.replace(/(?<![\p{L}.])(?:\p{Lu}\.){2,}/gu, (dotted) => dotted.replaceAll('.', ''))
    : text;
  if (undotted !== text) found.push(undotted, undotted.replace(/^(\p{Lu}{2,}) /u, '$1'));
  if (/^\p{Lu}{2,5}$/u.test(text) && !/^(?:US|UK|EU|UN)$/u.test(text)) found.push(`${[...text].join('.')}.`);
  if (/^\p{Lu}{2} \p{Lu}\p{Ll}/u.test(text))
    found.push(`${text.charAt(0)}.${text.charAt(1)}.${text.slice(2)}`);
  const parted = /\p{Ll}\p{Lu}/u.test(text) ? text.replace(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})/gu, ' ') : text;
  if (parted !== text) found.push(parted);
  const spelled = withoutUmlauts(text);
  if (spelled !== null) found.push(spelled);
  return found;
}

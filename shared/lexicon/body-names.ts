import { MEN, WOMEN } from '../text/given-names.ts';
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
import { clubName, nicknameOf } from './club-names.ts';
import { STATE_WORDS, spellings } from './equal-forms.ts';
import { INSTITUTION, OWN_COUNTRY } from './initials.ts';
import { foldedWord } from './person-names.ts';

const isCapitalized = (word: string): boolean => /^\p{Lu}/u.test(word);

/** What a firm or a university with two further words does without, and is still nobody else. */
const OPTIONAL_ENDING =
  /^(\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}'’&-]+(?: \p{Lu}[\p{L}'’-]+)?) (?:& \p{Lu}\p{L}+ Company|Entertainment|Railway|Railroad|Partners|Financial Group|Financial Services|Group|Motor Company|Motors|Pharmaceuticals|Technologies|Industries|Pictures|Records|Holdings|University)$/u;
/** "New York University", "South Pacific Group": a region's two words are the region's. */
const OF_A_REGION =
  /^(?:New|San|Santa|Los|Las|Hong|Saint|St\.|South|North|East|West|Central|Southern|Northern|Eastern|Western|Royal|National|Federal|First|United|Great|Upper|Lower|Sri|Saudi|Costa|Puerto|El|La|Le|The|Middle|Far|Free|State|Open|\p{L}+(?:an|ese|ish)) /u;

/** "Toyota" for "Toyota Motor Corporation". */
const MAKER =
  /^(Honda|Hyundai|Isuzu|Kia|Mazda|Mitsubishi|Nissan|Suzuki|Toyota) Motors? (?:Company|Corporation|Co\.?|Corp\.?)$/u;

/** "Norfolk Southern" for "Norfolk Southern Railway", "Xinhua" for "Xinhua News Agency"; not what is a person's name or a region's. */
export function withoutEnding(text: string): string | null {
  const agency = /^(\p{Lu}\p{Ll}+) News Agency$/u.exec(text)?.[1];
  if (agency !== undefined) return DEMONYMS.has(foldedWord(agency)) ? null : agency;
  const maker = MAKER.exec(text)?.[1] ?? (text === 'Kia Motors' ? 'Kia' : undefined);
  if (maker !== undefined) return maker;
  const rest = OPTIONAL_ENDING.exec(text)?.[1];
  if (rest === undefined || OF_A_REGION.test(rest) || / (?:State|City|County|Institute|College)$/u.test(rest))
    return null;
  const first = foldedWord(rest.split(' ')[0] ?? '');
  return MEN.has(first) || WOMEN.has(first) ? null : rest;
}

/** "Changi Airport" for "Singapore Changi Airport", "Sheremetyevo airport" for "Sheremetyevo International Airport". */
export function airportForms(text: string): string[] {
  const name = /^(\p{Lu}.*?)(?: International)? Airport$/u.exec(text)?.[1];
  if (name === undefined) return [];
  const own = /^\p{Lu}[\p{Ll}.]+ (\p{Lu}[\p{L}' -]{3,})$/u.exec(name)?.[1];
  const isGeneric =
    own === undefined || /^(?:City|County|Regional|Municipal|National|Metropolitan)/u.test(own);
  return [
    `${name} airport`,
    ...(isGeneric ? [] : [`${own} Airport`, `${own} International Airport`, `${own} airport`]),
  ];
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
  const plain = rest.replace(/\s*&$|(?<=\s\S+) and$/u, '');
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
  ['Companies', 'Cos'],
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
  const letters = /^(\p{Lu}{3,4}) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.exec(text)?.[1];
  if (letters !== undefined) found.push(letters);
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
  const isShort = rest.length <= 2 || (rest.length === 3 && rest[2] === 'State');
  if (rest.length < words.length && isShort && !isOfParty && isDistinctive(rest)) found.push(rest.join(' '));
  return found.filter((form) => form !== text);
}

/** "Moody's" of "Moody's Investors Service", "国民党" of "中国国民党". */
export function possessiveOrParty(text: string): string | null {
  const owner = /^(\p{Lu}\p{Ll}{2,}['’]s) (?:\p{Lu}|of \p{Lu})/u.exec(text)?.[1];
  if (owner !== undefined) return PEOPLE.test(owner) ? null : owner;
  return /^中国(\p{Script=Han}{2,4}党)$/u.exec(text)?.[1] ?? null;
}

/** What many bodies are for: "Children's Defense Fund". */
const PEOPLE =
  /^(?:Children|Women|Men|People|Workers|Farmers|Veterans|King|Queen|Prince|World|Nation|America|Russia|China|Britain|Saint|New)['’]s$/u;

/** "Lilly" of "Eli Lilly and Company". */
export const founderName = (text: string): string | null =>
  /^\p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}{3,}) (?:and|&) Co(?:mpany|\.)?$/u.exec(text)?.[1] ?? null;

/** "Barrick" of "Barrick Gold", "Garuda" of "Garuda Indonesia": the first word of a firm's name of two. */
export function firstWord(text: string): string | null {
  const found = /^(\p{Lu}\p{Ll}{3,})[ -](\p{Lu}[\p{L}]{2,})$/u.exec(text);
  const [, first = '', second = ''] = found ?? [];
  const folded = foldedWord(first);
  if (
    first === '' ||
    !isDistinctive([first]) ||
    INSTITUTION.test(text) ||
    nicknameOf([first, second]) !== null
  )
    return null;
  if (MEN.has(folded) || WOMEN.has(folded) || STATE_WORDS.has(folded) || ORDINARY_WORDS.has(folded))
    return null;
  if (
    /^(?:Library|House|Center|Centre|Tower|Street|Hall|School|Hospital|Museum|Theatre|Theater|Zoo|Rugby|Chronicle|Examiner|Inquirer|Gazette|Symphony|Philharmonic|Orchestra|Ballet|Opera|Festival|Marathon|Underground)$/u.test(
      second,
    )
  )
    return null;
  if (PAPERS.has(foldedWord(second)) || CLUB_WORDS.has(foldedWord(second))) return null;
  return first;
}

function isDistinctive(words: readonly string[]): boolean {
  const [first = ''] = words;
  if (words.some((word) => !isCapitalized(word))) return false;
  if (words.length > 1) return !SMALL_WORDS.has(foldedWord(words.at(-1) ?? ''));
  const folded = foldedWord(first);
  return folded.length > 2 && !DEMONYMS.has(folded) && !ORDINARY_ADJECTIVES.has(folded);
}

const CIRCUITS = 'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh'.split(' ');

/** "Justice Department" for "Department of Justice", with and without its country; "U.S. Supreme Court". */
export function officialForms(text: string): string[] {
  const found: string[] = [];
  if (text.startsWith('中华人民共和国')) found.push(text.replace('中华人民共和国', '中国'));
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
  const campusOf = /^(University of \p{Lu}[\p{L} ]+?)(?: at |[-–])(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)$/u.exec(
    text,
  );
  if (campusOf !== null) found.push(`${campusOf[1]} ${campusOf[2]}`, `${campusOf[1]} at ${campusOf[2]}`);
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
  const circuit = /^United States Court of Appeals for the (\p{Lu}\p{Ll}+) Circuit$/u.exec(text)?.[1];
  const number = CIRCUITS.indexOf(circuit ?? '') + 1;
  if (circuit !== undefined && number > 0) {
    const figure = `${number}${['st', 'nd', 'rd'][number - 1] ?? 'th'}`;
    for (const each of [circuit, figure])
      found.push(
        `${each} Circuit`,
        `${each} Circuit Court of Appeals`,
        `${each} U.S. Circuit Court of Appeals`,
        `U.S. ${each} Circuit Court of Appeals`,
      );
  }
  const library = /^(?:\p{Lu}[\p{L}.]* )+(\p{Lu}\p{Ll}+) (Presidential (?:Library|Center))/u.exec(text);
  if (library !== null) found.push(`${library[1]} ${library[2]}`, `${library[1]} Library`);
  const court = /^(.+) of the United States$/u.exec(text);
  if (court?.[1] !== undefined) found.push(`United States ${court[1]}`, `U.S. ${court[1]}`, `US ${court[1]}`);
  const department = /^((?:United States|U\.S\.|US) )?Department of (?:the )?(\p{Lu}\p{Ll}+)$/u.exec(text);
  const wide = /^(?:United States|U\.S\.|US) (Department of (?:the )?\p{Lu}[\p{L} ]+ \p{Lu}\p{L}+)$/u.exec(
    text,
  );
  if (wide?.[1] !== undefined) found.push(wide[1]);
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
    /^(\p{Script=Han}{2,}?)(?:壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|新区|省|市|县|(?<=\p{Script=Han}{4})州|(?<=\p{Script=Han}{5})足球俱乐部|制作所|股份有限公司|有限责任公司|有限公司|集团公司|集团|公司)$/u.exec(
      text,
    );
  return found?.[1] ?? null;
}

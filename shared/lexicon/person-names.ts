import { tokenize } from '../text/tokens.ts';
import { FIRST_SURNAMES, PERSON_SUFFIXES, SURNAME_PARTICLES } from '../text/word-lists.ts';

const isCapitalized = (word: string): boolean => /^\p{Lu}/u.test(word);

export const foldedWord = (word: string): string =>
  /^[a-z0-9]*$/i.test(word)
    ? word.toLowerCase()
    : tokenize(word)
        .map((token) => token.folded)
        .join('');

const lastOf = (parts: readonly string[]): string => parts.at(-1) ?? '';

/** A full name as words, without a parenthesis, a nickname in quotes and what follows a comma. */
function wordsOf(text: string): string[] {
  const plain = text.replace(/\s*\(.*\)|["“”'‘’]\p{L}+["“”'’]\s/gu, '').replace(/,.*$/u, '');
  return plain.split(/\s+/u).filter((part) => part !== '');
}

/**
 * The surname of a person's full name, with its particles too; both words of a double one; the first word of Chinese, Korean and
 * Vietnamese names; what follows the last dot of a name in Han characters ("马克龙").
 */
export function surnames(text: string): string[] {
  const transliterated =
    /^\p{Script=Han}[\p{Script=Han}-]*(?:[·・•‧．][\p{Script=Han}-]+)*[·・•‧．](\p{Script=Han}{2,})$/u.exec(
      text,
    );
  if (transliterated?.[1] !== undefined) return [transliterated[1]];
  // Four characters are a Japanese name, or a Chinese one with a double surname.
  if (/^\p{Script=Han}{4}$/u.test(text)) return [text.slice(0, 2)];
  const parts = wordsOf(text);
  // "Elizabeth II", "Pope Benedict XVI": a monarch's name stands where others have a surname.
  const monarch = /^(?:Pope |King |Queen |Emperor )?(\p{Lu}\p{Ll}+) [IVXL]+(?: of \p{Lu}\p{L}+)?$/u.exec(
    text,
  );
  if (monarch?.[1] !== undefined) return [monarch[1]];
  // "Hussein of Jordan", "Diana, Princess of Wales": the country is no surname, the given name stands for it.
  const royal = ROYAL.exec(text)?.[2];
  if (royal !== undefined) return / /u.test(royal) ? [] : [royal];
  if (/ the \p{Lu}\p{Ll}+$/u.test(text)) return [];
  while (parts.length > 1 && PERSON_SUFFIXES.has(foldedWord(lastOf(parts)))) parts.pop();
  const last = lastOf(parts);
  if (parts.length < 2 || !isCapitalized(last.replace(/^(?:al|el)-/u, '')) || foldedWord(last).length < 2)
    return [];
  const found = [last];
  let start = parts.length - 1;
  while (start > 1 && SURNAME_PARTICLES.has(foldedWord(parts[start - 1] ?? ''))) start--;
  if (start < parts.length - 1) found.push(withSmallParticles(parts.slice(start).join(' ')));
  else if (parts.length > 2 && (parts.at(-2) ?? '').replace('.', '').length > 1)
    found.push(parts.slice(-2).join(' '));
  const joined = /^(?:al|el)-(.+)$/iu.exec(last);
  if (joined?.[1] !== undefined && joined[1].length > 3) found.push(joined[1]);
  if (parts.length <= 3 && FIRST_SURNAMES.has(foldedWord(parts[0] ?? ''))) found.push(parts[0] ?? '');
  const father = paternalName(text);
  if (father !== null) found.push(father.surname);
  return found;
}

/** Given names after which two surnames follow, the father's first. */
const SPANISH_GIVEN_NAMES = new Set(
  (
    'adolfo alejandro alfonso alfredo alvaro andres antonio armando arturo augusto carlos cesar eduardo emilio enrique ernesto federico felipe ' +
    'fernando fidel francisco gerardo guillermo gustavo hector hernan hugo humberto ignacio jaime javier joaquin jorge jose juan julio leopoldo ' +
    'luis manuel marcelo mario miguel nicolas oscar pablo pedro rafael ramon raul ricardo roberto rodolfo rodrigo salvador santiago sergio ' +
    'vicente victor'
  ).split(' '),
);

/** "Alfonso Valdivieso" of "Alfonso Valdivieso Sarmiento": the papers leave out the mother's surname; not "Juan Carlos". */
function paternalName(text: string): { given: string; surname: string } | null {
  const found = /^(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}{3,}) (?:y )?\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?$/u.exec(text);
  const [, given = '', surname = ''] = found ?? [];
  if (!SPANISH_GIVEN_NAMES.has(foldedWord(given)) || SPANISH_GIVEN_NAMES.has(foldedWord(surname)))
    return null;
  return /^(?:Maria|María|Angel|Ángel|Alberto|Antonio|Maurício|Mauricio|Daniel|David|Gabriel|Martin|Martín|Eugenio|Orlando|Isaac|Agustin|Agustín|Horacio|Ruben|Rubén|Ivan|Iván)$/u.test(
    surname,
  )
    ? null
    : { given, surname };
}

const ROYAL =
  /^(?:(Prince|Princess) )?(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?: [IVXL]+)?(?:, (?:Crown )?(Prince|Princess|Duke|Duchess|King|Queen)(?: \p{Lu}\p{Ll}+)?)? of \p{Lu}[\p{L} ]+$/u;

/** "King Hussein" for "Hussein of Jordan", "Prince Charles" for "Charles, Prince of Wales", "Queen Elizabeth" for "Elizabeth II". */
export function royalNames(text: string): string[] {
  const numbered = /^(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?) (?!X$)([IVXL]+)(?: of \p{Lu}\p{L}+)?$/u.exec(text);
  if (numbered?.[1] !== undefined) {
    const [, given, number] = numbered;
    const titled = ['King', 'Queen', 'Emperor'].flatMap((title) => [
      `${title} ${given} ${number}`,
      `${title} ${given}`,
    ]);
    return [...titled, `${given} ${number}`];
  }
  const royal = ROYAL.exec(text);
  const given = royal?.[2];
  if (royal === null || given === undefined) return [];
  const title = royal[1] ?? royal[3];
  if (title === undefined) return [`King ${given}`, `Queen ${given}`];
  return /^(?:Duke|Duchess)$/u.test(title) ? [] : [`${title} ${given}`];
}

/** "de la Hoya" for "De La Hoya": particles may be written small, also where the name has them large. */
export function withSmallParticles(text: string): string {
  return text.replace(/(?<=^|\s)(\p{Lu}\p{Ll}{1,2})(?=\s\p{L})/gu, (word) =>
    SURNAME_PARTICLES.has(word.toLowerCase()) ? word.toLowerCase() : word,
  );
}

/** "Howard Florey" for "Howard Florey, Baron Florey": an encyclopedia has the title that somebody was given at the end of a life. */
const PEER =
  /^(\p{Lu}[^,]* [^,]+), (?:\d{1,2}(?:st|nd|rd|th) )?(?:Baron|Baroness|Viscount|Viscountess|Earl|Countess|Marquess|Lord) .+$/u;

/** A person's name without middle initials, a middle name or "Jr."; of three names also the last two; without "Pope". */
export function withoutMiddle(text: string): string[] {
  const monarch = /^((?:Pope|King|Queen|Emperor) \p{Lu}\p{Ll}+) [IVXL]+$/u.exec(text);
  if (monarch?.[1] !== undefined) return [monarch[1], text.replace(/^\S+ /u, '')];
  const untitled = text.replace(/^(?:Pope|Sir|Dame) (?=\S+ \S)/u, '');
  const plain = untitled.replace(/,? (?:Jr|Sr)\.?$| (?:II|III|IV)$/u, '');
  const found = [untitled, plain].filter((each) => each !== text && /\s/u.test(each));
  const commoner = PEER.exec(plain)?.[1];
  if (commoner !== undefined) return [...found, commoner, ...withoutMiddle(commoner)];
  // "Bull Connor" for 'Eugene "Bull" Connor'
  const called = /^\p{Lu}.* ["“](\p{Lu}\p{L}+)["”] (\p{Lu}.*)$/u.exec(plain);
  if (called !== null) found.push(`${called[1]} ${called[2]}`);
  // "José Ignacio López" for "José Ignacio López de Arriortúa"
  const ofTown = /^(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+) de (?:la |los )?\p{Lu}\p{Ll}+$/u.exec(
    plain,
  )?.[1];
  if (ofTown !== undefined) found.push(ofTown);
  const father = paternalName(plain);
  if (father !== null) found.push(`${father.given} ${father.surname}`);
  // "Dilan Yeşilgöz" for "Dilan Yeşilgöz-Zegerius", "Laurent Kabila" for "Laurent-Désiré Kabila"
  const double = /^(\p{Lu}.* \p{Lu}\p{Ll}{3,})-\p{Lu}\p{Ll}{2,}$/u.exec(plain)?.[1];
  if (double !== undefined) found.push(double);
  const given = /^(?!Jean|Anna|Anne|Marie)(\p{Lu}\p{Ll}{3,})-\p{Lu}\p{Ll}+ (\p{Lu}.*)$/u.exec(plain);
  if (given !== null) found.push(`${given[1]} ${given[2]}`);
  const initials = /^(\p{L}{2,}) (?:\p{Lu}\.? ?)+ (\p{L}{2,}.*)$/u.exec(plain);
  if (initials !== null) found.push(`${initials[1]} ${initials[2]}`);
  const middle = /^(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+) (\p{Lu}[\p{L}'’-]+)$/u.exec(plain);
  if (
    middle !== null &&
    !FIRST_SURNAMES.has(foldedWord(middle[1] ?? '')) &&
    !SURNAME_PARTICLES.has(foldedWord(middle[2] ?? ''))
  ) {
    found.push(`${middle[1]} ${middle[3]}`);
    if ((middle[1] ?? '').length > 2 && (middle[2] ?? '').length > 3) found.push(`${middle[2]} ${middle[3]}`);
  }
  return found;
}

/** Given names and their short forms: the first of each group is the long one. */
const GIVEN_NAMES: readonly (readonly string[])[] = (
  'Abraham Abe|Albert Al|Alexander Alex|Alfred Al|Andrew Andy Drew|Anthony Tony|Antony Tony|Arthur Art|Benjamin Ben|Bernard Bernie|' +
  'Catherine Cathy Kate|Katherine Kathy Kate|Charles Charlie Chuck|Christopher Chris|Christine Chris|Daniel Dan Danny|David Dave|' +
  'Deborah Debbie Deb|Donald Don|Douglas Doug|Edward Ed Eddie Ted|Edwin Ed|Elizabeth Liz Beth|Eugene Gene|Francis Frank|Frederick Fred|' +
  'Gerald Gerry Jerry|Gregory Greg|Harold Harry Hal|Henry Hank Harry|Herbert Herb|James Jim Jimmy Jamie|Jeffrey Jeff|Jennifer Jen|' +
  'John Jack Johnny|Jonathan Jon Johnny|Joseph Joe|Joshua Josh|Kenneth Ken|Lawrence Larry|Leonard Len Leo|Lewis Lew|Louis Lou|Margaret Maggie Peggy|' +
  'Martin Marty|Matthew Matt|Michael Mike Mick|Mitchell Mitch|Nathaniel Nate|Nathan Nate|Nicholas Nick|Pamela Pam|Patricia Pat Patty|' +
  'Patrick Pat|Peter Pete|Philip Phil|Phillip Phil|Raymond Ray|Rebecca Becky|Richard Rick Dick Rich|Robert Bob Bobby Rob|Ronald Ron|' +
  'Samuel Sam|Stephen Steve|Steven Steve|Susan Sue|Theodore Ted Teddy|Thomas Tom Tommy|Timothy Tim|Victoria Vicky|Vincent Vince|' +
  'Walter Walt|William Bill Will Billy|Barbara Barb|Bradley Brad|Calvin Cal|Clifford Cliff|Clinton Clint|Curtis Curt|Geoffrey Geoff|' +
  'Konstantinos Costas Kostas|Judith Judy|Maximilian Max|Randall Randy|Randolph Randy|Rodney Rod|Roderick Rod|Russell Russ|Stanley Stan|Suzanne Sue|' +
  'Terence Terry|Terrence Terry|Vernon Vern|Wesley Wes|Zachary Zach'
)
  .split('|')
  .map((group) => group.split(' '));

/** "Ted Kennedy" for "Edward Kennedy", and the long form for the short one. */
export function nicknames(text: string): string[] {
  const found = /^(\p{Lu}\p{Ll}+) ((?:\p{Lu}\.? )?\p{Lu}[\p{L}'’-]+(?: (?:Jr|Sr)\.?)?)$/u.exec(text);
  if (found === null) return [];
  const given = found[1] ?? '';
  const others = GIVEN_NAMES.filter((group) => group.includes(given)).flatMap((group) =>
    group[0] === given ? group.slice(1) : group.slice(0, 1),
  );
  const surname = (found[2] ?? '').replace(/^\p{Lu}\.? /u, '');
  return [...new Set(others)].flatMap((other) =>
    surname === found[2] ? [`${other} ${surname}`] : [`${other} ${surname}`, `${other} ${found[2]}`],
  );
}

/** Names that agencies carry over from other scripts in several ways. */
const TRANSLITERATIONS: readonly (readonly string[])[] = (
  'Abdullah Abdallah Abdulla|Ahmed Ahmad|Aleksandr Alexander Alexandr Aleksander|Alexei Aleksei Alexey Aleksey|Anatoly Anatoli|' +
  'Andrei Andrey|Arkady Arkadi|Dmitri Dmitry Dmitriy|Gaddafi Gadhafi Qaddafi Kadhafi Gadafi|Gennady Gennadi|Grigory Grigori|' +
  'Abdel Abdul|Masoud Massoud Masud|Hassan Hasan|Hussein Hussain Husain Hossein|Ibrahim Ebrahim|Khaled Khalid|Mahmoud Mahmud|' +
  'Mohammed Mohammad Muhammad Mohamed Mohamad Muhammed|Muammar Moammar|Muqtada Moqtada|Nikolai Nikolay|Nouri Nuri|Omar Umar|' +
  'Osama Usama|Sergei Sergey|Tariq Tarek Tareq|Valery Valeri|Vasily Vasili Vassily|Viktor Victor|Vitaly Vitali|Yasser Yasir|' +
  'Yevgeny Evgeny Yevgeni Evgeni|Yousef Yusuf Yousuf|Yuri Yury'
)
  .split('|')
  .map((group) => group.split(' '));

const SPELLED_IN_WAYS = new Map(TRANSLITERATIONS.flatMap((group) => group.map((name) => [name, group])));

/** "Sergei Lavrov" for "Sergey Lavrov", "Bashar Assad" for "Bashar al-Assad": one name in other letters, the first and the last word. */
export function transliterations(text: string): string[] {
  const words = text.split(' ');
  if (words.length < 2) return [];
  const [first = ''] = words;
  const rest = words.slice(1).join(' ');
  const found = (SPELLED_IN_WAYS.get(first) ?? []).map((form) => `${form} ${rest}`);
  const given = words.slice(0, -1).join(' ');
  const last = lastOf(words);
  found.push(...(SPELLED_IN_WAYS.get(last) ?? []).map((form) => `${given} ${form}`));
  const joined = /^(?:al|el)-(\p{Lu}.+)$/iu.exec(last)?.[1];
  if (joined !== undefined) found.push(`${given} ${joined}`);
  return found.filter((form) => form !== text);
}

import { FAMILIAR_FORMS } from './familiar-forms.ts';

/** What newspapers call countries, towns and bodies in place of their official names: as safe as the whole name. */

const FORMS_BY_NAME = new Map(FAMILIAR_FORMS.map(([name = '', ...forms]) => [name, forms]));

/** "Bundestag" for "Deutscher Bundestag". */
const GERMAN_BODY = /^Deutsche[rs]? (Bundes\p{Ll}+)$/u;

/** "Federal Republic of Yugoslavia", but not "Republic of China" or "Republic of Korea": another country goes by their short names. */
const STATE_FORM =
  /^(?:The )?(?:(?:Federal|Federative|Islamic|People's|Socialist|Democratic|Bolivarian|Hashemite|Oriental) )*(?:Republic|Kingdom|Commonwealth|Principality|Sultanate|Emirate) of (?:the )?(?!China|Korea|Independent)(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)$/u;

/** "Britain" for "United Kingdom", "China" for "People's Republic of China", "Yugoslavia" for its official name, "北约" for "北大西洋公约组织". */
export function familiarForms(text: string): string[] {
  const own = text.replaceAll('’', "'").replace(/^The (?!Walt|Coca|Gillette)/u, '');
  const plain = STATE_FORM.exec(own)?.[1];
  const listed = FORMS_BY_NAME.get(own) ?? [];
  const german = GERMAN_BODY.exec(own)?.[1] ?? '';
  const genitive = /(?:tag|rat)$/u.test(german) ? `${german}es` : '';
  return [...listed, plain ?? '', german, genitive].filter((form) => form !== '');
}

const HAN_SPORTS: Readonly<Record<string, string>> = { 足球: '足', 排球: '排', 篮球: '篮', 乒乓球: '乒' };

/** "中国女排" for "中国国家女子排球队". */
export function hanTeam(text: string): string | null {
  const found = /^(\p{Script=Han}{2,4}?)国家(男|女)子(足球|排球|篮球|乒乓球)队$/u.exec(text);
  return found === null ? null : `${found[1]}${found[2]}${HAN_SPORTS[found[3] ?? '']}`;
}

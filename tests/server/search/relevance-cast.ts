import type { SearchableName } from '../../../server/search/name-index.ts';
import type { NameKind, SubjectKind } from '../../../shared/model/vocabulary.ts';

type Row = [subject: string, kind: SubjectKind, ...names: [text: string, language: string, kind: NameKind][]];

const CAST: Row[] = [
  [
    'chuck-schumer',
    'PERSON',
    ['Chuck Schumer', 'en', 'PRIMARY'],
    ['Charles E. Schumer', 'en', 'ALIAS'],
    ['舒默', 'zh-Hans', 'SHORT'],
    ['查克·舒默', 'zh-Hans', 'NATIVE'],
  ],
  ['mitch-mcconnell', 'PERSON', ['Mitch McConnell', 'en', 'PRIMARY'], ['McConnell', 'en', 'SHORT']],
  ['bill-cassidy', 'PERSON', ['Bill Cassidy', 'en', 'PRIMARY']],
  ['mike-crapo', 'PERSON', ['Mike Crapo', 'en', 'PRIMARY'], ['迈克·克拉波', 'zh-Hans', 'NATIVE']],
  ['mike-johnson', 'PERSON', ['Mike Johnson', 'en', 'PRIMARY']],
  [
    'maggie-hassan',
    'PERSON',
    ['Maggie Hassan', 'en', 'PRIMARY'],
    ['Margaret Wood Hassan', 'en', 'ALIAS'],
    ['哈桑', 'zh-Hans', 'SHORT'],
  ],
  ['elizabeth-warren', 'PERSON', ['Elizabeth Warren', 'en', 'PRIMARY']],
  [
    'xi-jinping',
    'PERSON',
    ['Xi Jinping', 'en', 'PRIMARY'],
    ['Xi', 'en', 'SHORT'],
    ['习近平', 'zh-Hans', 'NATIVE'],
  ],
  ['wang-xiaohong', 'PERSON', ['Wang Xiaohong', 'en', 'PRIMARY'], ['王小洪', 'zh-Hant', 'NATIVE']],
  ['taiwan', 'GOVERNMENT', ['Taiwan', 'en', 'PRIMARY'], ['台灣', 'zh-Hant', 'NATIVE']],
  ['wang-yi', 'PERSON', ['Wang Yi', 'en', 'PRIMARY'], ['王毅', 'zh-Hant', 'NATIVE']],
  ['wang-wentao', 'PERSON', ['Wang Wentao', 'en', 'PRIMARY'], ['王文濤', 'zh-Hant', 'NATIVE']],
  ['li-qiang', 'PERSON', ['Li Qiang', 'en', 'PRIMARY'], ['李强', 'zh-Hans', 'NATIVE']],
  [
    'joe-biden',
    'PERSON',
    ['Joe Biden', 'en', 'PRIMARY'],
    ['Joseph R. Biden Jr.', 'en', 'ALIAS'],
    ['Biden', 'en', 'SHORT'],
    ['拜登', 'zh-Hans', 'SHORT'],
  ],
  ['donald-trump', 'PERSON', ['Donald Trump', 'en', 'PRIMARY'], ['特朗普', 'zh-Hans', 'SHORT']],
  ['antony-blinken', 'PERSON', ['Antony Blinken', 'en', 'PRIMARY'], ['布林肯', 'zh-Hans', 'SHORT']],
  [
    'janet-yellen',
    'PERSON',
    ['Janet Yellen', 'en', 'PRIMARY'],
    ['珍妮特·耶伦', 'zh-Hans', 'NATIVE'],
    ['耶伦', 'zh-Hans', 'SHORT'],
  ],
  ['nicholas-burns', 'PERSON', ['Nicholas Burns', 'en', 'PRIMARY'], ['Nick Burns', 'en', 'ALIAS']],
  [
    'andres-manuel-lopez-obrador',
    'PERSON',
    ['Andrés Manuel López Obrador', 'es', 'PRIMARY'],
    ['AMLO', 'es', 'ACRONYM'],
  ],
  [
    'china',
    'GOVERNMENT',
    ['China', 'en', 'PRIMARY'],
    ["People's Republic of China", 'en', 'ALIAS'],
    ['中国', 'zh-Hans', 'SHORT'],
  ],
  [
    'united-states',
    'GOVERNMENT',
    ['United States', 'en', 'PRIMARY'],
    ['U.S.', 'en', 'ACRONYM'],
    ['Estados Unidos', 'es', 'ALIAS'],
    ['美国', 'zh-Hans', 'SHORT'],
  ],
  [
    'mexico',
    'GOVERNMENT',
    ['Mexico', 'en', 'PRIMARY'],
    ['México', 'es', 'ALIAS'],
    ['墨西哥', 'zh-Hans', 'SHORT'],
  ],
  [
    'united-states-senate',
    'ORGANIZATION',
    ['United States Senate', 'en', 'PRIMARY'],
    ['U.S. Senate', 'en', 'ALIAS'],
    ['Senado de Estados Unidos', 'es', 'ALIAS'],
    ['美国国会参议院', 'zh-Hans', 'NATIVE'],
  ],
  [
    'drug-enforcement-administration',
    'ORGANIZATION',
    ['Drug Enforcement Administration', 'en', 'PRIMARY'],
    ['DEA', 'en', 'ACRONYM'],
    ['美国缉毒局', 'zh-Hans', 'NATIVE'],
  ],
  [
    'united-states-department-of-the-treasury',
    'ORGANIZATION',
    ['United States Department of the Treasury', 'en', 'PRIMARY'],
    ['Departamento del Tesoro de los Estados Unidos', 'es', 'ALIAS'],
  ],
  [
    'fentanyl-crisis',
    'ISSUE',
    ['Fentanyl crisis', 'en', 'PRIMARY'],
    ['crisis del fentanilo', 'es', 'ALIAS'],
    ['芬太尼', 'zh-Hans', 'NATIVE'],
  ],
  ['opioid-epidemic', 'ISSUE', ['Opioid epidemic', 'en', 'PRIMARY'], ['阿片类药物', 'zh-Hans', 'NATIVE']],
  [
    'us-china-relations',
    'ISSUE',
    ['U.S.-China relations', 'en', 'PRIMARY'],
    ['中美关系', 'zh-Hans', 'NATIVE'],
  ],
  [
    'senate-majority-leader',
    'POST',
    ['Senate Majority Leader', 'en', 'PRIMARY'],
    ['líder de la mayoría en el Senado', 'es', 'ALIAS'],
    ['参议院多数党领袖', 'zh-Hans', 'NATIVE'],
  ],
  ['us-secretary-of-state', 'POST', ['Secretary of State', 'en', 'PRIMARY'], ['国务卿', 'zh-Hans', 'NATIVE']],
  ['us-president', 'POST', ['President', 'en', 'SHORT'], ['U.S. President', 'en', 'PRIMARY']],
  ['us-senator', 'POST', ['senador', 'es', 'ALIAS']],
  ['us-treasury-secretary', 'POST', ['财政部长', 'zh-Hans', 'PRIMARY']],
];

/** The names that the relevance set expects. */
export const castNames: SearchableName[] = CAST.flatMap(([subject, kind, ...names]) =>
  names.map(([text, language, nameKind]) => ({ subject, kind, text, language, nameKind })),
);

/**
 * Invented names around the cast: people made of syllables, organizations of two words, Han names of two or three characters.
 * @param count how many
 */
export function* crowd(count: number, seed = 7): Generator<SearchableName> {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const syllables =
    'ka lo mi ren ta vo sel dar nu pi gor han bel tsi fra wen jo lu mar ost vik zan ber cha dri'.split(' ');
  const word = () => {
    const text = Array.from({ length: 2 + next(3) }, () => syllables[next(syllables.length)] ?? '').join('');
    return (text[0] ?? '').toUpperCase() + text.slice(1);
  };
  for (let i = 0; i < count; i++) {
    const subject = `invented-${i}`;
    if (i % 10 === 0) {
      const text = Array.from({ length: 2 + next(2) }, () =>
        String.fromCodePoint(0x4e00 + 1_500 + next(3_000)),
      ).join('');
      yield { subject, kind: 'PERSON', text, language: 'zh-Hans', nameKind: 'PRIMARY' };
    } else {
      const kind = i % 3 === 0 ? 'ORGANIZATION' : 'PERSON';
      yield { subject, kind, text: `${word()} ${word()}`, language: 'en', nameKind: 'PRIMARY' };
    }
  }
}

import type { NameKind } from '../../../shared/model/vocabulary.ts';

export const NAMES_PER_ACTOR = 5;

/** A name of an actor that was made. */
export interface MadeName {
  text: string;
  language: string;
  kind: NameKind;
}

const STARTS = 'al be ca da el fa ga ha is jo ka lu ma ne or pa ra sa ta vi'.split(' ');
const MIDDLES = 'ber chan der fan gor han kel lan min nor per ral sen tur van wer zin bar'.split(' ');
const ENDS = 'a as el er i ia in o on us ov sky son stein ton well man ez'.split(' ');
const FAMILY_SIGNS = '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗';
const GIVEN_SIGNS = '毅明华强军平伟丽芳敏静杰涛超勇艳娟霞鹏飞文斌玲辉梅';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function madeNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Five names for each of so many actors, one of them Chinese: given names repeat, family names seldom do. */
export function makeNames(actors: number): MadeName[] {
  const next = madeNumbers(20_260_101);
  const one = (list: string[] | string) => list[Math.floor(next() * list.length)] ?? '';
  const word = (parts: number) => {
    const middle = Array.from({ length: parts }, () => one(MIDDLES)).join('');
    const text = one(STARTS) + middle + one(ENDS);
    return text[0]?.toUpperCase() + text.slice(1);
  };
  const givenNames = Array.from({ length: 800 }, () => word(0) + one(ENDS));
  const names: MadeName[] = [];
  for (let index = 0; index < actors; index++) {
    const given = one(givenNames);
    const family = word(next() < 0.4 ? 1 : 2);
    const han = one(FAMILY_SIGNS) + one(GIVEN_SIGNS) + (next() < 0.7 ? one(GIVEN_SIGNS) : '');
    names.push(
      { text: `${given} ${family}`, language: 'en', kind: 'PRIMARY' },
      { text: family, language: 'en', kind: 'SHORT' },
      { text: `${given} ${one(STARTS).toUpperCase()[0]}. ${family}`, language: 'en', kind: 'ALIAS' },
      { text: `${one(givenNames)} ${family}`, language: 'es', kind: 'FORMER' },
      { text: han, language: 'zh', kind: 'NATIVE' },
    );
  }
  return names;
}

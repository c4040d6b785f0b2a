import { unitedForms } from './equal-forms.ts';

const HEADS = 'relations|ties|talks|tensions|trade|rivalry|cooperation|relationship|dialogue|conflict|war';

/** Other wordings of a topic: plural, word order, "between A and B". */
export function topicVariants(text: string): string[] {
  const found: string[] = [];
  const pair = new RegExp(`^(.+?)[-–](\\p{Lu}.*?) (${HEADS})$`, 'u').exec(text);
  if (pair !== null) found.push(...pairWordings(pair[1] ?? '', pair[2] ?? '', pair[3] ?? ''));
  const between = new RegExp(`^(${HEADS}) between (?:the )?(.+) and (?:the )?(.+)$`, 'u').exec(text);
  if (between !== null) found.push(...pairWordings(between[2] ?? '', between[3] ?? '', between[1] ?? ''));
  const simple = /^(\p{L}+) (\p{L}{4,})$/u.exec(text);
  if (simple !== null && pair === null)
    found.push(`${simple[2]} of ${simple[1]}`, `${simple[2]} of ${plural(simple[1] ?? '')}`);
  const last = /^(.*?)(\p{Ll}{3,})$/u.exec(text);
  if (last !== null) {
    found.push(`${last[1]}${plural(last[2] ?? '')}`);
    const one = singular(last[2] ?? '');
    if (one !== null) found.push(`${last[1]}${one}`);
  }
  return found.filter((each) => each !== text);
}

/** Heads that say the same: "U.S.-China ties" for "U.S.-China relations". */
const EQUAL_HEADS = ['relations', 'ties', 'relationship'];

function pairWordings(first: string, second: string, ownHead: string): string[] {
  const heads = EQUAL_HEADS.includes(ownHead) ? EQUAL_HEADS : [ownHead];
  return heads.flatMap((head) => wordingsWithHead(first, second, head));
}

function wordingsWithHead(first: string, second: string, head: string): string[] {
  const sides = (side: string): string[] => {
    const short = [side, ...unitedForms(side)].filter((form) => form !== 'United States of America');
    return short;
  };
  const found: string[] = [];
  for (const a of sides(first)) {
    for (const b of sides(second)) {
      found.push(`${a}-${b} ${head}`, `${b}-${a} ${head}`);
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const) {
        for (const article of ['', 'the ']) {
          found.push(`${head} between ${article}${x} and ${y}`, `${head} between ${x} and ${article}${y}`);
        }
      }
    }
  }
  return found;
}

function plural(word: string): string {
  if (/(?:is)$/u.test(word)) return word.replace(/is$/u, 'es');
  if (/(?:s|x|z|ch|sh)$/u.test(word)) return /s$/u.test(word) ? word : `${word}es`;
  if (/[^aeiou]y$/u.test(word)) return word.replace(/y$/u, 'ies');
  return `${word}s`;
}

function singular(word: string): string | null {
  if (/[^aeiou]ies$/u.test(word)) return word.replace(/ies$/u, 'y');
  return /[^siu]s$/u.test(word) && word.length > 4 ? word.replace(/s$/u, '') : null;
}

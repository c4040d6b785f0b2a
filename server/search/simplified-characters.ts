import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });
const known = new Map<string, string>();

/**
 * Each traditional Chinese character as the simplified one, so that a name written in either is found by the other
 * ("王文濤", "王文涛"). One at a time, whatever stands beside it: a part of a name has to fold to a part of the folded name.
 */
export function simplifyCharacters(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => {
    let simplified = known.get(character);
    if (simplified === undefined) {
      simplified = convert(character);
      known.set(character, simplified);
    }
    return simplified;
  });
}

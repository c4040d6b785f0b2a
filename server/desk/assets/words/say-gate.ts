import type { UserError } from '../api/change-sets.ts';
import { pathText } from '../record/record-context.ts';
import { fieldWord } from './field-word.ts';
import { LIST_WORDS } from './list-words.ts';

/** Steps as a path's text: `positions[0].end`. */
export function textOfSteps(path: readonly string[]): string {
  return pathText(path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
}

/** The server's sentence for a person: "Position 3, source 1, place is missing: add it". */
export function sayGate({ path, message }: Pick<UserError, 'path' | 'message'>): string {
  return withPlace({ path, message }, sayPlace(path));
}

/** The server's sentence beside its field, where the field's own word is enough: "Place is missing: add it". */
export function sayAtField({ path, message }: Pick<UserError, 'path' | 'message'>): string {
  const field = path.findLast((step) => !/^\d+$/.test(step)) ?? '';
  return withPlace({ path, message }, fieldWord(field));
}

/** A sentence that begins with its path begins with these words instead; types of the format say nothing to a person. */
function withPlace({ path, message }: Pick<UserError, 'path' | 'message'>, words: string): string {
  const place = textOfSteps(path);
  const plain = message.replace(/ \((?:string|array|object|number|boolean)\)/, '');
  return place === '' || !plain.startsWith(`${place} `) ? plain : `${words}${plain.slice(place.length)}`;
}

function sayPlace(path: readonly string[]): string {
  const words = path.flatMap((step, index) => {
    if (/^\d+$/.test(step)) return [];
    const next = path[index + 1];
    const row = LIST_WORDS[step];
    const isRow = row !== undefined && next !== undefined && /^\d+$/.test(next);
    const words = isRow ? `${row} ${Number(next) + 1}` : fieldWord(step);
    return [index === 0 ? words : words.toLowerCase()];
  });
  return words.join(', ');
}

/** A path's text with items by what names them, in words: "Position, statement" of `positions[schumer-2023].statement`. */
export function sayPathText(path: string): string {
  const { list = '', field } = /^(?<list>\w+)(?:\[.*?\])?(?:\.(?<field>.+))?$/.exec(path)?.groups ?? {};
  const row = LIST_WORDS[list] ?? fieldWord(list);
  return field === undefined ? row : `${row}, ${fieldWord(field).toLowerCase()}`;
}

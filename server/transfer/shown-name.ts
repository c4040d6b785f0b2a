import type { NameEntry } from './collection-file.ts';

/** The name that English lists and cards show. */
export function shownName(names: readonly NameEntry[]): string {
  const primary = names.filter(({ kind }) => kind === 'PRIMARY');
  return (primary.find(({ language }) => language === 'en') ?? primary[0] ?? names[0])?.text ?? '';
}

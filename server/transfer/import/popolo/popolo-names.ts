import type { NameEntry } from '../../collection-file.ts';

/** The names of a record as Popolo has them. */
export interface NamedRecord {
  name: string;
  other_names: { name: string; lang?: string | undefined; note?: string | undefined }[];
}

/** The name matches alone, as whole names do; Popolo does not say of others how far they are known, so they need evidence. */
export function popoloNames(entity: NamedRecord): NameEntry[] {
  const names: NameEntry[] = [
    { text: entity.name.trim(), language: 'en', kind: 'PRIMARY', matching: 'ALONE' },
  ];
  for (const { name, lang, note } of entity.other_names) {
    const language = lang ?? 'en';
    const text = name.trim();
    if (names.some((known) => known.text === text && known.language === language)) continue;
    const kind = kindOf(note);
    const isSecond =
      kind === 'PRIMARY' && names.some((known) => known.kind === kind && known.language === language);
    names.push({ text, language, kind: isSecond ? 'ALIAS' : kind, matching: 'WITH_EVIDENCE' });
  }
  return names;
}

const KINDS = ['PRIMARY', 'SHORT', 'ACRONYM', 'NATIVE', 'TRANSLITERATION', 'FORMER'] as const;

function kindOf(note: string | undefined): NameEntry['kind'] {
  return KINDS.find((kind) => kind === note?.toUpperCase()) ?? 'ALIAS';
}

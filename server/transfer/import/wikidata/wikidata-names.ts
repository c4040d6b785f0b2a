import { graphemeLength } from '../../../../shared/model/grapheme-length.ts';
import { LENGTHS } from '../../../../shared/model/vocabulary.ts';
import { fold } from '../../../search/search-tokens.ts';
import type { NameEntry } from '../../collection-file.ts';
import type { Entity } from './wikidata-entity.ts';

/** Wikidata's languages that are imported, and how we write them. `mul` holds names that are the same in all. */
const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'en',
  mul: 'en',
  es: 'es',
  zh: 'zh',
  'zh-hans': 'zh-Hans',
  'zh-hant': 'zh-Hant',
};

/**
 * The names of an entity: the label of each language matches alone, other names need evidence, since Wikidata has nicknames and
 * titles among them. A name too long for a card is passed over.
 */
export function wikidataNames(entity: Entity): NameEntry[] {
  const names: NameEntry[] = [];
  const add = (text: string, language: string, kind: NameEntry['kind'], matching: NameEntry['matching']) => {
    const words = text.trim();
    const isKnown = names.some((name) => name.language === language && fold(name.text) === fold(words));
    if (words === '' || isKnown || graphemeLength(words) > LENGTHS.name) return;
    names.push({ text: words, language, kind, matching });
  };
  const hasPrimary = (language: string) =>
    names.some((name) => name.language === language && name.kind === 'PRIMARY');
  for (const [theirs, ours] of Object.entries(LANGUAGES)) {
    const label = entity.labels[theirs];
    if (label !== undefined && !hasPrimary(ours)) add(label.value, ours, 'PRIMARY', 'ALONE');
  }
  for (const [theirs, ours] of Object.entries(LANGUAGES)) {
    for (const { value } of entity.aliases[theirs] ?? []) add(value, ours, 'ALIAS', 'WITH_EVIDENCE');
  }
  return names;
}

/** The label that people and reports call the entity by. */
export function labelOf(entity: Entity): string {
  const label = entity.labels.en ?? entity.labels.mul ?? Object.values(entity.labels)[0];
  return label?.value ?? entity.id;
}

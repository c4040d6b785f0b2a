import { languageName } from '../words/vocabulary-words.ts';

/** Languages that the collection writes or quotes; what a document has beyond them is added to the list. */
const LANGUAGES = ['en', 'es', 'zh', 'zh-Hans', 'zh-Hant', 'ar', 'de', 'fr', 'ja', 'ko', 'pt', 'ru'];

/** A language by its name. */
export function LanguageField(props: {
  id: string;
  value: string | undefined;
  change(language: string | undefined): void;
  /** What stands for no language; without it there has to be one. */
  none?: string;
  prefix?: string;
  label?: string;
}) {
  const { value = '' } = props;
  const tags = value === '' || LANGUAGES.includes(value) ? LANGUAGES : [value, ...LANGUAGES];
  return (
    <select
      id={props.id}
      class="input"
      aria-label={props.label}
      value={value}
      onChange={(event) => props.change(event.currentTarget.value || undefined)}
    >
      {props.none !== undefined && <option value="">{props.none}</option>}
      {tags.map((tag) => (
        <option key={tag} value={tag}>
          {props.prefix}
          {languageName(tag)}
        </option>
      ))}
    </select>
  );
}

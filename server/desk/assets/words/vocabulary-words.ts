import {
  FACT_STANCES,
  type NameKind,
  type NameMatching,
  POLICY_STANCES,
  type PositionBasis,
  type PropositionKind,
  type SourceClass,
  type Stance,
  type SubjectKind,
} from '../../../../shared/model/vocabulary.ts';

/** A value of one of the model's lists, with the words that an editor reads for it. */
export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

export const KIND_WORDS: Readonly<Record<SubjectKind, string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  GOVERNMENT: 'Country or region',
  PLACE: 'Place',
  ISSUE: 'Issue',
  POST: 'Office',
};

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  SUPPORTS: 'Supports',
  OPPOSES: 'Opposes',
  CONDITIONAL: 'Conditional',
  MIXED: 'Mixed',
  NEUTRAL: 'Neutral',
  AFFIRMS: 'Affirms',
  DENIES: 'Denies',
  NO_KNOWN_POSITION: 'No record',
};

/** The stances that fit a proposition, in the order of their number keys; none without a proposition. */
export function stancesFor(kind: PropositionKind | null): Choice<Stance>[] {
  if (kind === null) return [];
  const fitting: readonly Stance[] = kind === 'POLICY' ? POLICY_STANCES : FACT_STANCES;
  return fitting.map((value) => ({ value, label: STANCE_WORDS[value] }));
}

export const NAME_KIND_CHOICES: readonly Choice<NameKind>[] = [
  { value: 'PRIMARY', label: 'Primary' },
  { value: 'ALIAS', label: 'Alias' },
  { value: 'SHORT', label: 'Short' },
  { value: 'ACRONYM', label: 'Acronym' },
  { value: 'NATIVE', label: 'Native' },
  { value: 'TRANSLITERATION', label: 'Transliteration' },
  { value: 'FORMER', label: 'Former' },
];

export const MATCHING_CHOICES: readonly (Choice<NameMatching> & { meaning: string })[] = [
  { value: 'ALONE', label: 'Alone', meaning: 'wherever the word stands, with no other sign' },
  {
    value: 'WITH_EVIDENCE',
    label: 'With evidence',
    meaning: 'only where the text also has the full name, or a subject listed here',
  },
  { value: 'NEVER', label: 'Never', meaning: 'shown and searched, never marked' },
];

export const BASIS_CHOICES: readonly Choice<PositionBasis>[] = [
  { value: 'SAID', label: 'Said' },
  { value: 'VOTED', label: 'Voted' },
  { value: 'ENACTED', label: 'Enacted' },
  { value: 'SIGNED', label: 'Signed' },
  { value: 'REPORTED', label: 'Reported' },
];

export const SOURCE_CLASS_CHOICES: readonly (Choice<SourceClass> & { meaning: string })[] = [
  { value: 'OFFICIAL_RECORD', label: 'Official record', meaning: 'law, register, readout, transcript' },
  { value: 'OWN_STATEMENT', label: 'Own statement', meaning: 'the actor’s own site or account' },
  { value: 'INDEPENDENT_REPORT', label: 'Independent report', meaning: 'a newsroom that answers for it' },
  { value: 'RESEARCH', label: 'Research', meaning: 'study, statistics, court brief' },
  { value: 'STATE_MEDIA', label: 'State media', meaning: 'owned by a government, named with it' },
  { value: 'ADVOCACY', label: 'Advocacy', meaning: 'argues for a side' },
  { value: 'AGGREGATOR', label: 'Aggregator', meaning: 'copies others; never stands alone' },
];

/** The label of a value in a list of choices; the value itself where the list does not have it. */
export function labelOf<Value extends string>(choices: readonly Choice<Value>[], value: Value): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

const languageNames = new Intl.DisplayNames(['en-US'], { type: 'language' });

/** "English" for `en`; the tag itself where it is no language. */
export function languageName(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    // Typed by hand and not a BCP 47 tag: shown as typed, the server says what is wrong with it.
    return tag;
  }
}

/** "1 change", "3 changes". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

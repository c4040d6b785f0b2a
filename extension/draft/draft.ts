import { comparePartialDates, parsePartialDate } from '../../shared/dates/partial-date.ts';
import { cleanAddress } from '../../shared/model/clean-address.ts';
import { graphemeLength } from '../../shared/model/grapheme-length.ts';
import {
  type EndKind,
  LENGTHS,
  type NameKind,
  type NameMatching,
  type PropositionKind,
  type SourceClass,
  type Stance,
  type SubjectKind,
} from '../../shared/model/vocabulary.ts';
import type { SubjectName } from '../messages.ts';

/** What a page says of itself, and where in it the selection stands. */
export interface PageSource {
  title: string;
  publisher: string;
  author: string;
  /** Partial date, or empty where the page gives none. */
  published: string;
  /** Canonical, without tracking parts. */
  url: string;
  /** BCP 47, or empty. */
  language: string;
  /** Number of the paragraph in the article, from 1; null where it stands in none. */
  paragraph: number | null;
}

export const DRAFT_KINDS = ['POSITION', 'EVENT', 'OFFICE', 'NAME'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** What an editor writes beside a page. Kept on the device until it is sent. */
export interface Draft {
  source: PageSource;
  sourceClass: SourceClass;
  quotation: string;
  kind: DraftKind;
  /** Slug of the actor whose position or office it is, or of the subject that is called so. */
  about: string;
  aboutKind: SubjectKind | '';
  /** Key of what it is towards, see {@link keyOf}; empty: not chosen yet. */
  towards: string;
  /** Text and kind of a proposition that is new, where `towards` names none of those on record. */
  proposition: string;
  propositionKind: PropositionKind;
  stance: Stance | '';
  condition: string;
  /** In our words: what the position or the event is. */
  words: string;
  /** Partial date, as far as it is known; what was typed where that is none; empty: not known. */
  when: string;
  /** A position's day is not known, and the editor said so. */
  isDayLeftOut: boolean;
  /** Slugs of who took part in an event. */
  participants: string[];
  /** The post or organization of an office. */
  office: SubjectName | null;
  /** Partial dates of an office; empty: not known. `until` is the first day on which it was no longer held. */
  from: string;
  until: string;
  endKind: EndKind;
  name: string;
  nameLanguage: string;
  nameKind: NameKind;
  matching: NameMatching;
  /** Id of the statement on record that the source is added to; `ANOTHER`: it was looked at, and this is another one. */
  onRecord: string;
}

/** A draft in which nothing is written. */
export const EMPTY_DRAFT: Draft = {
  source: { title: '', publisher: '', author: '', published: '', url: '', language: '', paragraph: null },
  sourceClass: 'INDEPENDENT_REPORT',
  quotation: '',
  kind: 'POSITION',
  about: '',
  aboutKind: '',
  towards: '',
  proposition: '',
  propositionKind: 'POLICY',
  stance: '',
  condition: '',
  words: '',
  when: '',
  isDayLeftOut: false,
  participants: [],
  office: null,
  from: '',
  until: '',
  endKind: 'NONE',
  name: '',
  nameLanguage: '',
  nameKind: 'ALIAS',
  matching: 'WITH_EVIDENCE',
  onRecord: '',
};

/** The next draft from the same sentence: who and where stay, what was said of them is written anew. */
export function anotherFrom(draft: Draft): Draft {
  const { source, sourceClass, quotation, about, aboutKind, participants, nameLanguage } = draft;
  const { when, isDayLeftOut } = draft;
  return {
    ...EMPTY_DRAFT,
    ...{ source, sourceClass, quotation, about, aboutKind, participants, nameLanguage },
    ...{ when, isDayLeftOut },
  };
}

/** The first sentence of a text that has more than one, else null. */
export function firstSentence(text: string): string | null {
  const whole = text.trim();
  const [first] = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(whole);
  const sentence = first?.segment.trim() ?? '';
  return sentence === '' || sentence === whole ? null : sentence;
}

/** Whether an end is given beside its kind. */
export const hasEnd = ({ endKind }: Pick<Draft, 'endKind'>): boolean =>
  endKind === 'ACTUAL' || endKind === 'SCHEDULED';

/** Whether a kind of draft can be about a kind of subject: everything has names, but only actors hold offices and positions. */
export function canBeAbout(kind: DraftKind, subject: SubjectKind | ''): boolean {
  if (subject === '') return false;
  return kind === 'NAME' || (subject !== 'ISSUE' && subject !== 'POST');
}

/** The texts whose length is counted. */
export type CountedField = 'quotation' | 'proposition' | 'condition' | 'words' | 'name';

/** What a position can be towards: a proposition of an issue, or the issue itself by a statement without a stance. */
export interface Choosable {
  issue: { slug: string; name: string };
  /** `id`: empty for one that is new. `positions`: how many on it are on record. */
  proposition: { id: string; text: string; kind: PropositionKind; positions: number } | null;
}

/** Names a choice: `issue/proposition`, `issue/+` for a new proposition, or `issue/`. */
export function keyOf({ issue, proposition }: Choosable): string {
  return `${issue.slug}/${proposition === null ? '' : proposition.id || '+'}`;
}

/** What a draft is towards; null where that is not chosen yet. */
export function towardsOf(
  { towards, proposition, propositionKind: kind }: Draft,
  choosables: readonly Choosable[],
): Choosable | null {
  const issue = choosables.find((one) => `${one.issue.slug}/+` === towards)?.issue;
  if (issue !== undefined)
    return { issue, proposition: { id: '', text: proposition.trim(), kind, positions: 0 } };
  return choosables.find((one) => keyOf(one) === towards) ?? null;
}

/** The stances that a kind of proposition takes; no record is nothing that one finds on a page. */
export const STANCES_OF: Readonly<Record<PropositionKind, readonly Stance[]>> = {
  POLICY: ['SUPPORTS', 'OPPOSES', 'CONDITIONAL', 'MIXED', 'NEUTRAL'],
  FACT: ['AFFIRMS', 'DENIES', 'MIXED'],
};

/** The fields that take a partial date. */
export type DatedField = 'when' | 'from' | 'until' | 'published';

/** The fields that can have something wrong. */
export type DraftField =
  | DatedField
  | 'quotation'
  | 'about'
  | 'towards'
  | 'proposition'
  | 'stance'
  | 'condition'
  | 'words'
  | 'office'
  | 'name'
  | 'nameLanguage'
  | 'title'
  | 'publisher'
  | 'url';

/** What keeps a draft from being sent: something `MISSING` or not to be read, an end before its start, or so many signs `over` the limit. */
export type DraftFault =
  | { field: DraftField; fault: 'MISSING' | 'WRONG' | 'BEFORE_START' }
  | { field: DraftField; over: number };

/** The most graphemes of a field that is counted. */
export function limitOf(field: CountedField, kind: DraftKind): number {
  if (field === 'words') return kind === 'EVENT' ? LENGTHS.event : LENGTHS.statement;
  return LENGTHS[field];
}

/** Everything that keeps a draft from being sent, in the order of the form. */
export function findFaults(draft: Draft): DraftFault[] {
  const faults: DraftFault[] = [];
  const missing = (field: DraftField, text: string) => {
    if (text.trim() === '') faults.push({ field, fault: 'MISSING' });
  };
  const counted = (field: CountedField) => {
    const over = graphemeLength(draft[field].trim()) - limitOf(field, draft.kind);
    if (over > 0) faults.push({ field, over });
  };
  const dated = (field: DatedField, date: string) => {
    if (date !== '' && parsePartialDate(date) === null) faults.push({ field, fault: 'WRONG' });
  };
  missing('quotation', draft.quotation);
  counted('quotation');
  if (draft.kind !== 'EVENT' && !canBeAbout(draft.kind, draft.aboutKind))
    faults.push({ field: 'about', fault: 'MISSING' });
  if (draft.kind === 'POSITION') {
    missing('towards', draft.towards);
    if (draft.towards.endsWith('/+')) {
      missing('proposition', draft.proposition);
      counted('proposition');
    }
    if (draft.towards !== '' && !draft.towards.endsWith('/')) missing('stance', draft.stance);
    if (draft.stance === 'CONDITIONAL') missing('condition', draft.condition);
    counted('condition');
  }
  if (draft.kind === 'POSITION' || draft.kind === 'EVENT') {
    missing('words', draft.words);
    counted('words');
    if (draft.kind === 'EVENT' || !draft.isDayLeftOut) missing('when', draft.when);
    dated('when', draft.when);
  }
  if (draft.kind === 'OFFICE') {
    missing('office', draft.office?.slug ?? '');
    dated('from', draft.from);
    if (hasEnd(draft)) missing('until', draft.until);
    if (hasEnd(draft)) dated('until', draft.until);
    if (isBeforeStart(draft)) faults.push({ field: 'until', fault: 'BEFORE_START' });
  }
  if (draft.kind === 'NAME') {
    missing('name', draft.name);
    counted('name');
    if (!LANGUAGE.test(draft.nameLanguage)) faults.push({ field: 'nameLanguage', fault: 'MISSING' });
  }
  missing('title', draft.source.title);
  missing('publisher', draft.source.publisher);
  dated('published', draft.source.published);
  if (!/^https?:\/\//.test(draft.source.url)) faults.push({ field: 'url', fault: 'MISSING' });
  return faults;
}

/** Whether an office ends for certain before it begins, or as it begins. */
function isBeforeStart(draft: Draft): boolean {
  const { from, until } = draft;
  if (!hasEnd(draft) || parsePartialDate(from) === null || parsePartialDate(until) === null) return false;
  const order = comparePartialDates(until, from);
  return order !== null && order <= 0;
}

/** A language, with its script where it has several: `en`, `zh-Hans`. */
const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;

/** A page's address without tracking parts and without a place in the page. */
export function pageAddress(address: string): string {
  return (cleanAddress(address)?.address ?? address).replace(/#.*$/, '');
}

/** A readable name of lower-case ASCII letters, digits and hyphens, at most 60 long. */
export function slugify(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length + 1 > 60) break;
    slug = slug === '' ? word : `${slug}-${word}`;
  }
  return slug;
}

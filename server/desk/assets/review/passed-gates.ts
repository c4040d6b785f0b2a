import type { WholeChangeSet } from '../api/change-sets.ts';
import { count } from '../words/vocabulary-words.ts';
import { recordTitle } from './record-title.ts';

/** A gate in words, with the codes of what it stops. */
interface Gate {
  words: string;
  codes: readonly string[];
  /** Whether it looks at the format of a document, before anything else can be looked at. */
  isOfFormat: boolean;
}

const GATES: readonly Gate[] = [
  {
    words: 'Every statement has a source',
    codes: ['STATEMENT_WITHOUT_CITATION', 'NO_USABLE_SOURCE'],
    isOfFormat: true,
  },
  {
    words: 'Quotations have their place and language',
    codes: ['CITATION_WITHOUT_LOCATOR', 'QUOTATION_WITHOUT_LANGUAGE'],
    isOfFormat: true,
  },
  { words: 'No aggregator stands alone', codes: ['AGGREGATOR_ALONE'], isOfFormat: false },
  {
    words: 'What is contentious has two publishers',
    codes: ['CONTENTIOUS_NEEDS_TWO'],
    isOfFormat: false,
  },
  {
    words: 'Seats, dates and lengths hold',
    codes: ['TOO_MANY_HOLDERS', 'HELD_OUTSIDE_LIFE', 'DATES_CONTRADICT', 'TEXT_TOO_LONG'],
    isOfFormat: false,
  },
  {
    words: 'Names mark what they mean',
    codes: ['NAME_IS_ORDINARY_WORD', 'NAME_WITH_TITLE', 'NAME_WITH_NOTE'],
    isOfFormat: false,
  },
  {
    words: 'Nobody has published anything else of it since',
    codes: ['VERSION_CONFLICT'],
    isOfFormat: true,
  },
];

/** What is wrong with the format keeps the server from looking at what a document says. */
const FORMAT_CODES: readonly string[] = [
  'DOCUMENT_INVALID',
  ...GATES.filter(({ isOfFormat }) => isOfFormat).flatMap(({ codes }) => codes),
].filter((code) => code !== 'VERSION_CONFLICT');

/** The gates that a change set has passed, in words; those that could not be asked are left out. */
export function passedGates(problems: readonly { code: string }[]): string[] {
  const found = new Set(problems.map(({ code }) => code));
  const isReadable = !FORMAT_CODES.some((code) => found.has(code));
  return GATES.filter(
    ({ codes, isOfFormat }) => (isReadable || isOfFormat) && !codes.some((code) => found.has(code)),
  ).map(({ words }) => words);
}

const REASON_WORDS = {
  NAME_CHANGE: 'a name changes',
  HIGH_PROFILE: 'the subject is of high profile',
} as const;

/** Why a change set is always reviewed: "Always reviewed: a name changes". */
export function sayReasons({ review, author }: Pick<WholeChangeSet, 'review' | 'author'>): string[] {
  return (review?.reasons ?? []).map(
    (reason) =>
      `Always reviewed: ${reason === 'NEW_EDITOR' ? `among the first three change sets of ${author}` : REASON_WORDS[reason]}`,
  );
}

/** That nothing about the reviewer stands in the way: "You are not the author, and declared no interest in Chuck Schumer". */
export function sayImpartial({ records }: Pick<WholeChangeSet, 'records'>): string {
  const subjects = records.filter(({ kind }) => kind === 'ACTOR' || kind === 'ISSUE' || kind === 'POST');
  const names = subjects.map(recordTitle);
  const about =
    names.length === 0
      ? 'it'
      : names.length > 2
        ? `its ${count(names.length, 'subject')}`
        : names.join(' or ');
  return `You are not the author, and declared no interest in ${about}`;
}

/** How often it was sent, where it was sent before: "second time"; empty else. */
export function sayTimesSent(submissions: number): string {
  if (submissions < 2) return '';
  return submissions === 2 ? 'second time' : submissions === 3 ? 'third time' : `${submissions}th time`;
}

import type { Stance, SubjectKind } from '../../shared/model/vocabulary.ts';

/**
 * Every word of the card in English. `$1`, `$2` … are filled in order, as in `_locales` messages.
 * A pair `…_one`, `…_other` is chosen by the locale's plural rule.
 */
export const CARD_STRINGS = {
  cardKindPerson: 'Person',
  cardKindOrganization: 'Organization',
  cardKindGovernment: 'Country or region',
  cardKindIssue: 'Issue',
  cardKindOffice: 'Office',
  cardKindNotCertain: 'Not certain',
  cardKindLookedUp: 'Looked up',
  cardAsOf: 'as of $1',
  cardAsOfToday: 'as of today',
  cardMore: 'More: copy, report, mute',
  cardPin: 'Pin',
  cardClose: 'Close',
  cardBackTo: 'Back to $1',
  cardSince: 'since $1',
  cardUntil: 'until $1',
  cardActing: 'acting',
  cardDatesNotCertain: 'dates not certain',
  cardPartOf: 'Part of $1',
  cardWasThen: 'was then',
  cardIsNow: 'is now',
  cardTerm: 'In office from $1 to $2; the card speaks of $3',
  cardTermOpen: 'In office since $1; the card speaks of $2',
  cardTermNoEnd: 'no end known',
  cardSource: 'Source $1',
  cardOnIssues: 'On this article’s issues',
  cardNoPosition: 'No position on record for this article’s issues.',
  cardStanceSupports: 'Supports',
  cardStanceOpposes: 'Opposes',
  cardStanceConditional: 'Conditional',
  cardStanceMixed: 'Mixed',
  cardStanceNeutral: 'Neutral',
  cardStanceAffirms: 'Affirms',
  cardStanceDenies: 'Denies',
  cardStanceNone: 'No record',
  cardStanceTo: 'to $1',
  cardCondition: 'Condition: $1',
  cardSaidBy: 'said by $1',
  cardShowMore_one: 'Show $1 more',
  cardShowMore_other: 'Show $1 more',
  cardWhoStands: 'Who stands where',
  cardNobodyStands: 'Nobody’s stand on this is on record for this day.',
  cardSaidWithoutStance: 'Said on this',
  cardAccountsDiffer: 'Where accounts differ',
  cardBefore: 'Before this article',
  cardSinceArticle: 'Since this article',
  cardThisArticle: 'This article',
  cardNothingBefore: 'Nothing on record before.',
  cardNothingSince: 'Nothing on record since.',
  cardEvents: 'What happened',
  cardAllEvents: 'All events',
  cardCorrections: 'Corrections',
  cardSources: 'Sources',
  cardStateMedia: 'state media, owned by the government of $1',
  cardNewTab: 'opens in a new tab',
  cardWhy: 'Why this match',
  cardWrongMatch: 'Wrong match?',
  cardSourceCount_one: '$1 source',
  cardSourceCount_other: '$1 sources',
  cardReviewed: 'Reviewed $1',
  cardReviewDue: 'due for another look',
  cardSelfReviewed: 'self-reviewed',
  cardLoading: 'Loading card',
  cardStale: 'Saved $1.',
  cardStaleDays_one: 'No update has worked for $1 day.',
  cardStaleDays_other: 'No update has worked for $1 days.',
  cardOffline: 'This card is not on this device yet. It comes with the next update, when you are online.',
  cardOfflineFoot: 'You are offline. Cards you already have still open.',
  cardUpdateNow: 'Update now',
  cardError: 'Sidelight could not read this card. Nothing else is affected.',
  cardLoadAgain: 'Load it again',
  cardReport: 'Report…',
  cardEmpty_one: 'Nobody has curated this yet. Sidelight looked in $1 collection on this device.',
  cardEmpty_other: 'Nobody has curated this yet. Sidelight looked in $1 collections on this device.',
  cardSuggest: 'Suggest it…',
  cardNoDate: 'This page gives no date, so the card speaks as of today.',
  cardSetDate: 'Set a date',
  cardSetDateLabel: 'The article’s date',
  cardSetDateUse: 'Use this date',
  cardSetDateFoot: 'The date holds for this page and stays here.',
  cardWhich: 'Which $1?',
  cardWhichWhy_one: 'The article does not decide. $1 subject fits.',
  cardWhichWhy_other: 'The article does not decide. $1 subjects fit.',
  cardWhichPeople_one: 'The article does not decide. $1 person fits.',
  cardWhichPeople_other: 'The article does not decide. $1 people fit.',
  cardNamedElsewhere: 'Named elsewhere in this article.',
  cardNothingPoints: 'Nothing else here points to this one.',
  cardNeither_two: 'Neither of them',
  cardNeither_many: 'None of them',
  cardChoiceStays: 'Your choice holds for this page and stays here.',
  cardCopy: 'Copy a sentence with its source',
  cardCopySentence: 'Copy this sentence with its source',
  cardCopied: 'Copied.',
  cardCopyFailed: 'This page does not allow copying.',
  cardMute: 'Mute this name',
  cardMove: 'Move the card with the arrow keys',
  cardResize: 'Resize the card with the arrow keys',
  cardReportTitle: 'Wrong match?',
  cardReportOther: 'Someone else is meant',
  cardReportNotName: 'This is not a name here',
  cardReportOutdated: 'The card is wrong or out of date',
  cardReportReason: 'What is wrong',
  cardReportNote: 'Add a note, if you like',
  cardReportAddress: 'Include the page’s address',
  cardReportAll: 'This is all that will be sent',
  cardReportSubject: 'Subject',
  cardReportTo: 'To',
  cardReportReasonField: 'Reason',
  cardReportNoteField: 'Note',
  cardReportAddressField: 'Address',
  cardSend: 'Send',
  cardCancel: 'Cancel',
  cardSent: 'Sent. Thank you.',
  cardQueued: 'Kept here. It goes out when you are online.',
  cardSendFailed: 'It could not be sent. Nothing left this device.',
  feedbackMissing: 'A name is missing here',
  feedbackSource: 'Suggest a source',
  feedbackName: 'Name',
  feedbackSourceAddress: 'Address of the source',
  feedbackSourceField: 'Source',
  feedbackAbout: 'About',
  feedbackChoose: 'Choose whom or what',
  feedbackNoSubject: 'Nobody in particular',
  feedbackNeedsSubject: 'Choose whom or what this is about.',
  feedbackNeedsName: 'Write the name that is missing.',
  feedbackNeedsSource: 'Write a whole address that begins with https://.',
  feedbackRefused: 'The server did not take it.',
} as const;

export type CardStringKey = keyof typeof CARD_STRINGS;

/** Gives a message in the reader's language, its `$1`, `$2` … filled with the values in order. */
export type Translate = (key: CardStringKey, ...values: (string | number)[]) => string;

/** Fills `$1` … `$9` of a message. */
export function fillMessage(message: string, values: readonly (string | number)[]): string {
  return message.replace(/\$([1-9])/g, (_, digit: string) => String(values[Number(digit) - 1] ?? ''));
}

/** The English card; for tests, and where a locale lacks a message. */
export const translateToEnglish: Translate = (key, ...values) => fillMessage(CARD_STRINGS[key], values);

type PluralStem = CardStringKey extends infer K ? (K extends `${infer Stem}_one` ? Stem : never) : never;

/** The message for a count, by the locale's plural rule; the count is `$1`. */
export function translateCount(t: Translate, locale: string, stem: PluralStem, count: number): string {
  const rule = new Intl.PluralRules(locale).select(count);
  return t(`${stem}_${rule === 'one' ? 'one' : 'other'}`, new Intl.NumberFormat(locale).format(count));
}

export const KIND_STRING: Record<SubjectKind, CardStringKey> = {
  PERSON: 'cardKindPerson',
  ORGANIZATION: 'cardKindOrganization',
  GOVERNMENT: 'cardKindGovernment',
  PLACE: 'cardKindGovernment',
  ISSUE: 'cardKindIssue',
  POST: 'cardKindOffice',
};

export const STANCE_STRING: Record<Stance, CardStringKey> = {
  SUPPORTS: 'cardStanceSupports',
  OPPOSES: 'cardStanceOpposes',
  CONDITIONAL: 'cardStanceConditional',
  MIXED: 'cardStanceMixed',
  NEUTRAL: 'cardStanceNeutral',
  AFFIRMS: 'cardStanceAffirms',
  DENIES: 'cardStanceDenies',
  NO_KNOWN_POSITION: 'cardStanceNone',
};

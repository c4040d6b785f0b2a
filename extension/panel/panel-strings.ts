/**
 * The panel's own words in English, as in `_locales`; stances, kinds and dates are the card's.
 * A pair `…_one`, `…_other` is chosen by the locale's plural rule.
 */
export const PANEL_STRINGS = {
  panelTitle: 'In this article',
  panelExport: 'Export as Markdown',
  panelExportShort: 'Export',
  panelSettings: 'Settings',
  panelSections: 'Sections',
  panelMentions: 'Mentions',
  panelWhoStands: 'Who stands where',
  panelTimeline: 'Timeline',
  panelSearch: 'Search people, organizations, issues',
  panelFound_one: '$1 found in the collection',
  panelFound_other: '$1 found in the collection',
  panelNothingFound: 'Nothing found for “$1”.',
  panelPeople: 'People',
  panelGovernments: 'Countries and regions',
  panelPlaces: 'Places',
  panelOrganizations: 'Organizations',
  panelIssues: 'Issues',
  panelOffices: 'Offices',
  panelMentionCount_one: '$1 mention',
  panelMentionCount_other: '$1 mentions',
  panelStep: '$1 of $2',
  panelPrevious: 'Previous mention',
  panelNext: 'Next mention',
  panelOpenCard: 'Open the card of $1',
  panelCalled: 'as “$1”',
  panelOnRecord_one: '$1 of $2 here is on record',
  panelOnRecord_other: '$1 of $2 here are on record',
  panelNoneOnRecord: 'no position on record',
  panelUndecided_one: '$1 name could mean more than one subject. It is marked with dots.',
  panelUndecided_other: '$1 names could mean more than one subject. They are marked with dots.',
  panelMatrixSub: 'On the issues of this article, as of $1.',
  panelMatrixSubToday: 'On the issues of this article, as of today.',
  panelLegend: 'What the signs mean',
  panelSaid: 'Said',
  panelVoted: 'Voted',
  panelEnacted: 'Enacted',
  panelSigned: 'Signed',
  panelReported: 'Reported',
  panelDayNotKnown: 'day not known',
  panelActor: 'Actor',
  panelMoreColumns_one: 'Show $1 more proposition',
  panelMoreColumns_other: 'Show $1 more propositions',
  panelWithoutRecord: 'No record on any of these: $1.',
  panelNoMatrix: 'Nobody’s stand on the issues of this article is on record for this day.',
  panelTimelineSub_one: '$1 event. Filled came before this article, open came after.',
  panelTimelineSub_other: '$1 events. Filled came before this article, open came after.',
  panelTimelineSubToday_one: '$1 event until today.',
  panelTimelineSubToday_other: '$1 events until today.',
  panelNoEvents: 'No event of these subjects is on record.',
  panelTimelineLabel: '$1 before this article, $2 since; from $3 to $4',
  panelBoth: 'Both',
  panelOthers: 'Others',
  panelEarlier_one: '$1 earlier event',
  panelEarlier_other: '$1 earlier events',
  panelLater_one: '$1 later event',
  panelLater_other: '$1 later events',
  panelMissing: 'Missing or wrong?',
  panelMadeHere: 'Made on this device. Nothing about this page was sent.',
  panelSaved: '$1, saved $2.',
  panelUnread: 'Nothing is read here',
  panelUnreadWhy: 'Open an article on a site that Sidelight reads. Its subjects are listed here.',
  panelNotArticle: 'Not an article',
  panelNotArticleWhy: 'Sidelight reads only articles unless you ask: press its button in the toolbar.',
  panelEmpty: 'No known names here',
  panelEmptyWhy: 'The article was read on this device. None of the names in the collection is in it.',
} as const;

export type PanelStringKey = keyof typeof PANEL_STRINGS;
export type TranslatePanel = (key: PanelStringKey, ...values: (string | number)[]) => string;

type PluralStem = PanelStringKey extends infer K ? (K extends `${infer Stem}_one` ? Stem : never) : never;

/** The message for a count, by the locale's plural rule; the count is `$1`, further values follow. */
export function countWords(
  t: TranslatePanel,
  locale: string,
  stem: PluralStem,
  count: number,
  ...values: (string | number)[]
): string {
  const isOne = new Intl.PluralRules(locale).select(count) === 'one';
  return t(`${stem}_${isOne ? 'one' : 'other'}`, new Intl.NumberFormat(locale).format(count), ...values);
}

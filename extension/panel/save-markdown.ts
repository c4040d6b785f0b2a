import { formatPartialDate } from '../card/card-dates.ts';
import { STANCE_STRING } from '../card/card-strings.ts';
import { uiLanguage, words } from '../words.ts';
import type { PanelArticle } from './load-panel.ts';
import { GROUP_WORDS } from './mention-list.tsx';
import { panelMarkdown } from './panel-markdown.ts';

/** Saves the panel as a Markdown file, named after the page. */
export function saveMarkdown({ reading, model, cards }: PanelArticle): void {
  const locale = uiLanguage();
  const text = panelMarkdown(reading, model, cards, {
    date: (date) => formatPartialDate(date, locale),
    asOf: (date) => (reading.isDated ? words('cardAsOf', date) : words('cardAsOfToday')),
    kind: (kind) => words(GROUP_WORDS[kind]),
    stance: (stance) => words(STANCE_STRING[stance]),
    condition: (condition) => words('cardCondition', condition),
    whoStandsWhere: words('panelWhoStands'),
    timeline: words('panelTimeline'),
    thisArticle: words('cardThisArticle'),
    madeHere: words('panelMadeHere'),
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  link.download = `sidelight-${reading.site.replace(/[^a-z0-9.-]+/gi, '-')}-${reading.asOf}.md`;
  link.click();
  URL.revokeObjectURL(link.href);
}

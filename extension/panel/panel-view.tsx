import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../../shared/card/card.ts';
import { formatPartialDate } from '../card/card-dates.ts';
import { Icon } from '../card/card-icons.tsx';
import { GearIcon, Logo, ShareIcon } from '../drawings/drawings.tsx';
import { MentionList } from './mention-list.tsx';
import type { PanelContext, PanelHandlers } from './panel-context.ts';
import { PanelFoot } from './panel-foot.tsx';
import type { ArticleReading, PanelModel } from './panel-model.ts';
import { PanelSearch } from './panel-search.tsx';
import type { PanelStringKey } from './panel-strings.ts';
import { StanceMatrix } from './stance-matrix.tsx';
import { TimelineView } from './timeline-view.tsx';

/** Why a tab has no article to list. */
export type PanelNothing = 'UNREAD' | 'NOT_ARTICLE' | 'NO_NAMES';

export interface PanelViewProps {
  article: { reading: ArticleReading; model: PanelModel; cards: ReadonlyMap<string, Card> } | null;
  /** Why there is none; null before anything was read. */
  nothing: PanelNothing | null;
  collection: { name: string; savedOn: string | null };
  /** Whom a suggestion goes to. */
  to: string;
  /** The page's address, sent with a suggestion only where the reader ticks it. */
  address?: string;
  /** Words selected in a page that the reader wants to say something about; a new object opens the form anew. */
  selected: { name: string } | null;
  /** Words to look up in the whole collection; a new object asks anew. */
  asked: { words: string } | null;
  context: PanelContext;
  handlers: PanelHandlers;
}

/** The side panel: the article's subjects, who stands where, the timeline, and a search in the whole collection. */
export function PanelView(props: PanelViewProps) {
  const { article, nothing, context, handlers } = props;
  const { t } = context;
  return (
    <div class="panel">
      <header>
        <div class="bar">
          <Logo size={20} />
          <h1>{t('panelTitle')}</h1>
          <span class="tools">
            {article && (
              <button
                type="button"
                class="tool"
                aria-label={t('panelExport')}
                onClick={handlers.exportMarkdown}
              >
                <ShareIcon />
              </button>
            )}
            <button
              type="button"
              class="tool"
              aria-label={t('panelSettings')}
              onClick={handlers.openSettings}
            >
              <GearIcon />
            </button>
          </span>
        </div>
        {article && <AboutArticle reading={article.reading} context={context} />}
      </header>
      <main>
        <PanelSearch asked={props.asked} context={context} handlers={handlers} />
        {article === null && nothing !== null && <Nothing why={nothing} context={context} />}
        {article !== null && (
          <>
            <MentionList model={article.model} context={context} handlers={handlers} />
            <StanceMatrix
              model={article.model}
              cards={article.cards}
              reading={article.reading}
              context={context}
            />
            <TimelineView timeline={article.model.timeline} reading={article.reading} context={context} />
          </>
        )}
      </main>
      <PanelFoot {...props} />
    </div>
  );
}

const SECTIONS: readonly [string, PanelStringKey][] = [
  ['mentions', 'panelMentions'],
  ['who', 'panelWhoStands'],
  ['timeline', 'panelTimeline'],
];

function AboutArticle({ reading, context }: { reading: ArticleReading; context: PanelContext }) {
  const { t, card, locale } = context;
  const current = useSectionInView();
  return (
    <>
      <p class="article" dir="auto">
        {reading.title}
      </p>
      <p class="meta">
        <span>{reading.site}</span>
        {reading.isDated ? (
          <span class="asof">{card('cardAsOf', formatPartialDate(reading.asOf, locale))}</span>
        ) : (
          <span>{card('cardAsOfToday')}</span>
        )}
      </p>
      <nav aria-label={t('panelSections')}>
        {SECTIONS.map(([id, words]) => (
          <a key={id} href={`#${id}`} aria-current={current === id ? 'true' : undefined}>
            {t(words)}
          </a>
        ))}
      </nav>
    </>
  );
}

/** The section that the reader is in: the last one that begins above the middle of the panel. */
function useSectionInView(): string {
  const [current, setCurrent] = useState('mentions');
  const shown = useRef(current);
  useEffect(() => {
    const update = () => {
      const begun = SECTIONS.map(([id]) => id).filter((id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top < innerHeight / 2;
      });
      const next = begun.at(-1) ?? 'mentions';
      if (next !== shown.current) setCurrent(next);
      shown.current = next;
    };
    addEventListener('scroll', update, { passive: true });
    return () => removeEventListener('scroll', update);
  }, []);
  return current;
}

const NOTHING_WORDS: Readonly<Record<PanelNothing, [PanelStringKey, PanelStringKey]>> = {
  UNREAD: ['panelUnread', 'panelUnreadWhy'],
  NOT_ARTICLE: ['panelNotArticle', 'panelNotArticleWhy'],
  NO_NAMES: ['panelEmpty', 'panelEmptyWhy'],
};

function Nothing({ why, context }: { why: PanelNothing; context: PanelContext }) {
  const [title, text] = NOTHING_WORDS[why];
  return (
    <section class="nothing">
      <h2>
        <Icon name="search" />
        {context.t(title)}
      </h2>
      <p class="sub">{context.t(text)}</p>
    </section>
  );
}

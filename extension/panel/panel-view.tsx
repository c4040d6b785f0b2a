import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../../shared/card/card.ts';
import { formatPartialDate } from '../card/card-dates.ts';
import { Icon } from '../card/card-icons.tsx';
import { MentionList } from './mention-list.tsx';
import type { PanelContext, PanelHandlers } from './panel-context.ts';
import type { ArticleReading, PanelModel } from './panel-model.ts';
import { countWords } from './panel-strings.ts';
import { StanceMatrix } from './stance-matrix.tsx';
import { TimelineView } from './timeline-view.tsx';

export interface PanelViewProps {
  /** Null where the tab has no article with known names. */
  article: { reading: ArticleReading; model: PanelModel; cards: ReadonlyMap<string, Card> } | null;
  collection: string;
  widthPx: number;
  context: PanelContext;
  handlers: PanelHandlers;
}

/** The side panel: the article's subjects, who stands where, the timeline, and a search in the whole collection. */
export function PanelView({ article, collection, widthPx, context, handlers }: PanelViewProps) {
  const { t, locale } = context;
  return (
    <div class="panel">
      <header>
        <div class="bar">
          <h1>{t('panelTitle')}</h1>
          <span class="tools">
            {article && (
              <button
                type="button"
                class="tool"
                aria-label={t('panelExport')}
                onClick={handlers.exportMarkdown}
              >
                <Icon name="copy" />
              </button>
            )}
            <button
              type="button"
              class="tool"
              aria-label={t('panelSettings')}
              onClick={handlers.openSettings}
            >
              <Icon name="more" />
            </button>
          </span>
        </div>
        {article && (
          <>
            <p class="article">{article.reading.title}</p>
            <p class="meta">
              <span>{article.reading.site}</span>
              <span class="asof">
                {context.card('cardAsOf', formatPartialDate(article.reading.asOf, locale))}
              </span>
            </p>
            <nav aria-label={t('panelSections')}>
              <a href="#mentions">{t('panelMentions')}</a>
              <a href="#who">{t('panelWhoStands')}</a>
              <a href="#timeline">{t('panelTimeline')}</a>
            </nav>
          </>
        )}
      </header>
      <main>
        <Search context={context} handlers={handlers} />
        {article === null ? (
          <section>
            <h2>{t('panelEmpty')}</h2>
            <p class="sub">{t('panelEmptyWhy')}</p>
          </section>
        ) : (
          <>
            <MentionList model={article.model} context={context} handlers={handlers} />
            <StanceMatrix
              model={article.model}
              cards={article.cards}
              asOf={article.reading.asOf}
              widthPx={widthPx}
              context={context}
            />
            <TimelineView timeline={article.model.timeline} asOf={article.reading.asOf} context={context} />
          </>
        )}
      </main>
      <footer>
        {t('panelMadeHere')} {collection}
      </footer>
    </div>
  );
}

function Search({ context, handlers }: { context: PanelContext; handlers: PanelHandlers }) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<{ slug: string; name: string; kind: string }[] | null>(null);
  useEffect(() => {
    const asked = words.trim();
    let isLate = false;
    if (asked === '') setFound(null);
    else handlers.find(asked).then((subjects) => isLate || setFound(subjects));
    return () => {
      isLate = true;
    };
  }, [words, handlers]);
  return (
    <search>
      <label class="search">
        <Icon name="search" />
        <span class="vh">{context.t('panelSearch')}</span>
        <input
          type="search"
          value={words}
          placeholder={context.t('panelSearch')}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      {found !== null && (
        <div class="found">
          <p class="sub" role="status">
            {found.length === 0
              ? context.t('panelNothingFound', words.trim())
              : countWords(context.t, context.locale, 'panelFound', found.length)}
          </p>
          <ul class="subjects">
            {found.map((subject) => (
              <li key={subject.slug}>
                <button type="button" onClick={() => handlers.open(subject.slug)}>
                  <span class="name">{subject.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </search>
  );
}

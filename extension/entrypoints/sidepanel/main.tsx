import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../style.css';
import '../../panel/panel.css';
import { ask } from '../../ask.ts';
import { openEnvelope } from '../../messages.ts';
import { today } from '../../page/reader.ts';
import { askReader, loadPanel, type PanelArticle } from '../../panel/load-panel.ts';
import { openPanelCard } from '../../panel/open-card.ts';
import { panelMarkdown } from '../../panel/panel-markdown.ts';
import { PanelView } from '../../panel/panel-view.tsx';
import { uiLanguage, words } from '../../words.ts';

const KIND_WORDS: Record<string, string> = {
  PERSON: 'panelPeople',
  GOVERNMENT: 'panelGovernments',
  PLACE: 'panelPlaces',
  ORGANIZATION: 'panelOrganizations',
  ISSUE: 'panelIssues',
  POST: 'panelOffices',
};
const STANCE_WORDS: Record<string, string> = {
  SUPPORTS: 'cardStanceSupports',
  OPPOSES: 'cardStanceOpposes',
  CONDITIONAL: 'cardStanceConditional',
  MIXED: 'cardStanceMixed',
  NEUTRAL: 'cardStanceNeutral',
  AFFIRMS: 'cardStanceAffirms',
  DENIES: 'cardStanceDenies',
  NO_KNOWN_POSITION: 'cardStanceNone',
};

const container = document.getElementById('sidepanel');
document.documentElement.lang = uiLanguage();
document.title = words('panelTitle');
if (container !== null) startPanel(container);

/** Follows the tab in front: its article is shown, and shown again when the reader has read it anew. */
function startPanel(place: HTMLElement): void {
  const view = document.createElement('div');
  const card = document.createElement('div');
  card.hidden = true;
  card.className = 'panel-card';
  place.append(card, view);
  let article: PanelArticle | null = null;
  let round = 0;

  async function draw(): Promise<void> {
    const mine = ++round;
    const [loaded, collection] = await Promise.all([
      loadPanel(today(), uiLanguage()),
      ask('collectionState', {}),
    ]);
    // Another tab came to the front in the meantime.
    if (mine !== round) return;
    article = loaded;
    render(
      <PanelView
        article={article}
        collection={collection.name ?? ''}
        widthPx={place.clientWidth}
        context={{ locale: uiLanguage(), t: words, card: words }}
        handlers={{
          jump: (slug, index) => {
            if (article !== null) void askReader(article.tabId, 'jump', { slug, index });
          },
          find: (typed) => ask('find', { words: typed, limit: 20 }),
          open: (slug) => void openPanelCard(card, { slug, asOf: asOf() }),
          exportMarkdown: () => save(article),
          openSettings: () => void browser.runtime.openOptionsPage(),
        }}
      />,
      view,
    );
  }

  function asOf(): { kind: 'article' | 'today'; date: string } {
    return article === null
      ? { kind: 'today', date: today() }
      : { kind: 'article', date: article.reading.asOf };
  }

  browser.tabs.onActivated.addListener(() => void draw());
  browser.tabs.onUpdated.addListener((_id, change, tab) => {
    if (tab.active && change.status === 'complete') void draw();
  });
  browser.runtime.onMessage.addListener((message: unknown) => {
    // The background answers; the panel only listens.
    if (openEnvelope(message)?.type === 'pageState') void draw();
    return false;
  });
  addEventListener('resize', () => void draw());
  browser.storage.session
    .get('lookUp')
    .then(({ lookUp }) => {
      if (typeof lookUp === 'string') void lookUpText(lookUp);
    })
    .catch(() => {});
  browser.storage.session.onChanged.addListener(({ lookUp }) => {
    if (typeof lookUp?.newValue === 'string') void lookUpText(lookUp.newValue);
  });

  /** What was selected in a page: the first subject found opens, else the search says that there is none. */
  async function lookUpText(text: string): Promise<void> {
    await browser.storage.session.remove('lookUp');
    const [found] = await ask('find', { words: text, limit: 1 });
    if (found !== undefined) await openPanelCard(card, { slug: found.slug, asOf: asOf() });
    const search = view.querySelector('input');
    if (found === undefined && search !== null) {
      search.value = text;
      search.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
  void draw();
}

function save(article: PanelArticle | null): void {
  if (article === null) return;
  const text = panelMarkdown(article.reading, article.model, article.cards, {
    asOf: (date) => words('cardAsOf', date),
    kind: (kind) => words(KIND_WORDS[kind] ?? kind),
    stance: (stance) => words(STANCE_WORDS[stance] ?? stance),
    whoStandsWhere: words('panelWhoStands'),
    timeline: words('panelTimeline'),
    thisArticle: words('cardThisArticle'),
    sources: words('cardSources'),
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.download = 'sidelight.md';
  link.click();
  URL.revokeObjectURL(link.href);
}

import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import { formatPartialDate } from '../card/card-dates.ts';
import { KindIcon } from '../card/card-icons.tsx';
import { GearIcon, Logo, PanelIcon } from '../drawings/drawings.tsx';
import type { CollectionState, PageState } from '../messages.ts';
import { openSidePanel } from '../side-panel.ts';
import { countWords, uiLanguage, words } from '../words.ts';
import type { PopupView } from './load-popup.ts';

export interface PopupProps {
  view: PopupView;
  /** Loads and draws everything again. */
  redraw(): Promise<void>;
}

/** The toolbar's popup: on or off for this site, what was found or why nothing, and the server's state. */
export function Popup({ view, redraw }: PopupProps) {
  return (
    <>
      <header class="head">
        <Logo size={20} />
        <b>Sidelight</b>
        <button
          class="icon-button"
          type="button"
          aria-label={words('popupSettings')}
          onClick={() => void openOptions()}
        >
          <GearIcon />
        </button>
      </header>
      <Site view={view} redraw={redraw} />
      <State view={view} redraw={redraw} />
      <Waiting count={view.waiting.length} redraw={redraw} />
      <Server collection={view.collection} redraw={redraw} />
      <footer class="foot">{words('popupPrivate')}</footer>
    </>
  );
}

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

function Site({ view, redraw }: PopupProps) {
  const { host, isOn } = view;
  if (host === null) {
    return (
      <div class="site">
        <span>
          <b>{words('popupClosedHost')}</b>
          <span>{words('popupClosedSite')}</span>
        </span>
      </div>
    );
  }
  return (
    <div class="site">
      <span>
        <b>{host}</b>
        <span>{words(isOn ? 'popupOn' : 'popupOff')}</span>
      </span>
      <button
        class="switch"
        type="button"
        role="switch"
        aria-checked={isOn}
        aria-label={words('popupSwitch', host)}
        onClick={() => void switchSite(view, host).then(redraw)}
      >
        <span />
      </button>
    </div>
  );
}

async function switchSite(view: PopupView, host: string): Promise<void> {
  // Asked first: a browser accepts the question only as the direct answer to a click.
  if (!view.isGranted && !(await browser.permissions.request({ origins: [`*://${host}/*`] }))) return;
  const offSites = view.settings.offSites.filter((site) => site !== host);
  if (view.isOn) offSites.push(host);
  await ask('changeSettings', { change: { offSites } });
}

interface Shown {
  title: string;
  text: string;
  action?: { label: string; run(): Promise<unknown>; isMain?: boolean };
}

function State({ view, redraw }: PopupProps) {
  const { page, tabId } = view;
  const [isClosed, setClosed] = useState(false);
  if (page !== null && page.state === 'read') return <Found page={page} tabId={tabId} />;
  const readOnce = async () => {
    if (tabId !== null) setClosed(!(await ask('readOnce', { tabId })).started);
  };
  const shown = isClosed ? explainClosed(tabId) : explain(view, readOnce);
  const { action } = shown;
  return (
    <section class="state">
      <h1>{shown.title}</h1>
      <p>{shown.text}</p>
      {action !== undefined && (
        <div class="actions">
          <button
            class={action.isMain === true ? 'button primary' : 'button'}
            type="button"
            onClick={() => void action.run().then(redraw)}
          >
            {action.label}
          </button>
        </div>
      )}
    </section>
  );
}

const lookUp = (tabId: number | null) => ({
  label: words('popupLookUp'),
  run: () => searchInPanel(tabId),
});

/** The browser lets no extension read the page; often only a try tells, as of a PDF whose address does not. */
function explainClosed(tabId: number | null): Shown {
  return { title: words('popupClosedTitle'), text: words('popupClosedText'), action: lookUp(tabId) };
}

/** Why this page shows nothing, and what to do about it. */
function explain({ host, tabId, isOn, page, collection }: PopupView, readOnce: () => Promise<void>): Shown {
  if (host === null) return explainClosed(tabId);
  if (page === null || page.state === 'stopped') {
    if (!isOn) {
      const action = { label: words('popupReadOnce'), run: readOnce };
      return { title: words('popupOffTitle'), text: words('popupOffText'), action };
    }
    const action = { label: words('popupRead'), run: readOnce, isMain: true };
    return { title: words('popupReloadTitle'), text: words('popupReloadText'), action };
  }
  if (page.state === 'no-collection') {
    const action = { label: words('popupTryAgain'), run: () => ask('sync', {}), isMain: true };
    const { triedAt } = collection;
    const text =
      triedAt === null ? words('popupNeverTriedText') : words('popupNoCollectionText', instant(triedAt));
    return { title: words('popupNoCollectionTitle'), text, action };
  }
  if (page.state === 'not-article') {
    const action = { label: words('popupRead'), run: readOnce, isMain: true };
    return { title: words('popupNotArticleTitle'), text: words('popupNotArticleText'), action };
  }
  if (page.state === 'reading') return { title: words('popupReading'), text: '' };
  return { title: words('popupNoNamesTitle'), text: words('popupNoNamesText'), action: lookUp(tabId) };
}

const COUNTED = [
  { kinds: ['PERSON'], icon: 'person', label: 'popupPeople' },
  { kinds: ['GOVERNMENT', 'PLACE'], icon: 'government', label: 'popupGovernments' },
  { kinds: ['ISSUE'], icon: 'issue', label: 'popupIssues' },
  { kinds: ['ORGANIZATION', 'OTHER'], icon: 'organization', label: 'popupOrganizations' },
] as const;

function Found({ page, tabId }: { page: PageState; tabId: number | null }) {
  const date =
    page.date === null
      ? words('popupAsOfToday')
      : words('popupAsOf', formatPartialDate(page.date, uiLanguage()));
  const [before, after] = countWords('popupMentions', page.mentionCount, '\uE000').split('\uE000');
  return (
    <section class="state">
      <h1>{countWords('popupSubjects', page.subjects.length)}</h1>
      <p>
        {before}
        <span class="as-of">{date}</span>
        {after}
      </p>
      <ul class="counts">
        {COUNTED.map(({ kinds, icon, label }) => (
          <li key={label}>
            <span class={icon}>
              <KindIcon kind={kinds[0]} />
            </span>
            {words(label)}
            <b>{page.subjects.filter(({ kind }) => (kinds as readonly string[]).includes(kind)).length}</b>
          </li>
        ))}
      </ul>
      <div class="actions">
        <button class="button primary" type="button" onClick={() => void openPanel(tabId)}>
          <PanelIcon />
          {words('popupPanel')}
        </button>
      </div>
    </section>
  );
}

/** Opens the panel with the reader in its search. */
async function searchInPanel(tabId: number | null): Promise<void> {
  void browser.windows
    .getCurrent()
    .then((here) => browser.storage.session.set({ search: true, windowId: here.id }));
  await openPanel(tabId);
}

/** Has to happen in the click itself: both browsers open a panel only as the reader's own act. */
async function openPanel(tabId: number | null): Promise<void> {
  await openSidePanel(tabId ?? undefined);
  window.close();
}

/** What the reader wrote and the server has not answered yet. */
function Waiting({ count, redraw }: { count: number; redraw(): Promise<void> }) {
  if (count === 0) return null;
  return (
    <div class="server">
      <span role="status">{countWords('popupWaiting', count)}</span>
      <button class="button" type="button" onClick={() => void ask('sendOutbox', {}).then(redraw)}>
        {words('popupSendNow')}
      </button>
    </div>
  );
}

/** Says only what is out of the ordinary. */
function Server({ collection, redraw }: { collection: CollectionState; redraw(): Promise<void> }) {
  const [isUpdating, setUpdating] = useState(false);
  const update = async () => {
    setUpdating(true);
    await ask('sync', {});
    await redraw();
    setUpdating(false);
  };
  const said = serverWords(collection);
  if (said === null) return null;
  return (
    <div class="server">
      <span role="status">{said}</span>
      <button class="button" type="button" disabled={isUpdating} onClick={() => void update()}>
        {words(isUpdating ? 'popupUpdating' : 'popupUpdateNow')}
      </button>
    </div>
  );
}

function serverWords({ server, checkedAt, failure }: CollectionState): string | null {
  const host = new URL(server).host;
  if (failure === null) return null;
  if (failure !== 'UNREACHABLE') return words('popupServerWrong', host);
  return checkedAt === null
    ? words('popupServerNever', host)
    : words('popupServerUnreachable', host, instant(checkedAt));
}

function instant(iso: string): string {
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
}

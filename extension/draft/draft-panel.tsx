import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { SourceFacts } from '../../shared/card/subject-facts.ts';
import { ask } from '../ask.ts';
import { formatPartialDate } from '../card/card-dates.ts';
import { Icon } from '../card/card-icons.tsx';
import { Logo } from '../drawings/drawings.tsx';
import type { EditorAccount, SubjectName } from '../messages.ts';
import { uiLanguage, words } from '../words.ts';
import {
  type Choosable,
  canBeAbout,
  type Draft,
  EMPTY_DRAFT,
  type PageSource,
  pageAddress,
} from './draft.ts';
import { DraftForm, type Reselected } from './draft-form.tsx';
import {
  type ArticleMentions,
  type ProposalPlace,
  type ProposalReason,
  proposeSubjects,
} from './propose-subjects.ts';
import { type DraftOrder, readSelection } from './read-selection.ts';

/** What is kept on the device: a draft that was not sent, with who was proposed for it. */
interface KeptDraft {
  draft: Draft;
  proposed: SubjectName[];
  /** Why, by slug. */
  reasons: Record<string, ProposalReason>;
  issues: string[];
  /** ISO 8601 instant. */
  begunAt: string;
}

const KEPT_KEY = 'draft';
/** Most subjects that are proposed. */
const MOST_PROPOSED = 6;

/** The draft panel: stands in place of the panel while an editor writes. */
export interface DraftPanel {
  /** Opens a draft for what was selected; one that was begun before is offered first. */
  begin(order: DraftOrder, about: ArticleMentions): Promise<void>;
}

/**
 * @param findTab the tab that the panel is about
 * @param closed draws the panel again
 */
export function createDraftPanel(
  place: HTMLElement,
  findTab: () => Promise<number | undefined>,
  opened: () => void,
  closed: () => void,
): DraftPanel {
  async function show(account: EditorAccount, first: KeptDraft, about: ArticleMentions): Promise<void> {
    const choosables = await ask('choosables', { issues: first.issues });
    const close = () => {
      render(null, place);
      closed();
    };
    const drawn = (kept: KeptDraft) => {
      const selectAgain = async (draft: Draft): Promise<Reselected> => {
        const again = await reselect(await findTab(), draft, about);
        if (typeof again === 'string') return again;
        const { proposed, reasons } = again;
        drawn({ ...kept, proposed, reasons });
        // Whom the editor searched for stays; who was only proposed goes with the words that named them.
        const isGone = isAmong(kept.proposed, draft.about) && !isAmong(proposed, draft.about);
        return isGone || draft.about === ''
          ? again.draft
          : { ...again.draft, about: draft.about, aboutKind: draft.aboutKind };
      };
      draw(place, account, kept, choosables, selectAgain, close);
    };
    opened();
    drawn(first);
  }

  return {
    async begin(order, about) {
      const account = await ask('editor', {});
      if (account === null) return;
      const before = (await loadKept()) ?? (await takeWaiting());
      const fresh = await startDraft(order, about);
      const goOn = () => void show(account, before ?? fresh, about);
      const beginSecond = () => void keep(fresh).then(() => show(account, fresh, about));
      if (before === null || before.draft.quotation === order.quotation)
        return before === null ? beginSecond() : goOn();
      opened();
      render(<Choice begunAt={before.begunAt} goOn={goOn} beginSecond={beginSecond} />, place);
    },
  };
}

async function loadKept(): Promise<KeptDraft | null> {
  const { [KEPT_KEY]: kept } = await browser.storage.local.get(KEPT_KEY);
  if (kept === undefined) return null;
  const { draft, ...rest } = kept as KeptDraft;
  // One that an earlier version of the extension kept has fewer fields.
  return { ...rest, reasons: rest.reasons ?? {}, draft: { ...EMPTY_DRAFT, ...draft } };
}

/** A draft that waits for its server is the one that was begun before: it can be written on, and is sent again then. */
async function takeWaiting(): Promise<KeptDraft | null> {
  const waiting = await ask('takeWaitingDraft', {});
  if (waiting === null) return null;
  const { draft, writtenAt } = waiting;
  const proposed = await ask('names', { slugs: [draft.about, ...draft.participants].filter(Boolean) });
  const kept = { draft, proposed, reasons: {}, issues: [], begunAt: writtenAt };
  await keep(kept);
  return kept;
}

async function keep(kept: KeptDraft): Promise<void> {
  await browser.storage.local.set({ [KEPT_KEY]: kept });
}

/** Fills in what the page says, and whom our own mentions find in the sentence, before it, and in the article. */
async function startDraft(order: DraftOrder, about: ArticleMentions): Promise<KeptDraft> {
  const { source, quotation, before } = order;
  const { mentions } = await ask('annotate', {
    text: before + quotation,
    ...(source.published.length === 10 && { date: source.published }),
    ...(source.language !== '' && { language: source.language }),
  });
  const found = proposeSubjects(order, mentions, about);
  const reasons = Object.fromEntries(found);
  const names = await ask('names', { slugs: [...found.keys()] });
  const proposed = names.slice(0, MOST_PROPOSED);
  const actors = (place: ProposalPlace) =>
    proposed.filter(({ slug, kind }) => reasons[slug]?.place === place && canBeAbout('POSITION', kind));
  const [named] = actors('HERE');
  // Of several who are named before, nobody knows who speaks or is spoken of here.
  const [led, ...others] = actors('BEFORE');
  const first = named ?? (others.length === 0 ? led : undefined);
  const onRecord = await ask('source', { address: source.url });
  const known = onRecord === null ? {} : missingFrom(source, onRecord);
  const draft: Draft = {
    ...EMPTY_DRAFT,
    source: { ...source, ...known, url: pageAddress(source.url) },
    quotation,
    ...(onRecord !== null && { sourceClass: onRecord.class }),
    about: first?.slug ?? '',
    aboutKind: first?.kind ?? '',
    when: source.published,
    participants: actors('HERE').map(({ slug }) => slug),
    office: names.find(({ slug, kind }) => kind === 'POST' && reasons[slug]?.place === 'HERE') ?? null,
    nameLanguage: source.language.split('-')[0] ?? '',
  };
  return { draft, proposed, reasons, issues: [...about.issues], begunAt: new Date().toISOString() };
}

/** What the collection has of a source that its page does not say. */
function missingFrom(
  source: PageSource,
  { title, publisher, published = '' }: SourceFacts,
): Partial<PageSource> {
  return {
    ...(source.title === '' && { title }),
    ...(source.publisher === '' && { publisher }),
    ...(source.published === '' && { published }),
  };
}

function isAmong(subjects: readonly SubjectName[], slug: string): boolean {
  return subjects.some((subject) => subject.slug === slug);
}

/** What is selected now in the page of a draft, with whom the new words name; what was written on it stays. */
async function reselect(
  tabId: number | undefined,
  draft: Draft,
  about: ArticleMentions,
): Promise<KeptDraft | 'ELSEWHERE' | 'NOTHING'> {
  const order = tabId === undefined ? null : await readSelection(tabId);
  if (order === null || pageAddress(order.source.url) !== draft.source.url) return 'ELSEWHERE';
  if (order.quotation === '') return 'NOTHING';
  return startDraft(order, about);
}

function draw(
  place: HTMLElement,
  account: EditorAccount,
  kept: KeptDraft,
  choosables: readonly Choosable[],
  selectAgain: (draft: Draft) => Promise<Reselected>,
  close: () => void,
): void {
  const { source } = kept.draft;
  render(
    <div class="panel">
      <header>
        <Head close={close} />
        <p class="article" dir="auto">
          {source.title}
        </p>
        <p class="meta">
          {source.publisher !== '' && <span>{source.publisher}</span>}
          {source.published !== '' && (
            <span class="asof">{words('cardAsOf', formatPartialDate(source.published, uiLanguage()))}</span>
          )}
        </p>
      </header>
      <main>
        <DraftForm
          first={kept.draft}
          account={account}
          proposed={kept.proposed}
          reasons={kept.reasons}
          choosables={choosables}
          find={(typed) => ask('find', { words: typed, limit: 5 })}
          selectAgain={selectAgain}
          keep={(draft) => void keep({ ...kept, draft })}
          send={async (draft, towards) => {
            const outcome = await ask('sendDraft', { draft, towards });
            if (outcome.result === 'ON_RECORD')
              return { ...outcome, ...(await publisherOf(draft.about, outcome.id)) };
            // What waits is kept by the background from now on.
            if (outcome.result === 'SENT' || outcome.result === 'WAITING')
              await browser.storage.local.remove(KEPT_KEY);
            return outcome;
          }}
          close={close}
        />
      </main>
    </div>,
    place,
  );
}

/** Who published the first source of a statement, where this device knows it. */
async function publisherOf(about: string, id: string | null): Promise<{ publisher?: string }> {
  const [subject] = (await ask('facts', { slugs: [about] })).facts;
  const statement = [...(subject?.positions ?? []), ...(subject?.memberships ?? [])].find(
    (one) => one.id === id,
  );
  const publisher = subject?.sources[statement?.citations[0]?.source ?? -1]?.publisher;
  return publisher === undefined ? {} : { publisher };
}

function Head({ close }: { close?: () => void }) {
  return (
    <div class="bar">
      <Logo size={20} />
      <h1>{words('draftTitleOfPanel')}</h1>
      {close !== undefined && (
        <span class="tools">
          <button type="button" class="tool" aria-label={words('cardClose')} onClick={close}>
            <Icon name="close" />
          </button>
        </span>
      )}
    </div>
  );
}

function Choice(props: { begunAt: string; goOn(): void; beginSecond(): void }) {
  return (
    <div class="panel">
      <header>
        <Head />
      </header>
      <main class="part">
        <p>
          <b>{words('draftBegun', formatPartialDate(props.begunAt.slice(0, 10), uiLanguage()))}</b>{' '}
          {words('draftBegunOther')}
        </p>
        <div class="acts">
          <button type="button" class="button" onClick={props.goOn}>
            {words('draftGoOn')}
          </button>
          <button type="button" class="button" onClick={props.beginSecond}>
            {words('draftBeginSecond')}
          </button>
        </div>
      </main>
    </div>
  );
}

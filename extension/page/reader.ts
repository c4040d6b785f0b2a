import type { Mention } from '../../shared/mentions/mention.ts';
import * as limits from '../limits.ts';
import type {
  BackgroundMessages,
  BackgroundReply,
  BackgroundRequest,
  PageState,
  ReadingState,
} from '../messages.ts';
import type { Settings } from '../settings.ts';
import { digestOf } from '../text-digest.ts';
import { type ArticleFacts, describeArticle, headlineOf } from './article.ts';
import { guardMarks } from './guard-marks.ts';
import { countSubjects, type PlacedMention, placeMentions } from './mark.ts';
import { createMarking } from './marking.ts';
import { observePage } from './observe.ts';
import { readPageText } from './page-text.ts';
import { createPainter, type Painter } from './paint.ts';
import { partToRead } from './part-to-read.ts';
import { isStillThere, keepKnown } from './same-mention.ts';
import { createScheduler } from './scheduler.ts';
import { findShadowRoots } from './shadow-roots.ts';

/** How the page's code asks the background. Rejects when the extension is gone. */
export type Ask = <Type extends keyof BackgroundMessages>(
  type: Type,
  request: BackgroundRequest<Type>,
) => Promise<BackgroundReply<Type>>;

/** The reading of one document. */
export interface Reader {
  readonly painter: Painter;
  /** The day that the page speaks of, `YYYY-MM-DD`: as the reader has set it, else as the page says; null where neither does. */
  readonly date: string | null;
  readonly signal: AbortSignal;
  /** All mentions of the page, painted or not, headings included. */
  mentions(): readonly PlacedMention[];
  /** All that are to be marked, in page order: on a long page those too that wait to be painted. */
  marked(): Promise<readonly PlacedMention[]>;
  shadowRoots(): ShadowRoot[];
  settings(): Settings;
  changeSettings(settings: Settings): void;
  /** Takes the page to be of a day, until it is left: offices name their holders of then. */
  setDate(date: string): void;
  /** Reads the page although it is no article. */
  readAnyway(): Promise<void>;
  describe(): PageState;
  /** Clears every mark and ends all work. */
  retire(): void;
}

/** What the reader tells whoever shows cards and icons. */
export interface ReaderEvents {
  /** Whether the extension is still there: an update or its end leaves this script behind. */
  isAlive(): boolean;
  /** The page has another state or other mentions than before. */
  changed(state: ReadingState, hasNames: boolean): void;
}

/** The reader's day, `YYYY-MM-DD`, by the clock of the device. */
export function today(): string {
  const now = new Date();
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

/**
 * Reads a document and keeps its marks right until it is retired.
 * @param about the document that says whether this is an article and of which day: the top one, for a frame
 */
export function startReader(
  view: Window & typeof globalThis,
  about: Document,
  first: Settings,
  isForced: boolean,
  ask: Ask,
  events: ReaderEvents,
): Reader {
  const { document } = view;
  const scheduler = createScheduler(view);
  const painter = createPainter(document, (entry) => observer.changes() === readAt || isStillThere(entry));
  let settings = first;
  let forced = isForced;
  let article: ArticleFacts = {
    isArticle: false,
    date: null,
    language: null,
    root: document.documentElement,
  };
  let paragraphsBeside = 0;
  let state: ReadingState = 'reading';
  let chosenDate: string | null = null;
  let address = about.location.href;
  /** Of the text that was read last, '' before: the text itself would stay in memory twice. */
  let digest = '';
  /** How many changes of the page had been seen when that was read. */
  let readAt = 0;
  let found: Mention[] = [];
  let placed: PlacedMention[] = [];
  let shadows: ShadowRoot[] = [];
  let told = '';
  let scans = 0;

  async function scan(): Promise<void> {
    await scheduler.whenVisible();
    scans += 1;
    if (needsDescription()) {
      const described = await scheduler.run(describeArticle(about, today()));
      // Lists that come late beside an article that is still there do not make the page a list.
      const isSame = article.isArticle && article.root.isConnected && address === about.location.href;
      article = isSame ? { ...described, isArticle: true } : described;
      if (address !== about.location.href) chosenDate = null;
      address = about.location.href;
      paragraphsBeside = countParagraphsBeside();
    }
    if (!forced && !article.isArticle) return finish('not-article', []);
    const scope = { readComments: settings.readComments };
    const root = partToRead(view, about, forced ? null : article.root, scope);
    if (root === null) return finish('not-article', []);
    shadows = await scheduler.run(findShadowRoots(document));
    observer.include(shadows);
    const changesBefore = observer.changes();
    const page = await scheduler.run(readPageText(root, shadows, scope));
    // The first text has none to compare with, and the background tells its digest: there it costs the page nothing.
    if (digest === '' || digestOf(page.text) !== digest) {
      const date = dateHere();
      const request = {
        text: page.text,
        ...(date === null ? {} : { date }),
        ...language(),
      };
      const reply = await ask('annotate', request);
      scheduler.signal.throwIfAborted();
      if (!reply.hasCollection) return finish('no-collection', []);
      digest = reply.digest;
      found = reply.mentions;
    }
    readAt = changesBefore;
    // A node that changed while the text was on its way is not painted: the observer has asked for another scan.
    return finish('read', placeMentions(page, found));
  }

  /** Paragraphs that are not the article's, as far as that is known. */
  function countParagraphsBeside(): number {
    const countIn = (part: Document | Element) => part.getElementsByTagName('p').length;
    return countIn(about) - countIn(article.root);
  }

  /**
   * What a page says about itself is asked again when it may have changed: late data, another address, another body, or
   * another text beside the article, as in a live blog, whose first entry looked like the whole.
   */
  function needsDescription(): boolean {
    return (
      !article.isArticle ||
      article.date === null ||
      address !== about.location.href ||
      !article.root.isConnected ||
      countParagraphsBeside() !== paragraphsBeside
    );
  }

  function dateHere(): string | null {
    return chosenDate ?? article.date;
  }

  function language(): { language?: string } {
    return article.language === null ? {} : { language: article.language };
  }

  async function finish(next: ReadingState, mentions: PlacedMention[]): Promise<void> {
    state = next === 'read' && mentions.length === 0 ? 'no-names' : next;
    placed = keepKnown(placed, mentions);
    if (next !== 'read') digest = '';
    await marking.repaint();
    tell();
    if (placed.length === 0 && scans >= limits.scansWithoutName) observer.rest();
  }

  /** Says once what has changed; a description of hundreds of subjects is made only for who asks for it. */
  function tell(): void {
    const now = [state, digest, placed.length, dateHere(), document.title].join();
    if (now === told) return;
    told = now;
    events.changed(state, placed.length > 0);
  }

  function describe(): PageState {
    const subjects = countSubjects(placed);
    return {
      state,
      host: view.location.host,
      title: headlineOf(document),
      date: dateHere(),
      mentionCount: placed.length,
      subjects,
      issues: subjects
        .filter((subject) => subject.kind === 'ISSUE')
        .sort((one, other) => other.count - one.count)
        .map((subject) => subject.slug),
    };
  }

  function report(error: unknown): void {
    if (scheduler.signal.aborted) return;
    // The extension was updated, disabled or removed: this script is the last that knows of its marks.
    retire();
    console.debug('Sidelight stopped reading this page.', error);
  }

  function retire(): void {
    observer.stop();
    painter.clear();
    scheduler.stop();
    placed = [];
    state = 'stopped';
  }

  const marking = createMarking({
    view,
    scheduler,
    painter,
    settings: () => settings,
    placed: () => placed,
    failed: report,
  });

  const guard = guardMarks(painter, scheduler, events.isAlive, retire);

  const observer = observePage(document, scheduler, {
    changed: painter.unpaintText,
    torn: painter.unpaintTorn,
    removed: painter.unpaintRemoved,
    changedMuch: painter.unpaintWrong,
    settled: async () => {
      try {
        const before = digest;
        await scan();
        return digest !== before;
      } catch (error) {
        report(error);
        return false;
      }
    },
    touched() {
      guard.look();
      marking.follow();
    },
  });

  observer.start();

  return {
    painter,
    get date() {
      return dateHere();
    },
    signal: scheduler.signal,
    mentions: () => placed,
    marked: marking.marked,
    shadowRoots: () => shadows,
    settings: () => settings,
    changeSettings(next) {
      const rereads = next.readComments !== settings.readComments;
      settings = next;
      if (rereads) observer.scanSoon();
      else void marking.repaint().then(tell).catch(report);
    },
    setDate(date) {
      chosenDate = date;
      digest = '';
      observer.scanSoon();
    },
    async readAnyway() {
      forced = true;
      scans = 0;
      await scan().catch(report);
    },
    describe,
    retire,
  };
}

import type { Mention } from '../../shared/mentions/mention.ts';
import type {
  BackgroundMessages,
  BackgroundReply,
  BackgroundRequest,
  PageState,
  ReadingState,
} from '../messages.ts';
import type { Settings } from '../settings.ts';
import { limits, timings } from '../timings.ts';
import { type ArticleFacts, describeArticle } from './article.ts';
import { rectsOf } from './hit-test.ts';
import { chooseCalmly, isWanted, type PlacedMention, placeMentions } from './mark.ts';
import { observePage } from './observe.ts';
import { readPageText } from './page-text.ts';
import { createPainter, type Painter } from './paint.ts';
import { createScheduler } from './scheduler.ts';

/** How the page's code asks the background. Rejects when the extension is gone. */
export type Ask = <Type extends keyof BackgroundMessages>(
  type: Type,
  request: BackgroundRequest<Type>,
) => Promise<BackgroundReply<Type>>;

/** The reading of one document. */
export interface Reader {
  readonly painter: Painter;
  readonly article: ArticleFacts;
  readonly signal: AbortSignal;
  /** All mentions of the page, painted or not, headings included. */
  mentions(): readonly PlacedMention[];
  shadowRoots(): ShadowRoot[];
  settings(): Settings;
  changeSettings(settings: Settings): void;
  /** Reads the page although it is no article. */
  readAnyway(): Promise<void>;
  describe(): PageState;
  /** Clears every mark and ends all work. */
  retire(): void;
}

/** What the reader tells whoever shows cards and icons. */
export interface ReaderEvents {
  /** Marks were painted anew. */
  painted(state: PageState): void;
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
  const painter = createPainter(document);
  let settings = first;
  let forced = isForced;
  let article = describeArticle(about, today());
  let state: ReadingState = 'reading';
  let address = about.location.href;
  let paints = 0;
  let text = '';
  let found: Mention[] = [];
  let placed: PlacedMention[] = [];
  let shadows: ShadowRoot[] = [];
  let scans = 0;
  let repaints = 0;

  async function scan(): Promise<void> {
    await scheduler.whenVisible();
    scans += 1;
    if (needsDescription()) {
      article = describeArticle(about, today());
      address = about.location.href;
    }
    if (!forced && !article.isArticle) return finish('not-article', []);
    shadows = await scheduler.run(findShadowRoots(document));
    for (const root of shadows) observer.include(root);
    const root = document === about ? article.root : (document.body ?? document.documentElement);
    const scope = { readComments: settings.readComments };
    const page = await scheduler.run(readPageText([forced ? document.body : root, ...shadows], scope));
    if (page.text !== text || scans === 1) {
      const request = {
        text: page.text,
        ...(article.date === null ? {} : { date: article.date }),
        ...language(),
      };
      const reply = await ask('annotate', request);
      scheduler.signal.throwIfAborted();
      if (!reply.hasCollection) return finish('no-collection', []);
      text = page.text;
      found = reply.mentions;
    }
    // A node that changed while the text was on its way gets no mark: the observer has asked for another scan.
    return finish('read', placeMentions(page, found).filter(isStillThere));
  }

  /** What a page says about itself is asked again when it may have changed: late data, another address, another body. */
  function needsDescription(): boolean {
    return (
      !article.isArticle ||
      article.date === null ||
      address !== about.location.href ||
      !article.root.isConnected
    );
  }

  function language(): { language?: string } {
    return article.language === null ? {} : { language: article.language };
  }

  async function finish(next: ReadingState, mentions: PlacedMention[]): Promise<void> {
    state = next === 'read' && mentions.length === 0 ? 'no-names' : next;
    placed = mentions;
    if (next !== 'read') text = '';
    await repaint();
    if (placed.length === 0 && scans >= limits.scansWithoutName) observer.rest();
  }

  async function repaint(): Promise<void> {
    const mine = ++paints;
    const wanted = placed.filter((entry) => isWanted(entry.mention, settings));
    const { scrollY, innerHeight } = view;
    const measure = (entry: PlacedMention) => {
      const rect = rectsOf(entry.segments)[0];
      return rect === undefined ? null : rect.top + scrollY;
    };
    const chosen = await scheduler.run(
      chooseCalmly(wanted, settings.density, innerHeight, measure, settings.marksPerScreen),
    );
    if (mine !== paints || scheduler.signal.aborted) return;
    // Letters may have changed between the slices.
    painter.paint(chosen.filter(isStillThere), settings);
    events.painted(describe());
  }

  function describe(): PageState {
    const subjects = new Map<string, PageState['subjects'][number]>();
    for (const { mention } of placed) {
      if (mention.subject === null) continue;
      const known = subjects.get(mention.subject);
      if (known === undefined) {
        const { subject: slug, kind, surface } = mention;
        subjects.set(slug, { slug, kind, count: 1, surface });
      } else known.count += 1;
    }
    const list = [...subjects.values()];
    return {
      state,
      host: view.location.host,
      title: document.title,
      date: article.date,
      mentionCount: placed.length,
      subjects: list,
      issues: list
        .filter((subject) => subject.kind === 'ISSUE')
        .sort((one, other) => other.count - one.count)
        .map((subject) => subject.slug),
    };
  }

  /** A page can remove our highlights: they come back a bounded number of times, then the page has its way. */
  function watchMarks(): void {
    scheduler.after(timings.repaintMs * 2 ** repaints, () => {
      if (painter.isDisturbed()) restoreMarks();
      else if (repaints === 0) return;
      watchMarks();
    });
  }

  function restoreMarks(): void {
    if (repaints >= limits.repaints) {
      painter.clear();
      scheduler.stop();
      return;
    }
    repaints += 1;
    painter.restore();
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

  const observer = observePage(document, scheduler, {
    changed: (node) => painter.unpaintNode(node),
    settled: async () => {
      try {
        const before = text;
        await scan();
        return text !== before;
      } catch (error) {
        report(error);
        return false;
      }
    },
    disturbed: () => {
      if (painter.isDisturbed()) restoreMarks();
    },
  });

  observer.start();
  scheduler.after(timings.repaintMs, watchMarks);

  return {
    painter,
    get article() {
      return article;
    },
    signal: scheduler.signal,
    mentions: () => placed,
    shadowRoots: () => shadows,
    settings: () => settings,
    changeSettings(next) {
      const rereads = next.readComments !== settings.readComments;
      settings = next;
      if (rereads) observer.scanSoon();
      else void repaint().catch(report);
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

function isStillThere({ mention, segments }: PlacedMention): boolean {
  let at = 0;
  for (const { node, start, end } of segments) {
    if (!node.isConnected) return false;
    const piece = node.data.slice(start, end).replace(/[\n\r\t\f]/g, ' ');
    const found = mention.surface.indexOf(piece, at);
    if (piece.length !== end - start || found === -1) return false;
    at = found + piece.length;
  }
  return true;
}

/** The open shadow roots of a document, nested ones included; in steps, as a page can have 100,000 elements. */
function* findShadowRoots(document: Document): Generator<void, ShadowRoot[]> {
  const roots: ShadowRoot[] = [];
  const left: (Document | ShadowRoot)[] = [document];
  for (let root = left.pop(); root !== undefined; root = left.pop()) {
    let visited = 0;
    for (const element of root.querySelectorAll('*')) {
      if (++visited % 512 === 0) yield;
      if (element.shadowRoot === null) continue;
      roots.push(element.shadowRoot);
      left.push(element.shadowRoot);
    }
  }
  return roots;
}

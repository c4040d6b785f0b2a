import { browser } from 'wxt/browser';
import type { SubjectRef } from '../../shared/card/subject-facts.ts';
import { describeInOneLine } from '../card/candidate-line.ts';
import type { Candidate, CardContext, CardHandlers, CardModel } from '../card/card-model.ts';
import type { Translate } from '../card/card-strings.ts';
import { createCardHost } from '../card/mount-card.ts';
import { type CardDoor, type CardDriver, type CardReports, driveCards, refOf } from './card-driver.ts';
import type { PlacedMention } from './mark.ts';
import { isPageDark } from './page-brightness.ts';
import { type Ask, type Reader, today } from './reader.ts';

/** What the reader has decided for this page: who is meant by a doubtful name. Gone with the page. */
interface PageChoices {
  meant: Map<string, SubjectRef | null>;
}

/** Everything about the cards of one frame. Loaded into it when its reader first wants a card. */
export function openCards(view: Window, reader: Reader, ask: Ask): CardDriver {
  return driveCards(view, reader, (driver, reports) => openCardDoor(view, reader, ask, driver, reports));
}

/** Fills cards from the background, for the mentions of one page. */
function openCardDoor(
  view: Window,
  reader: Reader,
  ask: Ask,
  driver: CardDriver,
  reports: CardReports,
): CardDoor {
  const choices: PageChoices = { meant: new Map() };
  const locale = browser.i18n.getUILanguage();
  let collectionName = '';

  async function read(slug: string, fallback: SubjectRef): Promise<CardModel> {
    const issues = reader.describe().issues.filter((issue) => issue !== slug);
    const asOf = reader.date ?? today();
    const reply = await ask('card', {
      slug,
      asOf,
      language: locale,
      ...(issues.length > 0 ? { issues } : {}),
    });
    if (reply.status === 'found') {
      const { card, collection, staleDays: days, savedOn } = reply;
      collectionName = collection;
      return { state: 'card', card, collection, ...(days > 0 ? { stale: { days, savedOn } } : {}) };
    }
    if (reply.status === 'absent') return { state: 'offline', subject: fallback };
    return reply.status === 'unreadable'
      ? { state: 'error', subject: fallback }
      : { state: 'empty', text: fallback.name, collections: 1 };
  }

  async function which(placed: PlacedMention): Promise<CardModel> {
    const { surface, candidates: slugs = [] } = placed.mention;
    const names = await ask('names', { slugs, language: locale });
    return { state: 'which', surface, candidates: await Promise.all(names.map(describeCandidate)) };
  }

  async function describeCandidate(subject: SubjectRef): Promise<Candidate> {
    const model = await read(subject.slug, subject);
    const line = model.state === 'card' ? describeInOneLine(model.card, locale, translate) : undefined;
    return { subject, ...(line === undefined ? {} : { line }), reason: reasonFor(subject.slug) };
  }

  /** What else the page says for a candidate: it names that subject elsewhere, or it does not. */
  function reasonFor(slug: string): NonNullable<Candidate['reason']> {
    const fits = reader.mentions().some(({ mention }) => mention.subject === slug);
    return { fits, text: translate(fits ? 'cardNamedElsewhere' : 'cardNothingPoints') };
  }

  const handlers: CardHandlers = {
    openSubject: (subject) => read(subject.slug, subject),
    choose(subject) {
      const placed = driver.open();
      if (placed !== null) choices.meant.set(placed.mention.surface, subject);
      if (subject === null) driver.close();
      else driver.refresh();
    },
    reload: () => driver.refresh(),
    updateNow: () => void ask('sync', {}).then(() => driver.refresh()),
    showAllEvents: () => void ask('openPanel', {}),
    suggest: (suggestion) => ask('suggest', { suggestion }),
    setDate(date) {
      reader.setDate(date);
      driver.refresh();
    },
    mute(slug) {
      const { muted } = reader.settings();
      driver.close();
      void ask('changeSettings', { change: { muted: [...muted, slug] } });
    },
  };

  return {
    host: createCardHost(view.document, { ...handlers, ...reports }),
    async model(placed) {
      const { subject, surface } = placed.mention;
      const meant = subject === null ? choices.meant.get(surface) : undefined;
      if (subject !== null) return read(subject, refOf(placed));
      if (meant === undefined) return which(placed);
      return meant === null ? { state: 'empty', text: surface, collections: 1 } : read(meant.slug, meant);
    },
    context(placed): CardContext {
      const { surface, post, evidence } = placed.mention;
      const settings = reader.settings();
      const date = reader.date;
      const isDark =
        settings.theme === 'page'
          ? isPageDark(view, placed.segments[0]?.node.parentElement)
          : settings.theme === 'dark';
      return {
        surface,
        ...(post === undefined ? {} : { post }),
        asOf: date === null ? { kind: 'today', date: today() } : { kind: 'article', date },
        reasons: evidence.map(reasonOf).filter((reason) => reason !== ''),
        to: [collectionName, new URL(settings.server).host].filter(Boolean).join(' · '),
        address: view.location.href,
        locale,
        theme: isDark ? 'dark' : 'light',
        scale: settings.textScale,
        t: translate,
      };
    },
  };
}

/** Why a mention was matched, in words: `evidence_<rule>` of the locale's messages. */
function reasonOf(rule: string): string {
  return message(`evidence_${rule.replaceAll('-', '_')}`);
}

const translate: Translate = (key, ...values) => message(key, ...values) || key;

function message(key: string, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key as never, values.map(String));
}

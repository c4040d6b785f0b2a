import { ask } from '../ask.ts';
import type { CardModel } from '../card/card-model.ts';
import { mountCardView } from '../card/mount-card.ts';
import { uiLanguage, words } from '../words.ts';

/** A subject that the panel opens, and as of when. */
export interface PanelCard {
  slug: string;
  asOf: { kind: 'article' | 'today'; date: string };
}

/** Shows a subject's card in the panel, in place of one that is open; the returned function closes it. */
export async function openPanelCard(container: HTMLElement, { slug, asOf }: PanelCard): Promise<() => void> {
  const locale = uiLanguage();
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const close = () => {
    unmount();
    container.hidden = true;
  };
  const show = async (subject: string): Promise<() => void> => {
    const reply = await ask('card', { slug: subject, asOf: asOf.date, language: locale });
    const model: CardModel =
      reply.status === 'found'
        ? { state: 'card', card: reply.card, collection: reply.collection }
        : { state: 'empty', text: subject, collections: 1 };
    return mountCardView(container, {
      model,
      context: {
        surface: '',
        asOf,
        reasons: [],
        locale,
        theme: isDark ? 'dark' : 'light',
        scale: 1,
        t: words,
      },
      pinned: true,
      onClose: close,
      onPin: close,
      onOpen: (related) => {
        void show(related.slug).then((next) => {
          unmount = next;
        });
      },
      onCopy: async (text) => {
        await navigator.clipboard.writeText(text);
        return true;
      },
    });
  };
  container.hidden = false;
  let unmount = await show(slug);
  container.scrollIntoView({ block: 'start' });
  return close;
}

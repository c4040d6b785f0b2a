import { ask } from '../ask.ts';
import { mountCardView } from '../card/mount-card.ts';
import { uiLanguage, words } from '../words.ts';

/** Who held the office that the sentence names, on its day. */
const EXAMPLE = {
  slug: 'antony-blinken',
  post: 'us-secretary-of-state',
  surface: 'U.S. Secretary of State',
} as const;

/** Puts a card into a place, as a picture that can be scrolled: nothing in it leads anywhere else. */
export async function showExampleCard(holder: HTMLElement, day: string): Promise<void> {
  const reply = await ask('card', { slug: EXAMPLE.slug, asOf: day, language: uiLanguage() });
  // Another collection need not know him; then the sentence alone has to do.
  if (reply.status !== 'found') return;
  const brightness = matchMedia('(prefers-color-scheme: dark)');
  const draw = () =>
    mountCardView(holder, {
      model: { state: 'card', card: reply.card, collection: reply.collection },
      context: {
        surface: EXAMPLE.surface,
        post: EXAMPLE.post,
        asOf: { kind: 'article', date: day },
        reasons: [],
        to: '',
        locale: uiLanguage(),
        theme: brightness.matches ? 'dark' : 'light',
        scale: 1,
        t: words,
      },
      whole: false,
    });
  draw();
  brightness.addEventListener('change', draw);
}

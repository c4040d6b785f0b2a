import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardHost } from '../card/mount-card.ts';

/** Loaded into a frame at its first hover; the reader script of the same frame finds it in their common world. */
export default defineUnlistedScript(() => {
  (globalThis as { sidelightCreateCardHost?: typeof createCardHost }).sidelightCreateCardHost =
    createCardHost;
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openCards } from '../page/card-door.ts';

/** Loaded into a frame at its first hover; the reader script of the same frame finds it in their common world. */
export default defineUnlistedScript(() => {
  (globalThis as { sidelightOpenCards?: typeof openCards }).sidelightOpenCards = openCards;
});

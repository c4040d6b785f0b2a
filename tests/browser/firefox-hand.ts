import { type Bidi, evaluateIn, evaluateInWindow, openInterface } from './firefox-browser.ts';
import type { Point } from './news-browser.ts';

const EXTENSION_ID = 'sidelight@sidelight.invalid';
/** How the ids of its entries in the browser's menu begin. */
const MENU_ID = 'sidelight_sidelight_invalid-menuitem-';

/** One of the extension's own pages in front, under a hand. */
export interface PageUnderHand {
  click(selector: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Evaluates an expression for JSON. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** What a hand does in Firefox beside the page that is read. */
export interface FirefoxHand {
  /** Opens one of the extension's own pages in front. */
  openInterface(path: string): Promise<PageUnderHand>;
  /** Presses the extension's button in the toolbar, for the tab in front. */
  pressToolbarButton(): Promise<void>;
  /**
   * Opens the browser's menu of a page's selection, and chooses an entry of the extension there.
   * @param at a point of the selection, in the viewport of the tab in front
   * @param entry the id that the extension gave the entry
   */
  chooseInMenu(at: Point, entry: string): Promise<void>;
  /** Presses a letter with Alt and Shift, for the tab in front: keys of a page's own events do not reach the browser. */
  pressAltShift(letter: string): Promise<void>;
  /** Closes the sidebar. */
  closeSidebar(): Promise<void>;
  /** Does what the page of add-ons does. */
  addOn(act: 'disable' | 'enable' | 'uninstall'): Promise<void>;
}

/** By real events of the browser, which count as the reader's own. */
export function handIn(bidi: Bidi): FirefoxHand {
  const act = (context: string, source: object) =>
    bidi.send('input.performActions', { context, actions: [source] });

  return {
    async openInterface(path) {
      const context = await openInterface(bidi, path, false);
      return {
        async click(selector) {
          const { x, y } = (await evaluateIn(
            bidi,
            context,
            `(() => {
              const element = document.querySelector(${JSON.stringify(selector)});
              element.scrollIntoView({ block: 'center', behavior: 'instant' });
              const box = element.getBoundingClientRect();
              return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
            })()`,
          )) as { x: number; y: number };
          const actions = [
            { type: 'pointerMove', x, y },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ];
          await act(context, { type: 'pointer', id: 'mouse', actions });
        },
        async type(text) {
          const actions = [...text].flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]);
          await act(context, { type: 'key', id: 'keys', actions });
        },
        evaluate: (expression) => evaluateIn(bidi, context, expression),
        async close() {
          await bidi.send('browsingContext.close', { context });
        },
      };
    },
    async pressToolbarButton() {
      // A new extension is in the menu of extensions; a reader who pins it has it in the toolbar.
      await evaluateInWindow(
        bidi,
        `(() => {
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)});
          const { id } = ExtensionParent.apiManager.global.browserActionFor(extension);
          CustomizableUI.addWidgetToArea(id, CustomizableUI.AREA_NAVBAR);
          const box = document.getElementById(id).querySelector('toolbarbutton').getBoundingClientRect();
          for (const type of ['mousedown', 'mouseup'])
            window.synthesizeMouseEvent(type, box.x + box.width / 2, box.y + box.height / 2, { button: 0, clickCount: 1 }, {});
        })()`,
      );
    },
    async chooseInMenu(at, entry) {
      await evaluateInWindow(
        bidi,
        `(async () => {
          const shown = (popup) => new Promise((go) => popup.addEventListener('popupshown', go, { once: true }));
          const menu = document.getElementById('contentAreaContextMenu');
          const page = gBrowser.selectedBrowser.getBoundingClientRect();
          const isShown = shown(menu);
          for (const type of ['mousedown', 'mouseup', 'contextmenu'])
            window.synthesizeMouseEvent(type, page.x + ${at.x}, page.y + ${at.y}, { button: 2, clickCount: 1 }, {});
          await isShown;
          const own = document.getElementById('${MENU_ID}0');
          const isOpen = shown(own.menupopup);
          own.openMenu(true);
          await isOpen;
          own.menupopup.activateItem(document.getElementById('${MENU_ID}_${entry}'));
        })()`,
      );
    },
    async pressAltShift(letter) {
      await evaluateInWindow(
        bidi,
        `(() => {
          gBrowser.selectedBrowser.focus();
          const hand = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
          hand.beginInputTransactionForTests(window);
          const letter = ${JSON.stringify(letter)};
          const keys = [['Alt', 'AltLeft', 18], ['Shift', 'ShiftLeft', 16], [letter, 'Key' + letter, letter.charCodeAt(0)]]
            .map(([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }));
          for (const key of keys) hand.keydown(key);
          for (const key of keys.reverse()) hand.keyup(key);
        })()`,
      );
    },
    async closeSidebar() {
      await evaluateInWindow(bidi, 'SidebarController.hide()');
    },
    async addOn(done) {
      await evaluateInWindow(
        bidi,
        `AddonManager.getAddonByID(${JSON.stringify(EXTENSION_ID)}).then((addOn) => addOn.${done}())`,
      );
    },
  };
}

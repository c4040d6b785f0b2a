import { type Bidi, evaluateIn, evaluateInWindow, openInterface } from './firefox-browser.ts';

const EXTENSION_ID = 'sidelight@sidelight.invalid';

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
    async addOn(done) {
      await evaluateInWindow(
        bidi,
        `AddonManager.getAddonByID(${JSON.stringify(EXTENSION_ID)}).then((addOn) => addOn.${done}())`,
      );
    },
  };
}

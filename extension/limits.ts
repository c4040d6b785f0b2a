/* Bounds that are no delays, each a constant of its own. */

/** How often marks that a page clears are painted again before Sidelight leaves the page alone. */
export const repaints = 8;
/** Changes in one batch above which all marks are looked at instead. */
export const changesOneByOne = 5_000;
/** How often a page without a single name is read again before reading stops. */
export const scansWithoutName = 6;
/** Most UTF-16 units of a page that are read; what comes after is left alone. */
export const textUnits = 2_000_000;
/** Most text nodes that are read. */
export const textNodes = 200_000;
/** With more mentions than this only those near the view are painted: each mark costs the page's frames, seen or not. */
export const mentionsAtOnce = 400;
/** A window lower than this counts as one of this height, in CSS px. */
export const leastScreenPx = 200;
/** How many screens above and below the view count as near it. */
export const screensNear = 3;
/** Most marks on one screen, in calm reading, where the reader chose no other number. */
export const marksPerScreen = 12;

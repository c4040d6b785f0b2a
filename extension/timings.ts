/* Every delay of the extension, in milliseconds, with its reason. Each is a constant of its own, so that a bundle has just those that it uses. */

/** Pointer rests on a mention before its card is shown: shorter than this a pointer only passes by. */
export const showDwellMs = 150;
/** Grey rows instead of a card only when it takes longer than this. */
export const skeletonMs = 100;
/** How long a mention stays lit after the panel has jumped to it. */
export const jumpLightMs = 2_000;
/** Pointer has left mention and card before the card goes: enough to cross the gap between the two. */
export const hideDwellMs = 300;
/** Longest work on a page's main thread before it is handed back. */
export const sliceMs = 4;
/** Longest wait for the next slice on a page that is never idle: half of its frames stay untouched. */
export const sliceWaitMs = 32;
/** Quiet time after the last change of a page before its text is read again. */
export const rescanQuietMs = 250;
/** Longest wait for that quiet on a page that changes all the time, doubled after every scan up to `rescanMostMs`. */
export const rescanLeastMs = 1_000;
export const rescanMostMs = 30_000;
/** Wait before a long page's marks follow the reader: less often than every frame, and before the eye has come to rest. */
export const paintNearMs = 100;
/** Wait before marks that the page has cleared are painted again, doubled each time. */
export const repaintMs = 200;
/** An asked background that does not answer within this is treated as absent. */
export const answerMs = 10_000;
/** Least time between two tries to reach the server after one failed. */
export const syncRetryMs = 15 * 60_000;
/** A download that takes longer is given up, and the old version stays. */
export const downloadMs = 30_000;

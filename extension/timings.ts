/** Every delay of the extension, in milliseconds, with its reason. */
export const timings = {
  /** Pointer rests on a mention before its card is shown: shorter than this a pointer only passes by. */
  showDwellMs: 150,
  /** Grey rows instead of a card only when it takes longer than this. */
  skeletonMs: 100,
  /** How long a mention stays lit after the panel has jumped to it. */
  jumpLightMs: 2_000,
  /** Pointer has left mention and card before the card goes: enough to cross the gap between the two. */
  hideDwellMs: 300,
  /** Longest work on a page's main thread before it is handed back. */
  sliceMs: 4,
  /** Longest wait for the next slice on a page that is never idle: half of its frames stay untouched. */
  sliceWaitMs: 32,
  /** Quiet time after the last change of a page before its text is read again. */
  rescanQuietMs: 250,
  /** Longest wait for that quiet on a page that changes all the time, doubled after every scan up to `rescanMostMs`. */
  rescanLeastMs: 1_000,
  rescanMostMs: 30_000,
  /** Wait before a long page's marks follow the reader: less often than every frame, and before the eye has come to rest. */
  paintNearMs: 100,
  /** Wait before marks that the page has cleared are painted again, doubled each time. */
  repaintMs: 200,
  /** An asked background that does not answer within this is treated as absent. */
  answerMs: 10_000,
  /** Least time between two tries to reach the server after one failed. */
  syncRetryMs: 15 * 60_000,
  /** A download that takes longer is given up, and the old version stays. */
  downloadMs: 30_000,
} as const;

/** Bounds that are no delays. */
export const limits = {
  /** How often marks that a page clears are painted again before Sidelight leaves the page alone. */
  repaints: 8,
  /** Changes in one batch above which all marks are looked at instead. */
  changesOneByOne: 5_000,
  /** Changes in one batch from which it counts as part of a wave over the page, and the changes of a wave that is one. */
  changesOfAWave: 50,
  changesAllOver: 500,
  /** More marks than this are taken off while such a wave lasts: the browser places every mark anew in each frame. */
  marksThroughWaves: 1_000,
  /** How often a page without a single name is read again before reading stops. */
  scansWithoutName: 6,
  /** Most UTF-16 units of a page that are read; what comes after is left alone. */
  textUnits: 2_000_000,
  /** Most text nodes that are read. */
  textNodes: 200_000,
  /** With more mentions than this only those near the view are painted: each mark costs the page's frames, seen or not. */
  mentionsAtOnce: 400,
  /** A window lower than this counts as one of this height, in CSS px. */
  leastScreenPx: 200,
  /** How many screens above and below the view count as near it. */
  screensNear: 3,
  /** Most marks on one screen, in calm reading, where the reader chose no other number. */
  marksPerScreen: 12,
} as const;

/** Every delay of the extension, in milliseconds. Each is a constant of its own, so that a bundle has just the numbers that it uses. */
export * as timings from './delays.ts';
/** Bounds that are no delays. */
export * as limits from './limits.ts';

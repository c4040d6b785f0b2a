/** What every measurement of matching shares: the floor, and pairing with it. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const isWord = new Uint8Array(65_536);
for (let unit = 0; unit < 65_536; unit++)
  isWord[unit] = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? 1 : 0;

/** The least that any matcher does: look at every unit and count the words. */
export function floor(text: string): number {
  let words = 0;
  let inside = 0;
  for (let index = 0; index < text.length; index++) {
    const word = isWord[text.charCodeAt(index)] as number;
    words += word & (inside ^ 1);
    inside = word;
  }
  return words;
}

export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

export function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

setFlagsFromString('--expose-gc');
/** Collects all garbage, so that what was made before is neither counted nor cleared away while something is timed. */
export const collectGarbage: () => void = runInNewContext('gc');

/** Pieces of a text, so short that another process seldom interrupts the timing of one. */
export function pieces(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += 50_000) {
    const piece = text.slice(at, at + 50_000);
    found.push(
      /[^\0-\xff]/u.test(piece) ? piece.split('').join('') : Buffer.from(piece, 'latin1').toString('latin1'),
    );
  }
  return found;
}

/** So long both run before they are timed: their code is compiled in the background, late where the machine is busy. */
const WARM_UP_MS = 1_500;

/** Works on all pieces again and again before anything is timed. */
export function warmUp(parts: readonly string[], work: (part: string) => unknown): void {
  const end = performance.now() + WARM_UP_MS;
  do for (const part of parts) work(part);
  while (performance.now() < end);
}

/** Times work against the floor, piece by piece in turn, so that both meet the same machine; medians over all pieces and rounds. */
export function pairWithFloor(
  text: string,
  work: (piece: string) => unknown,
  rounds: number,
): { mbPerSecond: number; ratio: number } {
  const parts = pieces(text);
  warmUp(parts, (part) => {
    floor(part);
    work(part);
  });
  const speeds: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const part of parts) {
      const least = time(() => floor(part));
      const taken = time(() => work(part));
      speeds.push(part.length / taken / 1000);
      ratios.push(taken / least);
    }
  }
  return { mbPerSecond: median(speeds), ratio: median(ratios) };
}

/** By UTF-16 units, the same everywhere. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The numbers below `length` in the order of a comparison. */
export function orderBy(length: number, compare: (a: number, b: number) => number): Uint32Array {
  return Uint32Array.from({ length }, (_, index) => index).sort(compare);
}

/** Where each number stands in an order. */
export function inverse(order: Uint32Array): Uint32Array {
  const result = new Uint32Array(order.length);
  for (let index = 0; index < order.length; index++) result[order[index] as number] = index;
  return result;
}

/** Equal but for the days on which somebody looked, which say nothing about the world. */
export function sameContent(a: object, b: object): boolean {
  return comparable(a) === comparable(b);
}

const DAYS_OF_LOOKING = new Set(['reviewedAt', 'reviewBy', 'accessed']);

/** The text by which `sameContent` compares. */
export function comparable(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (DAYS_OF_LOOKING.has(key)) return undefined;
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(
      Object.entries(part)
        .filter(([, entry]) => entry !== undefined)
        .sort(([x], [y]) => (x < y ? -1 : 1)),
    );
  });
}

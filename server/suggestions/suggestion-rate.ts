/** How many suggestions are taken. */
export const SUGGESTION_RATE = {
  /** From one address (IPv6: one /64) within an hour. */
  perAddressAndHour: 20,
  /** From all together within a day. */
  perDay: 1_000,
} as const;

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** Addresses that are remembered at once; the longest unseen is forgotten first. */
const MOST_ADDRESSES = 10_000;

/** Counts what came from each address within the last hour. In memory alone: who suggested is never written down. */
export class AddressRate {
  readonly #seen = new Map<string, number[]>();

  /** Whether one more may come; then it is counted. */
  take(address: string, nowMs: number): boolean {
    const key = networkOf(address);
    const recent = (this.#seen.get(key) ?? []).filter((time) => time > nowMs - HOUR_MS);
    const isFree = recent.length < SUGGESTION_RATE.perAddressAndHour;
    if (isFree) recent.push(nowMs);
    // Put anew, so that the map's order is that of last use.
    this.#seen.delete(key);
    this.#seen.set(key, recent);
    if (this.#seen.size > MOST_ADDRESSES) {
      for (const oldest of this.#seen.keys()) {
        this.#seen.delete(oldest);
        break;
      }
    }
    return isFree;
  }
}

/** A household has a whole /64 of IPv6 addresses, and one IPv4 address, also where it is written as IPv6. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

import { createHash } from 'node:crypto';

/**
 * The UUID of a record that its files name: the same on every server and after every new start, because it follows from
 * the kind of record and its slug (a name-based UUID, RFC 9562 version 8, over SHA-256).
 */
export function stableId(kind: string, slug: string): string {
  const bytes = createHash('sha256').update(`sidelight ${kind} ${slug}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

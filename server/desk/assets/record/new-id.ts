/** An id for a new statement or source, readable at its start and never given twice. */
export function newId(stem: string): string {
  const random = crypto.getRandomValues(new Uint8Array(4));
  const tail = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${slugFrom(stem).slice(0, 80).replace(/-+$/, '') || 'new'}-${tail}`;
}

/** Lower-case ASCII letters, digits and single hyphens of a text; empty where it has none (another script). */
export function slugFrom(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

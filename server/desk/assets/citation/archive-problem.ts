import { cleanAddress } from '../../../../shared/model/clean-address.ts';

/** What is wrong with the address of an archive, beside the address that it should hold; null where nothing is. */
export function archiveProblem(archived: string, source: string | undefined): string | null {
  const clean = cleanAddress(archived);
  if (clean === null) return 'Write the address of the archived page, with https://.';
  if (source === undefined) return null;
  const inside = /https?:\/\/.+$/.exec(clean.address.slice('https://'.length))?.[0];
  const host = hostOf(source);
  if (inside === undefined || host === undefined) return null;
  const held = URL.canParse(inside) ? new URL(inside) : null;
  const isFrontPage = held !== null && held.pathname === '/' && held.search === '';
  if (isFrontPage && new URL(source).pathname !== '/')
    return 'This archives the front page, not this source.';
  if (held !== null && held.hostname.replace(/^www\./, '') !== host.replace(/^www\./, '')) {
    return `This archives ${held.hostname}, and the source is at ${host}.`;
  }
  return null;
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}

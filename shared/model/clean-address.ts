/** As browsers and Node have it alike. */
interface WebAddress {
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  hash: string;
  readonly searchParams: { keys(): Iterable<string>; delete(name: string): void; sort(): void };
}
declare const URL: { new (address: string): WebAddress; canParse(address: string): boolean };

/** An address as it is kept, with the names of what was left out of it. */
export interface CleanAddress {
  address: string;
  /** Names of the query's parts that only say who clicked where, in their order. */
  cut: string[];
}

/** Parts of a query that name a campaign or a click and never the page. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|cmpid|ocid|smid|s_cid|guccounter|guce_referrer(_sig)?|ref_src|ref_url|__twitter_impression)$/i;

/**
 * Reads an address that an editor pasted: adds `https://` where no scheme was written, leaves out tracking parts and a text
 * fragment. Null where it is none. Nothing is fetched.
 */
export function cleanAddress(typed: string): CleanAddress | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text);
  const url = parse(hasScheme ? text : `https://${text}`);
  if (url === null || !/^https?:$/.test(url.protocol) || !/\.[\p{L}\d-]{2,}$/u.test(url.hostname))
    return null;
  const cut: string[] = [];
  for (const name of [...url.searchParams.keys()]) {
    if (!TRACKING.test(name)) continue;
    if (!cut.includes(name)) cut.push(name);
    url.searchParams.delete(name);
  }
  const place = url.hash.split(':~:')[0] ?? '';
  url.hash = place === '#' ? '' : place;
  return { address: url.href, cut };
}

/** Two addresses of one page compare as equal: scheme, "www.", the slash at the end, and tracking parts do not count. */
export function comparableAddress(typed: string): string | null {
  const clean = cleanAddress(typed);
  if (clean === null) return null;
  const url = new URL(clean.address);
  url.searchParams.sort();
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.hostname.replace(/^www\./, '')}${path}${url.search}`;
}

function parse(text: string): WebAddress | null {
  return URL.canParse(text) ? new URL(text) : null;
}

import { Store } from './store.ts';

/** Where in the desk somebody is. */
export type Route =
  | { page: 'queue'; show: QueueName | null }
  | { page: 'list'; list: 'actors' | 'issues' | 'sources' | 'changes' }
  | { page: 'subject'; slug: string }
  | { page: 'history'; slug: string }
  | {
      page: 'citation';
      slug: string;
      list: 'summaries' | 'memberships' | 'positions' | 'events';
      row: string;
      citation: number;
    }
  | { page: 'draft'; id: number }
  | { page: 'review'; id: number }
  | { page: 'conflict'; id: number }
  | { page: 'unknown' };

export const QUEUE_NAMES = ['review', 'suggestions', 'overdue', 'doubtful', 'drafts', 'sent'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/** Reads an address's path: `/desk/subject/chuck-schumer`. */
export function readRoute(path: string): Route {
  const [, , page, name, ...rest] = path.replace(/\/+$/, '').split('/');
  if (page === undefined) return { page: 'queue', show: null };
  if (page === 'citation') return readCitation([name, ...rest]);
  if (rest.length > 0) return { page: 'unknown' };
  if (page === 'queue') {
    const show = QUEUE_NAMES.find((queue) => queue === name);
    return show === undefined ? { page: 'unknown' } : { page: 'queue', show };
  }
  if (name === undefined) {
    const list = (['actors', 'issues', 'sources', 'changes'] as const).find((one) => one === page);
    return list === undefined ? { page: 'unknown' } : { page: 'list', list };
  }
  if (page === 'subject' || page === 'history') return { page, slug: decodeURIComponent(name) };
  if ((page === 'draft' || page === 'review' || page === 'conflict') && /^\d{1,9}$/.test(name)) {
    return { page, id: Number(name) };
  }
  return { page: 'unknown' };
}

/** `/desk/citation/chuck-schumer/positions/schumer-2023/1`: the first citation of a statement. */
function readCitation([slug, list, row, citation, ...rest]: (string | undefined)[]): Route {
  const known = (['summaries', 'memberships', 'positions', 'events'] as const).find((one) => one === list);
  const isWhole = slug !== undefined && known !== undefined && row !== undefined && rest.length === 0;
  if (!isWhole || citation === undefined || !/^[1-9]\d{0,3}$/.test(citation)) return { page: 'unknown' };
  return {
    page: 'citation',
    slug: decodeURIComponent(slug),
    list: known,
    row: decodeURIComponent(row),
    citation: Number(citation) - 1,
  };
}

/** The path of a place in the desk. */
export function pathOf(route: Route): string {
  switch (route.page) {
    case 'queue':
      return route.show === null ? '/desk' : `/desk/queue/${route.show}`;
    case 'list':
      return `/desk/${route.list}`;
    case 'subject':
    case 'history':
      return `/desk/${route.page}/${encodeURIComponent(route.slug)}`;
    case 'citation': {
      const { slug, list, row, citation } = route;
      return `/desk/citation/${encodeURIComponent(slug)}/${list}/${encodeURIComponent(row)}/${citation + 1}`;
    }
    case 'draft':
    case 'review':
    case 'conflict':
      return `/desk/${route.page}/${route.id}`;
    case 'unknown':
      return '/desk';
  }
}

/** The place shown now. */
export function createRoute(): Store<Route> {
  const route = new Store(readRoute(location.pathname));
  addEventListener('popstate', () => route.set(readRoute(location.pathname)));
  // Links within the desk do not load the page again, so that nothing typed has to be restored.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link === null || !isPlain || link.target !== '' || link.origin !== location.origin) return;
    if (!/^\/desk(\/|$)/.test(link.pathname) || link.hash !== '') return;
    event.preventDefault();
    history.pushState(null, '', link.pathname);
    route.set(readRoute(link.pathname));
    scrollTo(0, 0);
  });
  return route;
}

/** Goes to another place in the desk. */
export function go(route: Store<Route>, to: Route): void {
  history.pushState(null, '', pathOf(to));
  route.set(to);
  scrollTo(0, 0);
}

/** The icon of the pages that are plain HTML, in the page itself: their policy lets nothing else be asked for. */
export const PAGE_ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect y='12' width='16' height='2.5' rx='1' fill='%23b97400'/%3E%3C/svg%3E";

import { PAGE_ICON } from './page-icon.ts';
import { SUBJECT_PAGE_STYLE } from './subject-page-style.ts';

/** What a browser is shown at the address of a subject that the collection does not have. It repeats nothing of the address. */
export const MISSING_PAGE = refusal(
  'No such page',
  `<p>The collection has nobody and nothing of that name. Names that once were right lead to the present ones.</p>
<p><a href="/graphql">Search in the playground</a></p>`,
);

/**
 * What a browser is shown where an address asks for a day that the calendar does not have.
 * @param path of the subject's page, without the day
 */
export function noSuchDayPage(path: string): string {
  return refusal(
    'No such day',
    `<p>The day in this address has to be written as year, month and day: 2023-10-12.</p>
<p><a href="${path}">The same page as of today</a></p>`,
  );
}

function refusal(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="${PAGE_ICON}">
<title>${title} · Sidelight</title><style>${SUBJECT_PAGE_STYLE}</style></head>
<body><main><h1>${title}</h1>
${body}</main></body></html>`;
}

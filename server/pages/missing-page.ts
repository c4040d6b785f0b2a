import { SUBJECT_PAGE_STYLE } from './subject-page-style.ts';

/** What a browser is shown at the address of a subject that the collection does not have. It repeats nothing of the address. */
export const MISSING_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>No such page · Sidelight</title><style>${SUBJECT_PAGE_STYLE}</style></head>
<body><main><h1>No such page</h1>
<p>The collection has nobody and nothing of that name. Names that once were right lead to the present ones.</p>
<p><a href="/graphql">Search in the playground</a></p></main></body></html>`;

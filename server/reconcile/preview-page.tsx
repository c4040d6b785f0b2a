/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import type { SubjectFacts } from '../../shared/card/subject-facts.ts';
import { typeOf } from './reconcile-types.ts';

/** The only style of a preview; its policy names it by its hash. */
export const PREVIEW_STYLE = `
:root { color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif; }
body { margin: 12px; }
h1 { font-size: 16px; margin: 0; }
p { margin: 4px 0 0; }`;

/** A subject in a few words, for the frame of a spreadsheet program. Every text of the collection is escaped. */
export function renderPreview(facts: SubjectFacts, name: string): string {
  const summary = facts.summaries.find(({ language }) => language === 'en')?.text;
  const body = renderToString(
    <body>
      <h1>{name}</h1>
      <p>{typeOf(facts.kind).name}</p>
      {summary === undefined ? null : <p>{summary}</p>}
    </body>,
  );
  const title = renderToString(<title>{name}</title>);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${title}<style>${PREVIEW_STYLE}</style></head>${body}</html>`;
}

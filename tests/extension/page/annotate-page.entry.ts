import { readPageText } from '../../../extension/page/page-text.ts';
import { openLexicon } from '../../../shared/lexicon/open-lexicon.ts';
import { annotate } from '../../../shared/mentions/annotate.ts';

/** A piece of a paragraph's text and the inline elements around it, outermost first. */
export interface MarkedPiece {
  text: string;
  tags: string[];
}

/** What the test calls within the page. */
export interface AnnotatePage {
  open(lexicon: number[]): void;
  /** The mentions of an article with one paragraph, whose text stands in pieces; as JSON, so that two compare. */
  mentionsOf(pieces: MarkedPiece[], language: string): string;
}

let lexicon: ReturnType<typeof openLexicon> | undefined;

const annotatePage: AnnotatePage = {
  open(bytes) {
    lexicon = openLexicon(Uint8Array.from(bytes).buffer);
  },
  mentionsOf(pieces, language) {
    if (lexicon === undefined) throw new Error('Open a lexicon first.');
    const article = document.createElement('article');
    const paragraph = article.appendChild(document.createElement('p'));
    for (const { text, tags } of pieces) {
      let parent: Element = paragraph;
      for (const tag of tags) {
        parent = parent.appendChild(document.createElement(tag));
        if (tag === 'a') parent.setAttribute('href', '#');
      }
      parent.append(document.createComment('between'), document.createTextNode(text));
    }
    document.body.replaceChildren(article);
    const reading = readPageText(article, [], { readComments: false });
    let step = reading.next();
    while (!step.done) step = reading.next();
    return JSON.stringify(annotate(lexicon, step.value.text, { language }));
  },
};

Object.assign(globalThis, { annotatePage });

import { articlePage, FILLER, HEAD, type MatrixPage, marked } from './matrix-page.ts';

/** Kinds of documents, and what saved pages of news sites are made of. */
export const DOCUMENT_PAGES: MatrixPage[] = [
  {
    name: 'XHTML',
    type: 'application/xhtml+xml; charset=utf-8',
    html: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>The visit</title><meta property="og:type" content="article"/></head><body><form><p>Led by Chuck Schumer. ${FILLER}</p></form><p>Then Xi<br/>Jinping spoke.</p><p>With <![CDATA[Maggie Hassan]]>.</p><drawn:svg xmlns:drawn="http://www.w3.org/2000/svg"><drawn:text>Bill Cassidy</drawn:text></drawn:svg></body></html>`,
    steps: marked('Chuck Schumer', 'XiJinping', 'Maggie Hassan'),
    hover: 'Maggie Hassan',
  },
  {
    name: 'an SVG document',
    type: 'image/svg+xml',
    html: '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><title>Chart</title><text x="9" y="50">Chuck Schumer</text></svg>',
    steps: marked(),
  },
  {
    name: 'an XML feed',
    type: 'application/xml',
    html: `<?xml version="1.0"?><feed><entry><title>Chuck Schumer</title><p>${FILLER}</p></entry></feed>`,
    steps: marked(),
  },
  {
    name: 'plain text',
    type: 'text/plain; charset=utf-8',
    html: `Led by Chuck Schumer. ${FILLER}`,
    steps: marked(),
  },
  {
    name: 'a set of frames',
    html: '<html><head><title>Frames</title></head><frameset cols="50%,50%"><frame src="/left.html"><frame src="about:blank"></frameset></html>',
    files: {
      '/left.html': {
        type: 'text/html',
        body: `<html><body><p>Led by Chuck Schumer. ${FILLER}</p></body></html>`,
      },
    },
    steps: marked(),
  },
  {
    name: 'quirks mode, old elements and a forgotten character set',
    type: 'text/html',
    html: `<html><head><title>Old</title><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><meta name="article:published_time" content="2023-10-12"><base href="http://elsewhere.test:1/"><meta http-equiv="refresh" content="3600"></head><body bgcolor=white><center><font size=4><table><tr><td><p>Led by <font color=red>Chuck</font> Schumer.<p>${FILLER}</table></font></center><img src="missing.png"></body></html>`,
    steps: marked('Chuck Schumer'),
  },
  {
    name: 'scripts and styles that are missing, and document.write',
    html: articlePage('<p>Led by Chuck Schumer.</p>', {
      head: '<script src="/missing.js"></script><link rel="stylesheet" href="/missing.css">',
      after: `<script>document.write('<p id="written">' + Math.random() + '</p>'); undefinedFunction();</script>`,
    }),
    steps: marked('Chuck Schumer'),
  },
  {
    name: 'custom elements with adopted styles',
    html: articlePage('<p>Led by Chuck Schumer.</p><news-quote></news-quote>', {
      after: `<script>
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('p { color: navy }');
        document.adoptedStyleSheets = [sheet];
        customElements.define('news-quote', class extends HTMLElement {
          connectedCallback() {
            const root = this.attachShadow({ mode: 'open' });
            root.adoptedStyleSheets = [sheet];
            root.innerHTML = '<blockquote><p>Said Bill Cassidy.</p></blockquote>';
          }
        });
      </script>`,
    }),
    steps: marked('Chuck Schumer', 'Bill Cassidy'),
    hover: 'Chuck Schumer',
  },
  {
    name: 'templates, details and content that is not rendered',
    html: articlePage(
      `<template><p>Elizabeth Warren</p></template><details><summary>More</summary><p>Inside was Bill Cassidy.</p></details><p style="content-visibility:auto">Led by Chuck Schumer.</p><noscript>Elizabeth Warren</noscript>`,
    ),
    steps: marked('Chuck Schumer'),
  },
  {
    name: 'microdata and a language that only the server says',
    html: `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="content-language" content="en-US"><title>Visit</title></head><body><div itemscope itemtype="https://schema.org/NewsArticle"><time itemprop="datePublished" datetime="2023-10-12">today</time><article><p>Led by Chuck Schumer. ${FILLER}</p></article></div></body></html>`,
    steps: marked('Chuck Schumer'),
    says: /as of\s+Oct 12, 2023/i,
  },
  {
    name: 'an article that says in its head that it is one, in bare divs',
    html: `<!doctype html><html lang="en"><head>${HEAD}</head><body><div>Led by Chuck Schumer.<br><br>${FILLER}</div></body></html>`,
    steps: marked('Chuck Schumer'),
  },
  {
    name: 'linked data in the wrapping of an old XHTML page',
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Visit</title><script type="application/ld+json">//<![CDATA[
{"@context":"http:\\/\\/schema.org","@type":"Article","datePublished":"2023-10-12T06:00"}
//]]></script></head><body><div><p>Led by Chuck Schumer. ${FILLER}</p></div></body></html>`,
    steps: marked('Chuck Schumer'),
    says: /as of\s+Oct 12, 2023/i,
  },
  {
    name: 'a date in the words of Dublin Core',
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Visit</title><meta name="DC.date.issued" content="2023-10-12T01:28:49"></head><body><article><p>Led by Chuck Schumer. ${FILLER}</p></article></body></html>`,
    steps: marked('Chuck Schumer'),
    says: /as of\s+Oct 12, 2023/i,
  },
];

import { articlePage, FILLER, type MatrixPage, marked } from './matrix-page.ts';

/** Scripts, directions and looks. */
export const WRITING_PAGES: MatrixPage[] = [
  {
    name: 'Arabic, right to left',
    html: articlePage(
      '<p>قاد الوفد Chuck Schumer في زيارة استمرت ثلاثة أيام، والتقى Xi Jinping في العاصمة يوم الاثنين بعد محادثات طويلة.</p>',
      { lang: 'ar', head: '<style>html{direction:rtl;font-size:20px}</style>' },
    ),
    steps: marked('Chuck Schumer', 'Xi Jinping'),
  },
  {
    name: 'Hebrew, right to left, with isolated runs',
    html: articlePage('<p dir="rtl">את המשלחת הוביל <bdi>Chuck Schumer</bdi> בביקור שנמשך שלושה ימים.</p>', {
      lang: 'he',
    }),
    steps: marked('Chuck Schumer'),
  },
  {
    name: 'Chinese',
    html: articlePage('<p>习近平星期一在人民大会堂会见了客人，双方进行了长时间的会谈。</p>', {
      lang: 'zh-Hans',
    }),
    steps: marked('习近平'),
  },
  {
    name: 'Chinese under ruby',
    html: articlePage(
      '<p>主席<ruby>习近平<rp>(</rp><rt>Xí Jìnpíng</rt><rp>)</rp></ruby>星期一会见了客人。</p>',
      {
        lang: 'zh-Hans',
      },
    ),
    steps: marked('习近平'),
  },
  {
    name: 'vertical text',
    html: articlePage('<p>習主席 Xi Jinping、月曜日に会見。</p><p>Led by Chuck Schumer.</p>', {
      lang: 'ja',
      head: '<style>article{writing-mode:vertical-rl;height:500px;font-size:20px}</style>',
    }),
    steps: marked('Xi Jinping', 'Chuck Schumer'),
  },
  {
    name: 'a dark page',
    html: articlePage('<p>Led by Chuck Schumer, the group met Xi Jinping. Nicholas Burns came too.</p>', {
      head: '<meta name="color-scheme" content="dark"><style>body{background:#16171a;color:#e8e6e3;font-size:20px}a{color:#8ab4f8}</style>',
    }),
    look: { colorScheme: 'dark' },
    steps: marked('Chuck Schumer', 'Xi Jinping', 'Nicholas Burns'),
  },
  {
    name: '320 px of width',
    html: articlePage('<p>It was a long way. Led by Chuck Schumer, the group met Xi Jinping.</p>', {
      head: '<meta name="viewport" content="width=device-width">',
    }),
    look: { viewport: { width: 320, height: 640 } },
    steps: marked('Chuck Schumer', 'Xi Jinping'),
  },
  {
    name: '200 % zoom',
    html: articlePage('<p>Led by Chuck Schumer, the group met Xi Jinping.</p>', {
      head: '<style>html{zoom:2}</style>',
    }),
    steps: marked('Chuck Schumer', 'Xi Jinping'),
  },
  {
    name: 'multiple columns and floats',
    html: articlePage(
      `<div style="float:right;width:30%">Beside it stood Bill Cassidy.</div><div style="columns:2"><p>Led by Chuck Schumer. ${FILLER}</p><p>They met Xi Jinping. ${FILLER}</p></div>`,
    ),
    steps: marked('Bill Cassidy', 'Chuck Schumer', 'Xi Jinping'),
  },
];

/** Looks that only Chromium can be told to have by its debugger. */
export const CHROMIUM_LOOKS: MatrixPage[] = [
  {
    name: 'forced colors: the first mention in the article, and nobody who is not certain',
    html: articlePage('<p>Led by Chuck Schumer.</p><h2>Later</h2><p>Chuck Schumer met Xi Jinping.</p>'),
    look: { forcedColors: 'active' },
    steps: marked('Chuck Schumer', 'Xi Jinping'),
  },
  {
    name: 'print: no marks on paper',
    html: articlePage('<p>Led by Chuck Schumer.</p>'),
    look: { media: 'print' },
    steps: marked(),
  },
  {
    name: 'reduced motion',
    html: articlePage('<p>Led by Chuck Schumer.</p>'),
    look: { reducedMotion: 'reduce' },
    steps: marked('Chuck Schumer'),
  },
];

/** The sample article's one style element; its hash stands in the page's Content-Security-Policy. */
export const SAMPLE_ARTICLE_STYLE = `
:root{color-scheme:light dark;--paper:#fffdf9;--later:#f4f1ea;--ink:#1b1c20;--ink2:#4f525a;--line:#e4dfd5;--lamp:#b97400;--link:#1d4f91;
--sans:system-ui,-apple-system,"Segoe UI Variable Text","Segoe UI",Roboto,Ubuntu,Cantarell,"Noto Sans",sans-serif;
--serif:ui-serif,"New York","Iowan Old Style","Source Serif 4",Charter,Georgia,"Noto Serif",serif}
@media (prefers-color-scheme:dark){:root{--paper:#1d1e22;--later:#27282d;--ink:#ecebe6;--ink2:#bcbdc3;--line:#36383e;--lamp:#f0b44c;--link:#a5c8ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.1875rem/1.62 var(--serif);-webkit-font-smoothing:antialiased;text-wrap:pretty}
.masthead{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1.25rem;padding:1rem clamp(1rem,4vw,2.5rem);border-block-end:1px solid var(--line);font-family:var(--sans)}
.masthead p{margin:0}
.masthead .name{font:600 1.25rem/1.2 var(--serif);border-block-end:2px solid var(--lamp)}
.masthead .label{font-size:.8125rem;color:var(--ink2)}
main{max-inline-size:42rem;margin-inline:auto;padding:clamp(1.5rem,5vw,3.5rem) 1.25rem 4rem}
.kicker{margin:0 0 .5rem;font:600 .8125rem/1 var(--sans);letter-spacing:.02em;color:var(--ink2)}
h1{margin:0 0 .75rem;font-size:clamp(1.875rem,1.35rem + 2.3vw,2.75rem);line-height:1.12;font-weight:600;letter-spacing:-.012em;text-wrap:balance}
.standfirst{margin:0 0 1.25rem;font-size:1.3125rem;line-height:1.45;color:var(--ink2)}
.dateline{margin:0 0 2rem;padding-block-end:1rem;border-block-end:1px solid var(--line);font:400 .875rem/1.4 var(--sans);color:var(--ink2)}
article h2{margin:2.25rem 0 .5rem;font-size:1.375rem;line-height:1.25;font-weight:600;text-wrap:balance}
p{margin:0 0 1.15rem}
blockquote{margin:1.75rem 0;padding-inline-start:1.25rem;border-inline-start:2px solid var(--line);font-size:1.3125rem;line-height:1.45;font-style:italic}
blockquote p{margin:0 0 .35rem}
blockquote footer{font:400 .8125rem/1.4 var(--sans);color:var(--ink2)}
aside{margin-block-start:3rem;padding:1.25rem 1.5rem;border-radius:10px;background:var(--later);font:400 .9375rem/1.55 var(--sans);color:var(--ink2)}
aside h2{margin:0 0 .35rem;font:600 .9375rem/1.4 var(--sans);color:var(--ink)}
aside p{margin:0 0 .5rem}aside p:last-child{margin:0}
a{color:var(--link);text-underline-offset:.18em}
a:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:4px}
`;

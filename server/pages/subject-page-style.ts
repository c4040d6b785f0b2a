/** The card's look on a page of its own; colors are the tokens of the extension's card. System fonts only. */
export const SUBJECT_PAGE_STYLE = `
:root{color-scheme:light dark;
--paper:light-dark(#fffdf9,#1d1e22);--later:light-dark(#f4f1ea,#27282d);--ink:light-dark(#1b1c20,#ecebe6);
--ink2:light-dark(#4f525a,#bcbdc3);--line:light-dark(#e4dfd5,#36383e);--lamp:light-dark(#b97400,#f0b44c);
--lamp-text:light-dark(#855100,#f0b44c);--link:light-dark(#1d4f91,#a5c8ff);--control:light-dark(#85878e,#858892)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main,footer{max-width:44rem;margin-inline:auto;padding:16px 20px}
h1{font:600 2rem/1.2 ui-serif,"Iowan Old Style",Charter,Georgia,"Noto Serif",serif;margin:4px 0 8px;overflow-wrap:anywhere}
h2{font-size:1rem;margin:0 0 8px;color:var(--ink2)}h3{font-size:1rem;font-weight:500;margin:16px 0 4px}
p{margin:4px 0}section{border-top:1px solid var(--line);padding-block:16px}
.kind,.quiet,footer{color:var(--ink2);font-size:.9rem}.as-of{color:var(--lamp-text);border-inline-start:3px solid var(--lamp);padding-inline-start:6px;margin-inline-start:6px}
.summary{margin-block:12px}.claim{margin-block:12px 0;color:var(--ink2)}
.row{display:grid;grid-template-columns:8.5rem 1fr;gap:12px;margin-block:4px}.term{font-weight:600}time{white-space:nowrap}
ul{list-style:none;margin:0;padding:0}ol{padding-inline-start:1.5rem}li{margin-block:4px}
blockquote{margin:4px 0;padding-inline-start:12px;border-inline-start:2px solid var(--line)}
.now{display:flex;align-items:center;gap:12px;color:var(--lamp-text);font-weight:600}.now::after{content:"";flex:1;height:2px;background:var(--lamp)}
.since{background:var(--later);padding:8px 12px;border-radius:6px}
a{color:var(--link);text-underline-offset:.18em}:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.source{display:inline-block;min-width:24px;text-align:center;font-size:.75rem;background:var(--later);border-radius:4px;text-decoration:none;margin-inline-start:2px;padding-block:2px}
form{margin-block:12px;font-size:.9rem}input,button{font:inherit;color:inherit;background:none;border:1px solid var(--control);border-radius:6px;padding:4px 10px;min-height:32px}
@media(max-width:480px){.row{grid-template-columns:1fr;gap:0}}
@media print{form{display:none}}
`;

/**
 * The card's style sheet. Everything is in px × `--scale`, because the root size belongs to the page;
 * `all: initial !important` on the card's element in a page keeps the page's rules out, `!important` ones too.
 */
const TOKENS = `
.card{--scale:1;
--sans:system-ui,-apple-system,"Segoe UI Variable Text","Segoe UI",Roboto,Ubuntu,Cantarell,"Noto Sans",sans-serif;
--serif:ui-serif,"New York","Iowan Old Style","Source Serif 4",Charter,Georgia,"Noto Serif",serif;
--t11:calc(11px*var(--scale));--t12:calc(12px*var(--scale));--t13:calc(13px*var(--scale));--t14:calc(14px*var(--scale));
--t16:calc(16px*var(--scale));--t22:calc(22px*var(--scale));--l16:calc(16px*var(--scale));--l18:calc(18px*var(--scale));
--l19:calc(19px*var(--scale));--l21:calc(21px*var(--scale));--col:calc(96px*var(--scale));--in:120ms;
--paper:#fffdf9;--later:#f4f1ea;--ink:#1b1c20;--ink2:#4f525a;--ink3:#666970;--line:#e4dfd5;--control:#85878e;
--lamp:#b97400;--lamptext:#855100;--link:#1d4f91;--visited:#653a8c;--hover:#1b1c200f;
--shadow:0 0 0 1px #1b1c2024,0 1px 2px #1b1c2014,0 10px 28px -4px #1b1c2033,0 24px 48px -12px #1b1c2026;
--person:#2a6cbb;--organization:#047d73;--government:#5c616d;--issue:#ab467b;color-scheme:light}
.card[data-theme=dark]{--paper:#1d1e22;--later:#27282d;--ink:#ecebe6;--ink2:#bcbdc3;--ink3:#a0a2aa;--line:#36383e;
--control:#858892;--lamp:#f0b44c;--lamptext:#f0b44c;--link:#a5c8ff;--visited:#d3bbf5;--hover:#ffffff14;
--shadow:0 0 0 1px #ffffff29,0 2px 4px #00000066,0 14px 36px #000000a6;
--person:#7db4f5;--organization:#5cc9bc;--government:#b3b8c4;--issue:#ee94c1;color-scheme:dark}
.card:lang(zh),.card:lang(ja),.card:lang(ko),.card:lang(ar),.card:lang(he),.card:lang(fa),.card:lang(ur),.card:lang(hi){--serif:var(--sans)}
.card:lang(zh){line-break:strict}
.card:lang(ar),.card:lang(fa),.card:lang(ur){--t12:calc(13px*var(--scale));--t13:calc(14px*var(--scale));--t14:calc(15px*var(--scale))}
`;

const HOST = `
:host(sidelight-card){all:initial !important;position:fixed !important;inset:0 auto auto 0 !important;display:block !important;
inline-size:0 !important;block-size:0 !important;overflow:visible !important;z-index:2147483647 !important}
`;

const BASE = `
.card,.card *{box-sizing:border-box}
.card{position:fixed;display:flex;flex-direction:column;inline-size:calc(360px*var(--scale));max-inline-size:calc(100vw - 16px);
max-block-size:min(calc(480px*var(--scale)),calc(100vh - 16px));background:var(--paper);color:var(--ink);border-radius:10px;
box-shadow:var(--shadow);overflow:clip;font:400 var(--t14)/var(--l21) var(--sans);-webkit-font-smoothing:antialiased;
text-align:start;text-wrap:pretty;container-type:inline-size;outline-offset:2px}
.card.whole{position:relative;max-block-size:none}
.card.enters{animation:enter var(--in) ease-out}
@keyframes enter{from{opacity:0;transform:translateY(2px)}}
.card:focus{outline:none}
.name,.sum,.prop,.claim,.say,.row>span,.second,.role{unicode-bidi:plaintext}
h2,h3,p,ul,ol,dl,dd,q,fieldset,legend{margin:0;padding:0;border:0;font:inherit}
ul,ol{list-style:none}q{quotes:none;font-family:var(--serif)}
button{font:inherit;color:inherit;background:none;border:0;padding:0;margin:0;text-align:start;cursor:pointer;border-radius:4px}
svg{flex:none;display:block;inline-size:var(--l16);block-size:var(--l16)}.stance svg{inline-size:var(--t14);block-size:var(--t14)}
a{color:var(--link);text-decoration:underline 1px color-mix(in srgb,currentColor 40%,transparent);text-underline-offset:.18em}
a:visited{color:var(--visited)}a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:4px}
time,.num{font-variant-numeric:tabular-nums;white-space:nowrap}
.vh{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.kind.person,.kind.office{color:var(--person)}.kind.organization{color:var(--organization)}
.kind.government{color:var(--government)}.kind.issue{color:var(--issue)}
.lnk{font-weight:500;color:var(--ink);text-decoration:underline 1px color-mix(in srgb,currentColor 35%,transparent);text-underline-offset:.2em}
.lnk:hover{text-decoration-color:currentColor}
.btn{display:inline-flex;align-items:center;min-block-size:32px;padding:0 12px;border:1px solid var(--control);border-radius:6px;
font-weight:500;font-size:var(--t13);line-height:var(--l19);transition:background var(--in)}
.btn:hover{background:var(--hover)}.btn.primary{background:var(--ink);border-color:var(--ink);color:var(--paper)}
.btn.plain{border-color:transparent;padding:0 8px}
[dir=rtl] .flips{transform:scaleX(-1)}
`;

const HEAD = `
.top{padding-block:8px 12px;padding-inline:16px 8px;position:relative;flex:none}
.bar{display:flex;align-items:center;gap:6px;min-block-size:28px;color:var(--ink2);font-size:var(--t12);line-height:var(--l16)}
.kindline{display:inline-flex;align-items:center;gap:6px;font-weight:500;white-space:nowrap;min-inline-size:0}
.kindline>span:last-child{overflow:hidden;text-overflow:ellipsis}.tools{flex:none}
.asof{display:inline-flex;align-items:center;gap:6px;color:var(--lamptext);font-weight:500;white-space:nowrap}
.asof::before{content:"";inline-size:3px;block-size:var(--t12);border-radius:1px;background:var(--lamp);margin-inline-start:6px}
.astoday{white-space:nowrap}
.tools{margin-inline-start:auto;display:flex}
.tool{display:grid;place-items:center;inline-size:calc(28px*var(--scale));block-size:calc(28px*var(--scale));border-radius:6px;color:var(--ink3);transition:background var(--in),color var(--in)}
.tool:hover,.tool[aria-expanded=true]{background:var(--hover);color:var(--ink)}.tool[aria-pressed=true]{color:var(--ink)}
.back{display:inline-flex;align-items:center;gap:2px;min-block-size:28px;padding-inline:2px 8px;margin-inline-start:-6px;
border-radius:6px;font-weight:500;color:var(--ink);min-inline-size:0}
.back span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;max-inline-size:18ch}.back:hover{background:var(--hover)}
.name{font:600 var(--t22)/calc(28px*var(--scale)) var(--serif);letter-spacing:-.006em;padding-inline-end:8px;margin-block-start:2px;
overflow-wrap:anywhere;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.card:lang(zh) .name,.card:lang(ar) .name{letter-spacing:0;line-height:calc(30px*var(--scale))}
.surface{font-size:var(--t13);line-height:var(--l18);color:var(--ink2);margin-block-start:2px;padding-inline-end:8px}
.surface+.name{margin-block-start:0}
.role{line-height:calc(20px*var(--scale));font-weight:600;padding-inline-end:8px;margin-block-start:4px}
.role span,.second{font-weight:400;color:var(--ink2)}
.second{font-size:var(--t13);line-height:var(--l18);margin-block-start:2px;padding-inline-end:8px}
.term{margin-block-start:10px;padding-inline-end:8px}.term .wrap{position:relative}
.term .track{position:relative;block-size:6px;border-radius:3px;border:1px solid var(--control);overflow:hidden}
.term.open .track{border-inline-end:0;border-start-end-radius:0;border-end-end-radius:0}
.term .past{position:absolute;inset-block:0;inset-inline-start:0;background:var(--ink2)}
.term .mark{position:absolute;inset-block:-4px;inline-size:3px;margin-inline-start:-1.5px;border-radius:1px;background:var(--lamp);box-shadow:0 0 0 1.5px var(--paper)}
.term.today .mark{background:var(--ink)}
.term .ends{display:flex;justify-content:space-between;gap:8px;font-size:var(--t12);line-height:var(--l16);color:var(--ink2);margin-block-start:5px}
.term .ends em{font-style:normal;color:var(--lamptext);font-weight:500}.term.today .ends em{color:var(--ink)}
.menu{position:absolute;inset-block-start:38px;inset-inline-end:8px;z-index:2;background:var(--paper);border-radius:8px;box-shadow:var(--shadow);
padding:4px;display:grid;min-inline-size:180px}
.menu button{min-block-size:32px;padding:0 10px;font-size:var(--t13);line-height:var(--l19);border-radius:5px}.menu button:hover{background:var(--hover)}
.note{flex:none;display:grid;grid-template-columns:var(--l16) 1fr;gap:8px;padding:8px 16px;background:var(--later);font-size:var(--t12);line-height:calc(17px*var(--scale));color:var(--ink2)}
.note b{color:var(--ink);font-weight:600}.note .lnk{font-weight:600;min-block-size:24px}
`;

const BODY = `
.body{overflow-y:auto;flex:1 1 auto;min-block-size:0;scrollbar-width:thin;scrollbar-color:var(--control) transparent;overscroll-behavior:contain}
.body:focus-visible{outline-offset:-2px}
.body.fades{mask:linear-gradient(#000 calc(100% - 28px),#0003)}
.p{padding:0 16px 16px}.note+.body>.p:first-child{padding-block-start:12px}
.sum{font-size:var(--t14);line-height:var(--l21)}
section{padding:12px 16px 14px;border-block-start:1px solid var(--line)}
h3{font-weight:600;font-size:var(--t12);line-height:var(--l16);color:var(--ink2);margin-block-end:8px}
.row{display:grid;grid-template-columns:minmax(var(--col),max-content) 1fr;column-gap:8px;font-size:var(--t13);line-height:var(--l19);align-items:baseline}
.row>*{min-inline-size:0;overflow-wrap:break-word}
.row+.row{margin-block-start:8px}.row>time,.row>.when{color:var(--ink2)}.more+.pos{margin-block-start:10px}
.pos{font-size:var(--t13);line-height:var(--l19)}.pos+.pos{margin-block-start:14px}
.claim{color:var(--ink2);margin-block-end:3px}.on,.qual{color:var(--ink2)}.qual{display:block}
.changed{background:var(--later);color:var(--ink2);border-radius:4px;padding:0 4px;white-space:nowrap}
.stance{display:inline-flex;align-items:baseline;gap:6px;font-weight:600;white-space:nowrap}.stance svg{align-self:center}
.stance.none,.quiet{color:var(--ink3);font-weight:400}.quiet{font-size:var(--t13);line-height:var(--l19)}
.src{display:inline-grid;place-items:center;min-inline-size:var(--l16);block-size:var(--l16);margin-inline:3px 2px;padding-inline:3px;border-radius:4px;
background:var(--hover);color:var(--ink2);font:500 var(--t11)/var(--l16) var(--sans);font-variant-numeric:tabular-nums;text-align:center;vertical-align:1px;position:relative}
.src::after{content:"";position:absolute;inset:-4px}.src:hover{background:var(--ink);color:var(--paper)}
.last{white-space:nowrap}
.take{display:inline-grid;place-items:center;inline-size:24px;block-size:24px;margin-block:-4px;vertical-align:-4px;color:var(--ink3)}.take:hover{color:var(--ink)}
.prop{font-weight:500;font-size:var(--t14);line-height:calc(20px*var(--scale));margin-block-end:10px}
.about+.about{margin-block-start:14px;padding-block-start:12px;border-block-start:1px solid var(--line)}
.two{display:grid;grid-template-columns:1fr 1fr}.two.one{grid-template-columns:1fr}
.two>div{padding-inline-end:12px;min-inline-size:0}
.two>div:nth-child(even){border-inline-start:1px solid var(--line);padding-inline:12px 0}
.two>div:nth-child(n+3){margin-block-start:12px}
.two .stance{font-size:var(--t13);margin-block-end:6px}.two .count{color:var(--ink3);font-weight:400}
.two li{font-size:var(--t13);line-height:var(--l18);overflow-wrap:break-word}.two li+li{margin-block-start:8px}
.who{font-weight:500}.say{color:var(--ink2);display:block}
.now{display:grid;grid-template-columns:minmax(var(--col),max-content) auto 1fr;column-gap:8px;align-items:center;padding-block-end:10px;padding-inline-start:16px;
font-size:var(--t13);line-height:var(--l18);font-weight:600;color:var(--lamptext)}
.now i{block-size:2px;background:var(--lamp);border-radius:1px 0 0 1px}
.before{padding-block-end:10px}.since{background:var(--later);border:0}
.since+section{border-block-start-color:transparent}
.more{display:inline-flex;align-items:center;min-block-size:24px;margin-block-start:8px;font-size:var(--t13);line-height:var(--l19)}
.srcs li{display:grid;grid-template-columns:var(--l16) 1fr;column-gap:8px;font-size:var(--t12);line-height:calc(17px*var(--scale));color:var(--ink2);border-radius:4px}
.srcs li+li{margin-block-start:6px}.srcs b{font-weight:600;color:var(--ink)}
.srcs a,.srcs .untied{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;overflow-wrap:break-word;inline-size:fit-content;min-block-size:var(--l16)}
.why li{display:grid;grid-template-columns:var(--l16) 1fr;gap:8px;font-size:var(--t13);line-height:var(--l18);color:var(--ink2)}.why li+li{margin-block-start:4px}
.report{margin-block-start:10px;font-size:var(--t13);line-height:var(--l19);min-block-size:24px;color:var(--ink2)}
.foot{flex:none;display:flex;align-items:center;gap:4px;min-block-size:36px;padding-inline:16px 12px;border-block-start:1px solid var(--line);
font-size:var(--t12);line-height:var(--l16);color:var(--ink2);white-space:nowrap}
.foot.words{white-space:normal;padding-block:9px}
.foot button{min-block-size:24px;padding-inline:4px;margin-inline-start:-4px;font-weight:500}.foot button:hover{background:var(--hover);color:var(--ink)}
.foot .coll{margin-inline-start:auto;color:var(--ink3);overflow:hidden;text-overflow:ellipsis;min-inline-size:0}
`;

const STATES = `
.opt{display:grid;grid-template-columns:var(--l16) 1fr 16px;gap:2px 10px;inline-size:100%;padding:10px 16px;border-block-start:1px solid var(--line);align-items:start;border-radius:0}
.opt:hover{background:var(--hover)}.opt:focus-visible{outline-offset:-2px}
.opt>span:first-child{margin-block-start:3px}.opt>svg:last-child{margin-block-start:4px;color:var(--ink3)}
.opt b{font:600 var(--t16)/calc(22px*var(--scale)) var(--serif);display:block}
.opt .d{font-size:var(--t13);line-height:var(--l18);color:var(--ink2);display:block}
.opt .ev{display:flex;align-items:center;gap:5px;margin-block-start:2px;color:var(--ink)}.opt .ev svg{inline-size:var(--t13);block-size:var(--t13)}
.opt .neither{color:var(--ink);font-weight:500}
.acts{display:flex;flex-wrap:wrap;gap:8px;margin-block-start:12px}
.sk{background:var(--hover);border-radius:4px;block-size:12px}.sk+.sk{margin-block-start:9px}
.form{padding:0 16px 14px;display:grid;gap:8px;font-size:var(--t13);line-height:var(--l19)}
.form fieldset{display:grid;gap:8px;min-inline-size:0}
.form label{display:flex;gap:8px;align-items:center;min-block-size:24px}.form .field{display:grid;gap:4px}
.form input[type=radio],.form input[type=checkbox]{accent-color:var(--ink);inline-size:15px;block-size:15px;margin:0;flex:none}
.form textarea,.form select,.form input:not([type=radio],[type=checkbox]){font:inherit;color:var(--ink);background:transparent;border:1px solid var(--control);border-radius:6px;padding:7px 10px;
min-block-size:36px;inline-size:100%;resize:none}.form textarea{min-block-size:56px}.form textarea::placeholder{color:var(--ink3);opacity:1}
.form .problem{color:var(--ink);font-weight:500}
.form [aria-invalid]{border-color:var(--ink);box-shadow:inset 0 0 0 .5px var(--ink)}
.form .acts{margin-block-start:4px}.form h3{color:var(--ink);margin:0}
.sent{background:var(--later);border-radius:6px;padding:10px 12px;font-size:var(--t12);line-height:var(--l18);display:grid;grid-template-columns:minmax(calc(84px*var(--scale)),max-content) 1fr;gap:1px 8px}
.sent dt{color:var(--ink2)}.sent dd{overflow-wrap:anywhere}
.grip{position:absolute;inset-block-start:0;inset-inline:0;margin-inline:auto;inline-size:72px;block-size:24px;display:grid;justify-items:center;padding-block-start:4px;cursor:move;touch-action:none;z-index:1}
.grip::before{content:"";inline-size:28px;block-size:3px;border-radius:2px;background:var(--control)}
.sizer{position:absolute;inset-block-end:0;inset-inline-end:0;inline-size:24px;block-size:24px;display:grid;place-items:end;padding:3px;color:var(--control);cursor:nwse-resize;touch-action:none}
[dir=rtl] .sizer{cursor:nesw-resize}
.pinned .top{padding-block-start:14px}.pinned .foot{padding-inline-end:26px}
`;

const CIRCUMSTANCES = `
@container (max-width:339px){.two{grid-template-columns:1fr}.two>div:nth-child(n){border-inline-start:0;padding-inline:0}
.two>div+div{border-block-start:1px solid var(--line);margin-block-start:12px;padding-block-start:12px}.foot .coll{display:none}
.row{grid-template-columns:minmax(calc(84px*var(--scale)),max-content) 1fr}.now{grid-template-columns:minmax(calc(84px*var(--scale)),max-content) auto 1fr}}
@media (pointer:coarse){.tool{inline-size:44px;block-size:44px}.bar{min-block-size:44px}.btn,.menu button{min-block-size:44px}}
@media (prefers-reduced-motion:reduce){.card,.card *{transition:none !important;animation:none !important}}
@media (forced-colors:active){.card,.menu{border:1px solid CanvasText}.tool,.btn{border:1px solid ButtonText}.src{border:1px solid LinkText}
.now i,.term .mark,.asof::before,.term .past{background:CanvasText !important;forced-color-adjust:none}
.since{border-block-start:1px dashed CanvasText !important}.grip::before{background:ButtonText}}
@media print{.card{display:none}}
`;

/** The whole sheet, for a constructed style sheet or a `style` element. */
export const CARD_CSS = HOST + TOKENS + BASE + HEAD + BODY + STATES + CIRCUMSTANCES;

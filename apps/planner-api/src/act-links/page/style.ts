import { createHash } from 'node:crypto';
import { Markup } from './markup.js';

/** The tokens of the board (apps/planner-ui/src/app/theme.css), on one small page. */
const STYLE = `
:root{color-scheme:light dark;--ink:#1b1f24;--ink-2:#57606a;--paper:#fff;--paper-2:#f6f7f9;--paper-3:#eef0f3;--line:#d5d9df;--accent:#2457d6;--accent-ink:#fff;--accent-soft:#e9effd;--done:#1f7a3d;--done-ink:#fff;--done-soft:#e6f5ea;--warn:#8a5a00;--warn-soft:#fff6dd;--todo:#c62f2f}
@media (prefers-color-scheme:dark){:root{--ink:#e9ecf0;--ink-2:#a9b1bb;--paper:#16191e;--paper-2:#101317;--paper-3:#21262d;--line:#363d46;--accent:#7aa2ff;--accent-ink:#0d1526;--accent-soft:#1b2745;--done:#5fc57f;--done-ink:#08240f;--done-soft:#163222;--warn:#e8bd5b;--warn-soft:#332a12;--todo:#ff7b74}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper-2);color:var(--ink);font:16px/1.45 Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums}
main,header,footer{width:100%;max-width:560px;margin:0 auto;padding:0 16px}
header{padding-top:20px}
header p{margin:0;color:var(--ink-2);font-size:14px}
h1{margin:2px 0 0;font-size:26px;line-height:1.2;letter-spacing:-.01em}
h1 small{display:block;color:var(--ink-2);font-size:16px;font-weight:500;letter-spacing:0}
h1 small::first-letter{text-transform:uppercase}
h2{margin:28px 0 10px;font-size:15px;color:var(--ink-2);font-weight:600}
.card h2,.card h3{margin:0;color:var(--ink);font-size:20px;line-height:1.25;font-weight:650}
.card{margin:16px 0 0;padding:16px;background:var(--paper);border:1px solid var(--line);border-radius:12px}
.card.done{background:var(--paper-2)}
.when{display:flex;flex-wrap:wrap;gap:8px;align-items:baseline;margin:0 0 6px;font-size:17px;font-weight:650;color:var(--accent)}
.when small{color:var(--ink-2);font-size:14px;font-weight:500}
.tag{padding:1px 9px;border-radius:99px;background:var(--done-soft);color:var(--done);font-size:14px;font-weight:600}
.where{margin:2px 0 0;color:var(--ink-2)}
.go{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:8px;margin:14px 0 0}
dl{margin:14px 0 0;padding:12px 0 0;border-top:1px solid var(--line);display:grid;grid-template-columns:auto 1fr;gap:8px 14px}
dt{color:var(--ink-2);font-size:14px;line-height:1.65}
dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
dd a{display:inline-flex;align-items:center;min-height:44px;margin:-10px 0}
dd strong{font-size:18px;letter-spacing:.02em}
a{color:var(--accent)}
.b,button{display:flex;width:100%;min-height:48px;align-items:center;justify-content:center;gap:8px;padding:10px 14px;border:1px solid var(--line);border-radius:10px;background:var(--paper);color:var(--ink);font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
.b:hover,button:hover{background:var(--paper-3)}
.main{border-color:var(--accent);background:var(--accent);color:var(--accent-ink)}
.main:hover{background:var(--accent);filter:brightness(1.08)}
.good{border-color:var(--done);background:var(--done);color:var(--done-ink)}
.good:hover{background:var(--done);filter:brightness(1.08)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.acts{margin:18px 0 0;padding:16px 0 0;border-top:1px solid var(--line);display:grid;gap:12px}
.card .acts h3{font-size:15px;color:var(--ink-2);font-weight:600}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));gap:8px}
.used{display:flex;min-height:44px;align-items:center;gap:8px;margin:0;padding:8px 14px;border-radius:10px;background:var(--done-soft);color:var(--done);font-weight:600}
fieldset{margin:0;padding:14px;border:1px solid var(--line);border-radius:10px;display:grid;gap:12px}
legend{padding:0 6px;margin-left:-6px;font-weight:600}
.choices{display:grid;grid-template-columns:repeat(3,1fr);gap:8px}
.choices label{position:relative;display:flex}
.choices input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.choices span{flex:1;display:flex;min-height:44px;align-items:center;justify-content:center;border:1px solid var(--line);border-radius:10px;font-weight:600}
.choices input:checked+span{border-color:var(--accent);background:var(--accent-soft);color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.choices input:focus-visible+span{outline:3px solid var(--accent);outline-offset:2px}
details{border:1px solid var(--line);border-radius:10px}
summary{display:flex;min-height:48px;align-items:center;justify-content:space-between;list-style:none;padding:8px 14px;border-radius:10px;font-weight:600;cursor:pointer}
summary::-webkit-details-marker{display:none}
summary::after{content:"";width:8px;height:8px;margin-right:4px;border:solid var(--ink-2);border-width:0 2px 2px 0;transform:rotate(45deg)}
details[open] summary::after{transform:rotate(-135deg)}
details form{display:grid;gap:12px;padding:4px 14px 14px}
label.field{display:grid;gap:4px;font-size:14px;color:var(--ink-2)}
textarea,input[type=file]{width:100%;min-height:48px;padding:10px;border:1px solid var(--line);border-radius:10px;background:var(--paper);color:var(--ink);font:inherit}
textarea{min-height:88px;resize:vertical}
.said,.stale{margin:16px 0 0;padding:12px 14px;border-radius:10px;border:1px solid;font-weight:500}
.said{border-color:var(--done);background:var(--done-soft);color:var(--ink)}
.stale,.said.not{border-color:var(--warn);background:var(--warn-soft);color:var(--ink)}
.stale .b{margin-top:10px}
ol{margin:0;padding:0;list-style:none}
ol .card{margin-top:10px}
.card h3{font-size:17px}
.none{margin:0;color:var(--ink-2)}
footer{padding-top:28px;padding-bottom:40px}
footer p{margin:0 0 8px;color:var(--ink-2);font-size:14px}
footer .b+.b{margin-top:8px}
@media (forced-colors:active){.choices input:checked+span{outline:3px solid Highlight}}
`;

const hash = createHash('sha256').update(STYLE).digest('base64');

/** In one piece: its hash below is that of every byte between the tags. */
export const STYLE_SHEET = new Markup(`<style>${STYLE}</style>`);

/** This style, our own forms, and nothing else: no script, no frame, nothing from elsewhere. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hash}'`,
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

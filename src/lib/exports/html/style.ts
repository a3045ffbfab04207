// The look of the file: paper, two faces, hairlines. Dark where the reader's device is, and with the page's own header and
// footer in print, where the browser can.
interface Paper {
  readonly orientation: 'portrait' | 'landscape';
  readonly header: string;
  readonly footer: string;
}

export function styleFor({ orientation, header, footer }: Paper): string {
  return `${SCREEN}
@page { size: A4 ${orientation}; margin: 22mm 20mm 20mm;
@top-left { content: ${cssString(header)}; font: 8.5pt Arial, sans-serif; color: #50545e; }
@bottom-left { content: ${numbered(footer)}; font: 8.5pt Arial, sans-serif; color: #50545e; } }`;
}

/** Whatever is not a plain letter or digit as its number: no sign can end the string. */
function cssString(text: string): string {
  const escaped = text.replace(
    /[^a-zA-Z0-9 .,]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}

function numbered(text: string): string {
  return text
    .split(/\{(page|pages)\}/)
    .map((part, index) => (index % 2 === 0 ? cssString(part) : `counter(${part})`))
    .join(' ');
}

const SCREEN = `
:root { color-scheme: light dark; --ink: #1b1e25; --slate: #50545e; --iris: #21437a; --line: #c9c9c6; --paper: #fff; --pale: #f2f4f8; }
@media (prefers-color-scheme: dark) {
:root { --ink: #e9e8e4; --slate: #b4b7bf; --iris: #a9c2ea; --line: #50545c; --paper: #16181d; --pale: #20242c; } }
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 Calibri, Carlito, "Segoe UI", system-ui, sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 3rem 1.25rem 5rem; }
h1, h2, h3 { font-family: Georgia, Gelasio, serif; font-weight: normal; line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.9rem, 1.4rem + 2vw, 2.6rem); margin: 0 0 .75rem; }
h2 { font-size: 1.6rem; color: var(--iris); margin: 3rem 0 .75rem; }
h3 { font-size: 1.25rem; margin: 2.25rem 0 .5rem; }
h4 { font-size: 1.0625rem; margin: 1.75rem 0 .25rem; line-height: 1.3; }
h1, h2, h3, h4, p, li, dt, dd, th, td, caption, figcaption, a { overflow-wrap: anywhere; white-space: pre-line; }
p, ul, dl, .answer { max-width: 42rem; }
p { margin: 0 0 .75rem; }
a { color: var(--iris); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--iris); outline-offset: 3px; }
.title { border-bottom: 1px solid var(--line); padding-bottom: 1rem; margin-bottom: 1.5rem; }
.eyebrow { color: var(--iris); font-weight: bold; font-size: .95rem; margin: 0 0 .5rem; }
.subtitle { color: var(--slate); font-size: 1.15rem; }
.lead { color: var(--iris); font-size: 1.25rem; line-height: 1.4; }
.note { color: var(--slate); border-left: 2px solid var(--line); padding-left: .9rem; margin: 1rem 0; font-size: 1rem; }
.gap { border-left: 4px solid var(--iris); padding-left: .9rem; margin: .75rem 0; }
.prompt { color: var(--slate); font-style: italic; border-left: 2px dotted var(--slate); padding-left: .9rem; margin: .75rem 0; }
.label { color: var(--slate); font-weight: bold; font-size: .95rem; margin: .75rem 0 0; }
.answer { border-left: 2px solid var(--line); padding-left: .9rem; margin: .75rem 0 1rem; }
.answer > :first-child { margin-top: 0; }
.answer > :last-child { margin-bottom: 0; }
ul, ol { padding-left: 1.4rem; margin: .5rem 0 1rem; }
.signature { max-width: 20rem; margin-top: 3.5rem; padding-top: .25rem; border-top: 1px solid; break-inside: avoid; }
li { margin-bottom: .35rem; }
dl { margin: 1rem 0 1.5rem; }
dl div { display: grid; grid-template-columns: minmax(0, 11rem) minmax(0, 1fr); gap: .1rem 1rem; padding: .3rem 0; }
dt { color: var(--slate); font-weight: bold; font-size: .95rem; }
dd { margin: 0; }
nav ul { list-style: none; padding: 0; }
nav li { margin: 0; }
nav a { display: inline-block; padding: .35rem 0; }
.level-3 { padding-left: 1.25rem; }
.table { overflow-x: auto; margin: 1.75rem 0; }
table { border-collapse: collapse; width: 100%; font-size: 1rem; line-height: 1.4; }
caption, figcaption { text-align: left; font-weight: bold; padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem 1rem .45rem 0; min-width: 4.5rem; overflow-wrap: break-word; }
tr > :last-child { padding-right: 0; }
thead th, thead td { vertical-align: bottom; color: var(--slate); font-size: .95rem; border-bottom: 1.5px solid var(--iris); }
tbody th, tbody td { border-bottom: 1px solid var(--line); }
.end { text-align: right; font-variant-numeric: tabular-nums; }
figure { margin: 1.75rem 0; }
.picture { overflow-x: auto; background: #fff; max-width: 48rem; }
svg { display: block; width: 100%; max-width: 46rem; min-width: 30rem; height: auto; }
@media (prefers-color-scheme: dark) { .picture { padding: .75rem; border-radius: .25rem; } }
@media (max-width: 40rem) { dl div { grid-template-columns: minmax(0, 1fr); } }
@media print {
:root { color-scheme: light; --ink: #1b1e25; --slate: #50545e; --iris: #21437a; --line: #c9c9c6; --paper: #fff; }
html { font-size: 10.5pt; }
main { max-width: none; padding: 0; }
h1, h2, h3, h4, .label, caption, figcaption, .lead, dl:has(+ .answer) { break-after: avoid; }
.prompt { break-before: avoid; }
thead, tr, figure, li { break-inside: avoid; }
thead { break-after: avoid; }
tbody > tr:first-child, tbody > tr:last-child { break-before: avoid; }
.table.short { break-inside: avoid; }
p { orphans: 2; widows: 2; }
thead { display: table-header-group; }
.table, .picture { overflow: visible; padding: 0; }
th, td { min-width: 0; }
svg { min-width: 0; max-width: 165mm; }
.page-break { break-after: page; }
a { color: inherit; } }
@media (forced-colors: active) { .picture { forced-color-adjust: none; } }`;

/** How a report is laid out, on a screen and on paper. */

/** What holds everywhere. */
export const layout = `
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-block-start: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.5 var(--font); overflow-wrap: break-word; }
.page { max-width: 68rem; margin-inline: auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 3rem; }
.masthead { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.5rem; padding-block-end: .75rem; border-block-end: 3px solid var(--accent); color: var(--quiet); font-size: .9rem; }
.masthead p { margin: 0; }
.masthead img { max-height: 3.5rem; max-width: 14rem; margin-inline-end: auto; background: #fff; padding: .25rem; border-radius: 2px; }
.masthead .id { font-weight: 600; color: var(--text); }
.masthead .organization { flex: 1 1 auto; font-weight: 600; color: var(--text); }
.masthead .draft { background: var(--warning); color: var(--ground); border-radius: 2px; padding: 0 .5rem; font-weight: 700; letter-spacing: .05em; }
.masthead .classification { border: 1px solid currentColor; border-radius: 2px; padding: 0 .5rem; font-weight: 600; }
h1, h2, h3 { line-height: 1.25; margin-block: 2rem .75rem; text-wrap: pretty; }
h1 { font-size: 1.9rem; color: var(--accent); margin-block-start: 1.5rem; }
h2 { font-size: 1.4rem; color: var(--accent); padding-block-end: .25rem; border-block-end: 1px solid var(--line); }
h3 { font-size: 1.12rem; }
p, ul, ol, dl, figure { margin-block: .75rem; margin-inline: 0; }
p, li, dd { max-width: 50rem; }
ul, ol { padding-inline-start: 1.4rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.notice { border-inline-start: 4px solid var(--warning); background: var(--raised); padding: .6rem 1rem; margin-block: 1rem; }
.notice.information { border-color: var(--accent); }
.notice p { margin-block: .25rem; }
.notice strong { color: var(--warning); }
.notice.information strong { color: inherit; }
.contents { background: var(--raised); padding: .75rem 1.25rem; margin-block: 1.5rem; }
.contents h2 { font-size: 1rem; border: 0; margin: 0; padding: 0; }
.contents ul { list-style: none; padding: 0; margin-block: .4rem 0; columns: 18rem; }
.contents li { break-inside: avoid; padding-block: .1rem; }
.contents li.level-3 { padding-inline-start: 1.2rem; font-size: .92rem; }
.contents a { text-decoration: none; }
.contents a:hover, .contents a:focus { text-decoration: underline; }
dl { display: grid; grid-template-columns: minmax(9rem, 15rem) 1fr; margin-block: 1rem; }
dt, dd { margin: 0; padding: .3rem .6rem; border-block-end: 1px solid var(--line); }
dt { color: var(--quiet); padding-inline-start: 0; }
dd { max-width: none; }
dd > p, td > p, th > p, li > p { margin: 0; }
dd > p + p, td > p + p, li > p + p { margin-block-start: .4rem; }
.scroll { overflow-x: auto; margin-block: 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.4; }
table.wide { min-width: 46rem; }
caption { caption-side: top; text-align: start; font-weight: 600; padding-block-end: .35rem; }
th, td { text-align: start; vertical-align: top; padding: .4rem .5rem; border-block-end: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { background: var(--raised); border-block-end: 2px solid var(--accent); font-weight: 600; overflow-wrap: break-word; hyphens: auto; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.day { font-variant-numeric: tabular-nums; }
.mark { text-align: center; }
td.day, td.mark, td.number { overflow-wrap: normal; white-space: nowrap; }
figure { margin-block: 1.25rem; }
figcaption { font-weight: 600; margin-block-end: .5rem; }
svg { display: block; width: 100%; min-width: 30rem; max-width: 44rem; height: auto; font: 13px var(--font); }
svg text { fill: var(--text); font-variant-numeric: tabular-nums; }
.axis { stroke: var(--quiet); }
.bar { stroke: var(--text); stroke-width: .75; }
.texture { stroke: var(--ground); stroke-width: 1.5; fill: none; }
.good { fill: var(--good); }
.bad { fill: var(--bad); }
.pending { fill: var(--pending); }
.neutral { fill: var(--neutral); }
.colophon { margin-block-start: 3rem; padding-block-start: .75rem; border-block-start: 1px solid var(--line); color: var(--quiet); font-size: .85rem; }
.watermark { display: none; }
`;

/** A narrow window: labels above values. A wide one: the contents beside the text. */
export const screen = `
@media screen and (max-width: 36rem) {
  dl { grid-template-columns: 1fr; }
  dt { border: 0; padding-block-end: 0; }
  dd { padding-inline-start: 0; padding-block-start: 0; }
  h1 { font-size: 1.5rem; }
}
@media screen and (min-width: 88rem) {
  .beside-contents { max-width: 86rem; padding-inline-start: 21rem; }
  .contents { position: fixed; inset-block: 0; margin: 0; width: 18rem; overflow-y: auto; inset-inline-start: max(0rem, calc(50vw - 43rem)); padding: 1.5rem 1.25rem; }
  .contents ul { columns: auto; }
}
`;

/**
 * On paper nothing is cut: rows and figures stay whole, heads of tables come again, headings stay with what follows;
 * what is wider than the page is broken, not hidden.
 */
export const print = `
@media print {
  html { scroll-behavior: auto; font-size: 9.5pt; }
  body { line-height: 1.4; }
  .page { max-width: none; padding: 0; }
  .masthead { padding-block-end: 2mm; }
  h1 { font-size: 18pt; margin-block: 5mm 3mm; }
  h2 { font-size: 13pt; margin-block: 7mm 2.5mm; }
  h3 { font-size: 10.5pt; margin-block: 5mm 2mm; }
  h1, h2, h3, figcaption, caption { break-after: avoid; }
  p, li, dd { max-width: none; orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  .contents { padding: 3mm 0; break-inside: avoid; }
  .scroll { overflow: visible; }
  svg { min-width: 0; max-width: 150mm; }
  table, table.wide { min-width: 0; font-size: 8pt; line-height: 1.35; }
  thead { display: table-header-group; }
  tr, figure, .notice { break-inside: avoid; }
  tbody tr:first-child { break-before: avoid; }
  th, td { padding: 1.2mm 1.5mm; }
  dt, dd { padding-block: 1mm; break-inside: avoid; }
  dl { grid-template-columns: 42mm 1fr; }
  .new-page { break-before: page; }
  .colophon { margin-block-start: 6mm; break-inside: avoid; break-before: avoid; }
  .one-page { font-size: 8.2pt; }
  .one-page body { line-height: 1.25; }
  .one-page :is(table, table.wide) { font-size: 7.4pt; line-height: 1.25; }
  .one-page .masthead { padding-block-end: 1mm; border-block-end-width: 2px; }
  .one-page h1 { font-size: 14pt; margin-block: 2mm; }
  .one-page h2 { font-size: 11pt; margin-block: 3mm 1mm; }
  .one-page :is(p, ul, dl, .notice, .scroll, figure) { margin-block: 1mm; }
  .one-page :is(th, td) { padding: .5mm 1.2mm; }
  .one-page :is(dt, dd) { padding-block: .4mm; }
  .one-page main > dl:first-of-type { grid-template-columns: 30mm 1fr 30mm 1fr; }
  .one-page svg { max-width: 105mm; }
  .one-page .colophon { margin-block-start: 1.5mm; padding-block-start: 1mm; font-size: 7pt; }
  .watermark { display: grid; place-items: center; position: fixed; inset: 0 0 auto; height: 165mm; z-index: -1; transform: rotate(-40deg); font: 700 84pt/1 var(--font); letter-spacing: .08em; color: #e6e6e6; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

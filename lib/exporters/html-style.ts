/** The style of the HTML file: light, dark and print. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --text: #16191d; --soft: #59616b; --page: #ffffff; --line: #d5dae0; --accent: #1a5fd0; --planned: #b9c3cf; --used: #2a6fdb; --over: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e8eaed; --soft: #a6aeb8; --page: #15181c; --line: #3a414a; --accent: #8ab4f8; --planned: #4a5461; --used: #6ea3f5; --over: #ff8a80; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 52rem; color: var(--text); background: var(--page); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.25; }
h2 { margin: 2.25rem 0 0.25rem; font-size: 1.25rem; line-height: 1.3; }
p { margin: 0.5rem 0; }
a { color: var(--accent); }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.15rem 1rem; margin: 0 0 1.5rem; }
dt, .summary, .status, .legend, .time { color: var(--soft); }
dd { margin: 0; }
ul { margin: 0.35rem 0; padding: 0; list-style: none; }
ul ul { margin-inline-start: 1rem; padding-inline-start: 0.75rem; border-inline-start: 2px solid var(--line); }
.item { margin: 0.6rem 0; font-weight: 600; }
.item, .note { color: var(--text); }
.script, .hint, .passed, .item .status, .note { font-weight: 400; }
.script, .hint, .passed { color: var(--soft); }
.note { margin: 0.3rem 0; }
.time { margin-inline-end: 0.35rem; font-weight: 400; font-variant-numeric: tabular-nums; }
.tag { color: var(--accent); font-weight: 600; }
.timeline { display: block; width: 100%; height: auto; margin: 0 0 1rem; }
.label { fill: var(--soft); font: 15px system-ui, sans-serif; }
.name { fill: var(--text); font: 13px system-ui, sans-serif; pointer-events: none; }
.planned { fill: var(--planned); }
.used { fill: var(--used); }
.over { fill: var(--over); }
.dot, .star { fill: var(--text); }
.tick, .pause, .recording { fill: none; stroke: var(--soft); }
.pause { stroke-dasharray: 2 3; }
.recording { stroke: var(--over); stroke-width: 2; }
hr { margin: 2.5rem 0 1rem; border: 0; border-top: 1px solid var(--line); }
@media (min-width: 32rem) { .status { white-space: nowrap; } }
@media (max-width: 32rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.35rem; } }
@media print {
  :root { color-scheme: light; --text: #000000; --soft: #444444; --page: #ffffff; --line: #bbbbbb; --accent: #0b3d91; --planned: #b9c3cf; --used: #2a6fdb; --over: #b3261e; }
  @page { margin: 16mm; }
  :root { font-size: 10pt; }
  body { max-width: none; padding: 0; line-height: 1.4; orphans: 2; widows: 2; }
  h2 { margin-top: 1.5rem; break-after: avoid; }
  .item { margin: 0.45rem 0; }
  .item > ul, p + ul { break-before: avoid; }
  .note, .timeline, dl { break-inside: avoid; }
  hr { margin: 1.25rem 0 0.5rem; break-after: avoid; }
  svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

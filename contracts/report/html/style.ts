/** The look of the page: light and dark by what the reader prefers, from 360 px on, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --page: #fbfbf9; --card: #ffffff; --ink: #1b1a18; --soft: #5e5c57; --rule: #e2e0da;
  --accepted: #2f6fd0; --refused: #eda63c; --failed: #a3201f; --good: #1a7337; --bad: #b3231b; --open: #855800; --code: #f3f2ee; }
@media (prefers-color-scheme: dark) {
  :root { --page: #151513; --card: #1e1e1b; --ink: #ecebe6; --soft: #a9a69f; --rule: #36352f; --accepted: #5d97ea;
    --refused: #c98a2c; --failed: #ff6a5e; --good: #58c878; --bad: #ff8078; --open: #e2b455; --code: #282823; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px 16px 48px; max-width: 1040px; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 4px; }
h2 { font-size: 17px; margin: 32px 0 8px; }
h3 { font-size: 15px; margin: 0 0 6px; }
p { margin: 0 0 8px; }
.soft, caption, figcaption { color: var(--soft); font-size: 13px; }
.verdict { font-weight: 650; margin: 0 0 2px; }
.good { color: var(--good); } .bad { color: var(--bad); } .open { color: var(--open); }
.card { background: var(--card); border: 1px solid var(--rule); border-radius: 8px; padding: 14px 16px; margin: 0 0 12px; }
.card.edge-bad { border-left: 4px solid var(--bad); } .card.edge-open { border-left: 4px solid var(--open); }
code, pre { font: 13px/1.5 ui-monospace, monospace; background: var(--code); border-radius: 4px; }
code { padding: 1px 4px; }
pre { padding: 8px 10px; margin: 8px 0 0; overflow-x: auto; white-space: pre-wrap; }
ul { margin: 6px 0; padding-left: 20px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 12px; margin: 2px 0 8px; }
dt { color: var(--soft); } dd { margin: 0; }
.facts { display: flex; flex-wrap: wrap; gap: 4px 32px; } .facts dt { font-size: 13px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 13.5px; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: 0 0 4px; }
th, td { text-align: left; padding: 3px 14px 3px 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
th { font-weight: 600; } th, .number { white-space: nowrap; } .number { text-align: right; padding-right: 10px; }
figure { margin: 0 0 14px; }
.plot { padding: 8px 20px 0 34px; }
svg { display: block; overflow: visible; font: 12px system-ui, sans-serif; }
svg text { fill: var(--soft); paint-order: stroke; stroke: var(--card); stroke-width: 3px; }
path.accepted, rect.accepted { fill-opacity: 0.65; } path.refused, rect.refused { fill-opacity: 0.8; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 16px; list-style: none; margin: 0; padding: 0; font-size: 13px; }
.legend svg { display: inline-block; vertical-align: -1px; margin-right: 6px; }
.accepted { fill: var(--accepted); } .refused { fill: var(--refused); } .failed { fill: var(--failed); }
.line-accepted { stroke: var(--accepted); } .line-refused { stroke: var(--refused); } .line-failed { stroke: var(--failed); }
.ring { fill: var(--card); }
.grid { stroke: var(--rule); stroke-width: 1; }
.offered { stroke: var(--ink); stroke-width: 1.5; fill: none; }
.limit { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 5 4; fill: none; }
.hover { fill: transparent; }
details { margin: 0 0 8px; } summary { cursor: pointer; color: var(--soft); font-size: 13px; }
@media (min-width: 900px) { .pair { display: grid; grid-template-columns: 6fr 5fr; gap: 0 24px; } .pair > * { min-width: 0; } }
@media print {
  :root { --page: #fff; --card: #fff; --ink: #000; --soft: #444; --rule: #bbb; --code: #fff; --accepted: #2f6fd0;
    --refused: #eda63c; --failed: #a3201f; --good: #1a7337; --bad: #b3231b; --open: #855800; }
  body { padding: 0; max-width: none; font-size: 11pt; }
  .card, figure, tr { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

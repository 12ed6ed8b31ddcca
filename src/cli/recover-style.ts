/** The look of the page that `recover --page` writes: the reading room in paper. */
export const STYLE = `
:root{--ink:#2A2046;--soft:#5A4C78;--sheet:#FFFCF5;--edge:#DCC297;--teal:#17767D;--teal-mist:#D5EAE4;--teal-ink:#0B4450;
--voice:"Shantell Sans","Comic Neue",cursive;--read:"Atkinson Hyperlegible Next","Atkinson Hyperlegible",system-ui,sans-serif}
*{box-sizing:border-box}
body{margin:0;background:#F3E3C8;color:var(--ink);font:500 1rem/1.35 var(--read)}
h1,h2,p{margin:0}
h1,h2{font-family:var(--voice);font-weight:700;line-height:1.15}
header{display:flex;flex-wrap:wrap;align-items:center;gap:8px 16px;padding:18px max(12px,calc((100% - 1314px)/2));
background:linear-gradient(#4B3F7E,#8A6A9C);border-bottom:14px solid #864C38;box-shadow:0 6px 0 #2A204633}
h1{color:#FFF6E6;font-size:1.75rem}
.badge{background:#FFF6E6;border-radius:20px;padding:6px 16px;font-weight:700}
main{display:grid;grid-template-columns:minmax(0,1fr);align-items:start;gap:16px;
max-width:1314px;margin:24px auto;padding:0 12px}
.card{position:relative;min-width:0;background:var(--sheet);border-radius:18px 22px 17px 21px;
box-shadow:0 5px 0 var(--edge),0 10px 22px rgba(70,45,40,.15);padding:14px 18px 16px}
.card h2{font-size:1.3125rem;padding-right:104px;min-height:44px;display:flex;align-items:center}
.card>p{color:var(--soft);font-size:.96875rem;font-weight:550}
.opening h2{min-height:0;padding:0;margin-bottom:6px}
.opening p{max-width:80ch}
.opening table{margin-top:12px;width:auto}
svg{display:block;margin-top:10px}
.narrow{display:none}
details>summary{position:absolute;top:14px;right:18px;list-style:none;cursor:pointer;height:44px;padding:0 16px;display:flex;
align-items:center;border-radius:22px;border:2.5px solid var(--teal);background:var(--teal-mist);color:var(--teal-ink);font-weight:700}
summary::-webkit-details-marker{display:none}
summary:focus-visible,a:focus-visible,.rows:focus-visible,pre:focus-visible{outline:3px solid var(--teal);outline-offset:2px}
details p{margin:12px 0 6px}
a{color:var(--teal-ink);font-weight:700;display:inline-flex;align-items:center;min-height:44px}
table{border-collapse:collapse;width:100%;font-size:1rem}
th,td{padding:5px 14px 5px 0;text-align:left;border-bottom:1.6px solid #EADCC3;vertical-align:top}
th{font-weight:650}
td:nth-child(2){white-space:nowrap}
td{font-family:var(--voice);font-weight:600;font-variant-numeric:tabular-nums}
.rows,pre{max-height:300px;overflow:auto;border-radius:12px;background:#F8E8CC66;padding:6px 12px;margin:0}
pre{font:500 .9375rem/1.4 ui-monospace,monospace;user-select:all}
@media (min-width:1300px){main{grid-template-columns:repeat(2,minmax(0,1fr))}}
@media (max-width:700px){.wide{display:none}.narrow{display:block}.card{padding:12px 12px 14px}details>summary{right:12px}
h1{font-size:1.5rem}th,td{padding-right:8px}}
@media print{details{display:none}.card{break-inside:avoid}}
`;

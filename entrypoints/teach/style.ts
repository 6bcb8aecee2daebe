/** The panel's own style: the page's can't reach into a closed root. Light and dark by the system's setting. */
export const STYLE = `
:host{all:initial!important;position:fixed!important;inset:0!important;width:auto!important;height:auto!important;
margin:0!important;padding:0!important;border:0!important;background:none!important;overflow:visible!important;
z-index:2147483647!important;pointer-events:none!important;display:block!important;color-scheme:light dark}
*{box-sizing:border-box}
.shield{position:fixed;inset:0;cursor:crosshair;pointer-events:auto}
.shield[hidden]{display:none}
.box{position:fixed;border:3px solid #0b6b5d;border-radius:4px;box-shadow:0 0 0 2px #fff,0 0 0 9999px rgb(18 23 31/.22);
pointer-events:none}
.box.misfit{border-color:#b02a1d;border-style:dashed}
.box[hidden]{display:none}
.panel{--surface:#fff;--sunken:#eef0f3;--ink:#12171f;--soft:#535d6b;--line:#878f9c;--brand:#0b6b5d;--on:#fff;--bad:#b02a1d;
--fair:#8d5300;position:fixed;right:16px;bottom:16px;width:min(360px,calc(100vw - 32px));max-height:calc(100vh - 32px);
overflow:auto;pointer-events:auto;background:var(--surface);color:var(--ink);border:1px solid var(--line);border-radius:14px;
box-shadow:0 2px 6px rgb(18 23 31/.1),0 12px 32px rgb(18 23 31/.24);padding:14px 16px;display:grid;gap:10px;
font:13px/1.45 "Segoe UI","Noto Sans","Liberation Sans",system-ui,sans-serif;text-align:start}
.panel.left{right:auto;left:16px}
@media (prefers-color-scheme:dark){.panel{color-scheme:dark;--surface:#191e24;--sunken:#232a32;--ink:#eef1f4;--soft:#a3adb9;--line:#6d7885;
--brand:#3fc9ad;--on:#05231d;--bad:#ff9a8c;--fair:#f2bd6b}}
h2{margin:0;font-size:15px;line-height:1.3}
p{margin:0}
.said{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.ended .said{position:static;clip-path:none;width:auto;height:auto}
.top{display:flex;gap:8px;align-items:start;justify-content:space-between}
.ask{font-size:14px}
.soft{color:var(--soft)}
.bad{color:var(--bad)}
ol,ul{margin:0;padding:0;list-style:none;display:grid;gap:2px}
li{display:grid;grid-template-columns:22px 1fr auto;gap:2px 6px;align-items:center;padding:4px 6px;border-radius:6px}
li[aria-current]{background:var(--sunken)}
li .soft,li .strength{grid-column:2/-1;font-size:12px;overflow-wrap:anywhere}
.number{color:var(--soft);text-align:center}
.strong .mark{color:var(--brand)}.fair .mark{color:var(--fair)}.weak .mark,.weak{color:var(--bad)}
.row{display:flex;flex-wrap:wrap;gap:8px}
fieldset{border:0;margin:0;padding:0}
legend,.label{padding:0 0 4px;font-weight:600}
label{display:flex;gap:6px;align-items:center;min-height:26px}
input{accent-color:var(--brand);width:16px;height:16px;margin:0;flex:none}
button{all:unset;box-sizing:border-box;cursor:pointer;padding:5px 12px;min-height:30px;border:1px solid var(--line);
border-radius:8px;background:var(--surface);color:var(--ink);text-align:center}
button.main{background:var(--brand);border-color:var(--brand);color:var(--on);font-weight:600}
button.small{min-height:26px;padding:1px 8px;font-size:12px}
button:hover{background:var(--sunken)}
button.main:hover{filter:brightness(.94);background:var(--brand)}
:focus-visible{outline:2px solid var(--brand);outline-offset:2px}
.pointer{border-radius:6px;padding:6px 8px;background:var(--sunken);overflow-wrap:anywhere}
@media (forced-colors:active){.box{border-color:Highlight}button.main{border:2px solid ButtonText}li[aria-current]{outline:1px solid}}
`;

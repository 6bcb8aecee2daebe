/**
 * The picker's own style; the page's can't reach into a closed root, and this one can't leak out. The card inherits
 * nothing from its host: a page could hide its text by `text-indent`, or write other names by a font of its own. The
 * margin is kept from pages that take all margins away: touched by what stands beside it, it counts for covered. Its width
 * and padding are its own, too: a grid of rows and columns pads all that stands in a row, and makes it as wide as the row.
 */
export const STYLE = `
:host{all:initial;display:block;position:relative;box-sizing:border-box;width:calc(100% - 2*var(--stagemark-in,0px))!important;
grid-column:1/-1;padding:0!important;margin:8px var(--stagemark-in,0px) var(--stagemark-on,8px)!important;pointer-events:auto}
:host(.corner){position:fixed;right:16px;bottom:16px;width:min(440px,100vw - 32px)!important;z-index:2147483647;margin:0!important}
*{box-sizing:border-box}
.card{all:initial;--page:#fff;--ink:#1b2330;--go:#0b6b4f;--go-ink:#fff;--back:#a1431f;--focus:#1f5fd1;--chip:color-mix(in srgb,#fff 60%,var(--page));
--soft:color-mix(in srgb,var(--ink) 70%,var(--page));--line:color-mix(in srgb,var(--ink) 18%,var(--page));
--ground:color-mix(in srgb,var(--ink) 3%,var(--page));color:var(--ink);background:var(--ground);border:1px solid var(--line);
border-radius:10px;padding:10px 12px;font:13px/1.4 system-ui,sans-serif;display:grid;gap:8px}
.card.dark{--ink:#e8edf3;--go:#4fc79b;--go-ink:#06281d;--back:#f0986f;--focus:#8ab4ff;
--line:color-mix(in srgb,var(--ink) 24%,var(--page));--ground:color-mix(in srgb,var(--ink) 5%,var(--page));
--chip:color-mix(in srgb,var(--ink) 10%,var(--page))}
:host(.corner) .card{box-shadow:0 8px 28px rgb(0 0 0/.28)}
:host(.corner) .top{padding-inline-end:26px}
.about:empty{display:none}
.about{order:1;flex:100%;color:var(--soft);overflow-wrap:anywhere}
.close{position:absolute;top:6px;inset-inline-end:6px;border:0;background:none;font-size:18px;line-height:1;padding:4px 9px;color:var(--soft)}
.close:hover{color:var(--ink)}
.top{display:flex;flex-wrap:wrap;gap:2px 12px;align-items:baseline;justify-content:space-between}
.title{font-weight:600;display:flex;gap:7px;align-items:center}
.title svg{width:18px;height:10px;flex:none}
[role=status]{color:var(--soft);font-weight:500}
[role=status].advanced{color:var(--go);font-weight:600}
[role=status].regressed,[role=status].warn{color:var(--back)}
.group{display:flex;flex-wrap:wrap;gap:5px;align-items:center}
.name{color:var(--soft);font-size:12px;margin-inline-end:3px}
button{all:unset;box-sizing:border-box;cursor:pointer;font:inherit;color:inherit;padding:4px 10px;min-height:28px;
border:1px solid var(--line);border-radius:999px;background:var(--chip);display:inline-flex;align-items:center;gap:6px;
max-width:100%;overflow-wrap:anywhere}
button:hover{border-color:var(--soft)}
button:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
button[aria-checked=true]{background:var(--ink);border-color:var(--ink);color:var(--ground);font-weight:600}
.stages button[aria-checked=true].go{background:var(--go);border-color:var(--go);color:var(--go-ink)}
.stages button.before{border-style:dashed;border-color:var(--soft)}
.stages button.aside{margin-inline-start:6px}
.stages button.aside+button.aside{margin-inline-start:0}
.key{font-size:10px;opacity:.62;font-variant-numeric:tabular-nums}
@media (forced-colors:active){button{border-color:ButtonText}button[aria-checked=true]{background:Highlight;color:HighlightText;forced-color-adjust:none}}
@media (prefers-reduced-motion:no-preference){button{transition:background .12s,border-color .12s}}
`;

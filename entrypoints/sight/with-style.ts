/** Runs `look` while a rule of ours holds in some trees, over the page's own. The page's scripts don't run meanwhile. */
export function withStyle<T>(
  trees: readonly (Document | ShadowRoot)[],
  css: string,
  look: () => T,
): T {
  const styles = trees.map((tree) => {
    const style = document.createElement('style');
    style.textContent = css;
    (tree instanceof ShadowRoot ? tree : tree.documentElement).append(style);
    return style;
  });
  try {
    return look();
  } finally {
    for (const style of styles) style.remove();
  }
}

/** A style sheet without comments and needless white space. */
export const compactCss = (css: string) =>
  css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?|(?<=:) /g, '$1')
    .trim();

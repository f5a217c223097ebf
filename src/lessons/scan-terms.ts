/**
 * Ids of the terms that the body of an MDX file links with `<Term>`, in the order of the text.
 * What stands in code is no link.
 */
export const scanTerms = (body: string): string[] =>
  [
    ...body
      .replace(/^([ \t]*)(```+)[\s\S]*?^\1\2/gm, '')
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/<Term\s+id="([^"]+)"/g),
  ].map(([, id = '']) => id);

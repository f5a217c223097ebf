/** Features of the parser; the authoring checks and the diagram renderer read content with the same. */
export const markdownFeatures = {
  headingAttributes: true,
  // Closing quotes before Hangul come out wrong, and `--` is never meant as a dash.
  smartPunctuation: { quotes: false, dashes: false },
  math: true,
  gfm: {
    footnotes: {
      label: '각주',
      backLabel: (number: number, nth: number) =>
        nth > 1 ? `각주 ${number}을 단 자리 ${nth}로` : `각주 ${number}을 단 자리로`,
    },
  },
} as const;

/** Features of the parser; the authoring checks and the diagram renderer read content with the same. */
export const markdownFeatures = {
  headingAttributes: true,
  // Closing quotes before Hangul come out wrong, and `--` is never meant as a dash.
  smartPunctuation: { quotes: false, dashes: false },
} as const;

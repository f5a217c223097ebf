/** The word after the three backticks that begins a diagram. */
export const FENCE_LANGUAGE = 'mermaid';

/** Whether a code block is meant as a diagram, even where the word is misspelt: `Mermaid`, `mermaidid=…`. */
export const isMeantAsDiagram = ({ lang }: { lang?: string | null | undefined }): boolean =>
  lang?.toLowerCase().startsWith(FENCE_LANGUAGE) ?? false;

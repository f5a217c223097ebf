/** A source apart from what describes it. */
export interface Described {
  /** `accTitle`, empty where it is missing. */
  title: string;
  /** `accDescr`, empty where it is missing. */
  description: string;
  /** The rest; comments keep its lines in their places. */
  code: string;
}

/**
 * Takes `accTitle` and `accDescr` out of a source. Mermaid understands them in most kinds of
 * diagrams but takes them for content in some (mindmaps); read here, they work in all.
 */
export function takeDescription(source: string): Described {
  let title = '';
  let description = '';
  // Blank lines would do, but a mindmap may not have two of them.
  const comment = (text: string) => text.replaceAll(/[^\n]+/g, '%% -');
  const code = source
    .replace(/^[ \t]*accTitle[ \t]*:[ \t]*(.*)$/m, (whole, words: string) => {
      title = words.trim();
      return comment(whole);
    })
    .replace(
      /^[ \t]*accDescr[ \t]*(?::[ \t]*(.*)|\{([^}]*)\}[ \t]*)$/m,
      (whole, line?: string, lines?: string) => {
        description = (line ?? lines ?? '').replaceAll(/\s+/g, ' ').trim();
        return comment(whole);
      },
    );
  return { title, description, code };
}

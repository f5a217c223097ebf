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

/**
 * Takes `click node "address"` out of a block diagram, whose grammar has no links.
 * Other kinds keep theirs: Mermaid reads them itself. Comments keep the lines in their places.
 */
export function takeLinks(source: string): { code: string; links: Record<string, string> } {
  const links: Record<string, string> = {};
  if (!/^\s*block(-beta)?\s*$/m.test(source)) return { code: source, links };
  const code = source.replace(
    /^[ \t]*click[ \t]+(\S+)[ \t]+(?:href[ \t]+)?"([^"]*)".*$/gm,
    (_, node: string, address: string) => {
      links[node] = address;
      return '%% -';
    },
  );
  return { code, links };
}

/**
 * Line of the source, from 1, for the line that a Mermaid error names.
 * Mermaid counts after it has dropped comment lines and blank lines at the start.
 */
export function mermaidLine(code: string, said: number): number {
  const lines = code.split('\n').map((text, i) => ({ text, line: i + 1 }));
  const kept = lines.filter(({ text }) => !/^\s*%%(?!\{)/.test(text));
  const start = kept.findIndex(({ text }) => text.trim() !== '');
  const last = kept.findLast(({ text }) => text.trim() !== '');
  return (kept[start + said - 1] ?? last)?.line ?? 1;
}

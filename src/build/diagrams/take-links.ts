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

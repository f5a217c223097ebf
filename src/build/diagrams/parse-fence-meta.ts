/** What stands after ```` ```mermaid ````, as `name="value"` pairs, or what is wrong with it. */
export function parseFenceMeta(
  meta: string,
): { values: Record<string, string> } | { rest: string } {
  const values: Record<string, string> = {};
  const rest = meta
    .replace(
      /([A-Za-z][\w-]*)=(?:"([^"]*)"|'([^']*)')/g,
      (_, name: string, a?: string, b?: string) => {
        values[name] = a ?? b ?? '';
        return '';
      },
    )
    .trim();
  return rest ? { rest } : { values };
}

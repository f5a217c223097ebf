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

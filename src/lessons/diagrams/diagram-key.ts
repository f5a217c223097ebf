/** An id for the next place where a page shows a diagram: `diagram-lifecycle`, `diagram-lifecycle-2` … */
export function diagramKey(locals: App.Locals, id: string): string {
  const seen = (locals.diagrams ??= {});
  const nth = (seen[id] = (seen[id] ?? 0) + 1);
  return nth > 1 ? `diagram-${id}-${nth}` : `diagram-${id}`;
}

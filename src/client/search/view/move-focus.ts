/** Arrow keys walk from the search field through the links below it and back. */
export function moveFocus(key: string, root: HTMLElement): boolean {
  const stops = [
    ...root.querySelectorAll<HTMLElement>('.search-input, .search-body :is(a, button)'),
  ];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : NaN;
  const next = at < 0 ? undefined : stops[at + step];
  next?.focus();
  return next !== undefined;
}

/**
 * Arrow keys walk from the search field through the links below it and back. Keys that an input
 * method is using belong to it (`isComposing`; 229 where a browser ends the composition too early).
 */
export function moveFocus(event: KeyboardEvent, root: HTMLElement): void {
  if (event.isComposing || event.keyCode === 229) return;
  const input = root.querySelector<HTMLElement>('.search-input');
  const links = [...root.querySelectorAll<HTMLElement>('.search-body :is(a, button)')];
  const stops = input ? [input, ...links] : links;
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0)];
  if (event.key === 'Enter' && at === 0) {
    event.preventDefault();
    links.find((link) => link.matches('a'))?.click();
  } else if (next && next !== stops[at]) {
    event.preventDefault();
    next.focus();
  }
}

/** Opens the details around the target of a link, and all of them for printing. */
function openAround(target: Element | null): void {
  let details = target?.closest('details');
  if (!details) return;
  while (details) {
    details.open = true;
    details = details.parentElement?.closest('details');
  }
  target?.scrollIntoView();
}

const openTarget = () => {
  try {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = document.getElementById(id);
    const renamed = target || !id ? undefined : findRenamed(id);
    if (renamed) location.replace(`#${renamed}`);
    else openAround(target);
  } catch {
    // A malformed fragment has no target.
  }
};

/** The id that a heading has today which an old link names by its former one. */
function findRenamed(id: string): string | undefined {
  const pairs = document.querySelector<HTMLElement>('reading-place')?.dataset['headings'];
  return ` ${pairs ?? ''}`.split(` ${id}:`)[1]?.split(' ')[0];
}

addEventListener('hashchange', openTarget);
openTarget();

let opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  for (const details of opened) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of opened) details.open = false;
});

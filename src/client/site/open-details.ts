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
    openAround(document.getElementById(decodeURIComponent(location.hash.slice(1))));
  } catch {
    // A malformed fragment has no target.
  }
};

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

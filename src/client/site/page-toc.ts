/** Marks the section that is being read in the contents of the page. */
class PageToc extends HTMLElement {
  connectedCallback(): void {
    const links = new Map<Element, HTMLAnchorElement>();
    for (const link of this.querySelectorAll('a')) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
      // On narrow screens the contents are a popover, which a chosen section closes.
      link.addEventListener('click', () => {
        const popover = this.closest<HTMLElement>('[popover]');
        if (popover?.matches(':popover-open')) popover.hidePopover();
      });
    }
    const update = () => mark(links);
    new IntersectionObserver(update, { rootMargin: '-15% 0px -80% 0px' }).observe(document.body);
    const observer = new IntersectionObserver(update, { rootMargin: '0px 0px -70% 0px' });
    for (const heading of links.keys()) observer.observe(heading);
    update();
  }
}

/** The section being read is the last one whose heading has passed the upper third of the screen. */
function mark(links: Map<Element, HTMLAnchorElement>): void {
  let current: HTMLAnchorElement | undefined;
  for (const [heading, link] of links) {
    if (heading.getBoundingClientRect().top < innerHeight * 0.3) current = link;
  }
  for (const link of links.values()) {
    if (link === current) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}

customElements.define('page-toc', PageToc);

// Whoever follows the link of a heading gets its address; how it is copied loads then.
document.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
  if (ctrlKey || metaKey || shiftKey || !(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>('.heading-link');
  if (link) void import('../code/copy-address.ts').then(({ copyAddress }) => copyAddress(link));
});

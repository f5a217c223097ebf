/** Shows a glossary definition beside its word; without script the word links to the glossary. */
class TermCard extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const card = this.querySelector<HTMLElement>('[popover]');
    if (!link || !card || typeof card.showPopover !== 'function') return;
    link.setAttribute('role', 'button');
    link.setAttribute('aria-expanded', 'false');
    link.setAttribute('aria-controls', card.id);
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      card.togglePopover();
    });
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      link.click();
    });
    card.addEventListener('toggle', () => {
      const open = card.matches(':popover-open');
      link.setAttribute('aria-expanded', String(open));
      if (open) place(card, link);
    });
  }
}

/** Puts the card under the word, or above it where there is no room, inside the viewport. */
function place(card: HTMLElement, word: HTMLElement): void {
  const gap = 8;
  const box = word.getClientRects()[0] ?? word.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const root = document.documentElement;
  const left = Math.max(gap, Math.min(box.left, root.clientWidth - width - gap));
  const below = box.bottom + gap;
  const top = below + height <= innerHeight ? below : Math.max(gap, box.top - height - gap);
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}

customElements.define('term-card', TermCard);

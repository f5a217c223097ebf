/** Shows a glossary definition beside its word; without script the word links to the glossary. */
class TermCard extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const card = this.querySelector<HTMLElement>('[popover]');
    if (!link || !card || typeof card.showPopover !== 'function') return;
    link.setAttribute('role', 'button');
    link.setAttribute('aria-expanded', 'false');
    link.setAttribute('aria-controls', card.id);
    // Pressing the word closes an open card before the click event, which would open it again.
    let openAtPress = false;
    link.addEventListener('pointerdown', () => {
      openAtPress = card.matches(':popover-open');
    });
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      card.togglePopover(!openAtPress && !card.matches(':popover-open'));
      openAtPress = false;
    });
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      link.click();
    });
    card.addEventListener('beforetoggle', ({ newState }) => {
      link.setAttribute('aria-expanded', String(newState === 'open'));
    });
    card.addEventListener('toggle', () => {
      if (card.matches(':popover-open')) place(card, link);
    });
    // Otherwise the focus would move on to something behind the card.
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || this.contains(relatedTarget)) return;
      if (card.matches(':popover-open')) card.hidePopover();
    });
  }
}

/** Puts the card under the word, or above it where there is no room, inside the viewport. */
function place(card: HTMLElement, word: HTMLElement): void {
  const gap = 8;
  // A word that breaks has a box on each line.
  const lines = [...word.getClientRects()];
  const first = lines[0] ?? word.getBoundingClientRect();
  const last = lines.at(-1) ?? first;
  const { offsetWidth: width, offsetHeight: height } = card;
  const root = document.documentElement;
  const below = last.bottom + gap;
  const fits = below + height <= innerHeight;
  const top = fits ? below : Math.max(gap, first.top - height - gap);
  const start = (fits ? last : first).left;
  const left = Math.max(gap, Math.min(start, root.clientWidth - width - gap));
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}

customElements.define('term-card', TermCard);

import { create, createButton } from '../dom.ts';

/** Shows the steps of a diagram one at a time; without script they stand there as a list. */
class DiagramSteps extends HTMLElement {
  #steps: HTMLLIElement[] = [];
  #current = 0;

  connectedCallback(): void {
    this.#steps = [...this.querySelectorAll('li')].filter((step) => step.dataset['shows']);
    if (this.#steps.length < 2 || this.querySelector('.diagram-steps__bar')) return;
    // A hidden item does not count, so each keeps the number that it has.
    this.#steps.forEach((step, i) => (step.value = i + 1));
    const bar = create(
      'div',
      { className: 'diagram-steps__bar' },
      this.#button('이전', -1),
      this.#status,
      this.#button('다음', 1),
    );
    this.querySelector('ol')?.before(bar);
    this.classList.add('diagram-steps--live');
    this.#show(0);
  }

  readonly #status = create('p', { className: 'diagram-steps__status', role: 'status' });

  /** Never disabled, so that the focus stays where it is: past the end it starts again. */
  #button(text: string, by: number): HTMLButtonElement {
    const count = this.#steps.length;
    const go = () => this.#show((this.#current + by + count) % count);
    return createButton(text, go, 'diagram-steps__button');
  }

  #show(index: number): void {
    this.#current = index;
    const step = this.#steps[index];
    const shown = new Set(step?.dataset['shows']?.split(' '));
    this.#steps.forEach((other, i) => (other.hidden = i !== index));
    for (const part of this.querySelectorAll<SVGElement>('[data-node], [data-edge]')) {
      const { node, edge = '' } = part.dataset;
      // An edge belongs to a step when both its ends do.
      const isShown = node ? shown.has(node) : edge.split(' ').every((end) => shown.has(end));
      part.classList.toggle('is-shown', isShown);
    }
    const title = step?.querySelector('.diagram-steps__title')?.textContent ?? '';
    this.#status.textContent = `${this.#steps.length}단계 가운데 ${index + 1}: ${title}`;
  }
}

customElements.define('diagram-steps', DiagramSteps);

import type { Grade } from '../../lib/record/document.ts';
import { rateItem } from '../../lib/record/edit-record.ts';
import { getStanding } from '../../lib/record/practice.ts';
import { ListElement, type Row, showEdited } from './list-element.ts';

/** A list of statements to recall, rate and tick off. */
class RecapList extends ListElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.take(target);
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const row = this.rows.find(({ element }) => element.contains(button));
      if (row && button?.dataset['grade'])
        this.#rate(row, Number(button.dataset['grade']) as Grade);
    });
    for (const rating of this.querySelectorAll<HTMLElement>('.recap-rating')) rating.hidden = false;
  }

  protected override show(): void {
    for (const row of this.rows) {
      const item = this.read(row);
      // A tick says 알아요, and a rating ticks: they are two ways to say one thing.
      const standing = getStanding(item, Date.now());
      row.input.checked = standing === 3;
      showEdited(row.element, this.isEdited(row));
      for (const button of row.element.querySelectorAll<HTMLButtonElement>('[data-grade]')) {
        button.setAttribute('aria-pressed', String(Number(button.dataset['grade']) === standing));
      }
    }
  }

  protected override take(input: HTMLInputElement): void {
    const row = this.rows.find((one) => one.input === input);
    if (row) this.write([{ row, on: input.checked }]);
  }

  #rate({ key, former }: Row, grade: Grade): void {
    this.change((record) =>
      rateItem(record, key, former, grade, (after) => this.store.stamp(after)),
    );
  }
}

customElements.define('recap-list', RecapList);

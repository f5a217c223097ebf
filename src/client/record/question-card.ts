import { ListElement } from './list-element.ts';

/** A conceptual question: the reader chooses, asks for the answer, and reads why. */
class QuestionCard extends ListElement {
  override connectedCallback(): void {
    super.connectedCallback();
    const button = this.querySelector<HTMLButtonElement>('.question-check');
    button?.addEventListener('click', () => this.#answer());
    if (button) button.hidden = false;
  }

  protected override show(): void {
    const chosen = this.chosen();
    // A choice that waits for its answer is the reader's, not yet the record's.
    if (chosen && !this.contains(document.activeElement)) chosen.input.checked = true;
    if (!chosen && this.dataset['answered'] !== undefined) {
      for (const { input } of this.rows) input.checked = false;
    }
    this.toggleAttribute('data-answered', chosen !== undefined);
  }

  protected override take(): void {
    // Only the button answers: with the arrow keys a reader passes choices that are not meant.
  }

  #answer(): void {
    const row = this.rows.find(({ input }) => input.checked);
    if (!row) {
      this.#say('보기를 하나 고르면 맞았는지와 까닭을 알려 드려요.');
      this.rows[0]?.input.focus();
      return;
    }
    const others = this.rows.filter((one) => one !== row && this.read(one)?.on);
    this.write([...others.map((one) => ({ row: one, on: false })), { row, on: true }]);
    for (const { element } of this.rows) {
      const why = element.querySelector('details');
      if (why) why.open = element === row.element;
    }
    const right = row.element.dataset['correct'] !== undefined;
    this.#say(right ? '정답이에요.' : '다시 생각해 볼까요?');
  }

  #say(text: string): void {
    const status = this.querySelector('.question-result');
    if (status) status.textContent = text;
  }
}

customElements.define('question-card', QuestionCard);

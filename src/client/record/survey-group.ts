import { showEdited } from './edited-note.ts';
import { ListElement, type Row } from './list-element.ts';

/** A question to the group: the options that a reader ticked or chose, and free text. */
class SurveyGroup extends ListElement {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: Row | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.take(target);
    });
    this.addEventListener('input', ({ target }) => {
      const row = this.rows.find(({ field }) => field === target);
      if (row) this.wait(row);
    });
    // Whoever types and leaves at once must not lose the last letters.
    addEventListener('pagehide', this.flush);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.flush);
  }

  protected override show(): void {
    const single = this.rows[0]?.input.type === 'radio' ? this.chosen() : undefined;
    for (const row of this.rows) {
      const item = this.read(row);
      const { input, field } = row;
      input.checked = input.type === 'radio' ? row === single : (item?.on ?? false);
      if (field && field !== document.activeElement) field.value = item?.text ?? '';
      showEdited(row.element, input.checked && item?.hash !== row.hash);
    }
  }

  protected override take(input: HTMLInputElement): void {
    const row = this.rows.find((one) => one.input === input || one.field === input);
    if (!row) return;
    if (row.field === input) {
      this.wait(row);
      this.flush();
      return;
    }
    const others = input.type === 'radio' ? this.rows.filter((one) => one !== row) : [];
    const dropped = others.filter((one) => this.read(one)?.on);
    this.write([...dropped.map((one) => state(one, false)), state(row, input.checked)]);
  }

  /** Keeps what is typed after a short rest; typing chooses the option. */
  private wait(row: Row): void {
    if (row.field?.value.trim()) row.input.checked = true;
    this.waiting = row;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.flush, 400);
  }

  private readonly flush = () => {
    clearTimeout(this.timer);
    const row = this.waiting;
    this.waiting = undefined;
    if (row) this.take(row.input);
  };
}

const state = (row: Row, on: boolean) => ({ row, on, text: row.field?.value.trim() ?? '' });

customElements.define('survey-group', SurveyGroup);

import type { BreakableRows } from '../../lib/rows/break-row.ts';
import { soundRows } from '../../lib/rows/break-row.ts';
import { describeBreak, type StoryStep, type StoryTable } from '../../lib/rows/break-story.ts';
import { create } from '../dom.ts';

/**
 * Lets a reader break a row and go through what happens, step by step. Without script all stories
 * of the first choice stand there to unfold; they give way to the one that the reader chooses.
 */
class BreakRows extends HTMLElement {
  #data!: BreakableRows;
  #steps: StoryStep[] = [];
  #shown = 0;
  readonly #story = create('ol', { className: 'break-rows__story', ariaLive: 'polite' });
  readonly #button = create('button', { type: 'button', className: 'button' });
  readonly #row = create('select', { className: 'break-rows__row' });

  connectedCallback(): void {
    if (this.#data) return;
    this.#data = JSON.parse(this.dataset['rows'] ?? '') as BreakableRows;
    const label = create('label', { className: 'break-rows__choice' }, '어느 행을? ', this.#row);
    for (const details of this.querySelectorAll('details')) details.remove();
    this.append(this.#faults(), label, this.#story, this.#button);
    this.addEventListener('change', (event) => this.#choose(event.target));
    this.#button.addEventListener('click', () => this.#next());
    this.#chooseFault();
  }

  #faults(): HTMLElement {
    const name = `break-${[...document.querySelectorAll('break-rows')].indexOf(this)}`;
    const choices = this.#data.break.faults.map((fault, i) => {
      const input = create('input', { type: 'radio', name, value: fault.id, checked: i === 0 });
      return create('label', { className: 'break-rows__choice' }, input, ` ${fault.name}`);
    });
    const legend = create('legend', {}, '무엇을 고장 낼까요?');
    return create('fieldset', { className: 'break-rows__faults' }, legend, ...choices);
  }

  get #fault(): string {
    return this.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
  }

  #choose(target: EventTarget | null): void {
    if (target === this.#row) this.#restart();
    else this.#chooseFault();
  }

  /** Each fault suggests its own row. */
  #chooseFault(): void {
    const name = this.#data.break.columns[0] ?? '';
    const proposed = this.#data.break.faults.find(({ id }) => id === this.#fault)?.row;
    const options = soundRows(this.#data).rows.map(({ id, cells }) =>
      create('option', { value: id, selected: id === proposed }, cells[name] ?? ''),
    );
    this.#row.replaceChildren(...options);
    this.#restart();
  }

  #restart(): void {
    this.#steps = describeBreak(this.#data, this.#fault, this.#row.value);
    this.#shown = 0;
    this.#story.replaceChildren();
    this.#next();
  }

  /** After the last step it starts over, so the focused button never disappears. */
  #next(): void {
    const step = this.#steps[this.#shown];
    if (!step) {
      this.#restart();
      return;
    }
    this.#story.append(createStep(step));
    this.#shown += 1;
    const next = this.#steps[this.#shown];
    this.#button.textContent = next ? `다음: ${next.title}` : '처음부터 다시';
  }
}

/** One step as src/components/content/BreakRows.astro shows it without script. */
function createStep({ title, text, table }: StoryStep): HTMLLIElement {
  const parts = table ? [createTable(table, title)] : [];
  return create('li', {}, create('strong', {}, title), ` ${text}`, ...parts);
}

function createTable({ columns, rows }: StoryTable, ariaLabel: string): HTMLElement {
  const heads = columns.map((column) => create('th', { scope: 'col' }, column));
  const lines = rows.map((cells) =>
    create(
      'tr',
      {},
      ...cells.map(({ text, isMarked }, i) => {
        const content = isMarked ? create('mark', {}, text) : text;
        return i === 0 ? create('th', { scope: 'row' }, content) : create('td', {}, content);
      }),
    ),
  );
  const table = create(
    'table',
    {},
    create('thead', {}, create('tr', {}, ...heads)),
    create('tbody', {}, ...lines),
  );
  return create('section', { className: 'comparison', tabIndex: 0, ariaLabel }, table);
}

customElements.define('break-rows', BreakRows);

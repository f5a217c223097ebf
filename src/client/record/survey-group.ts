import { type SurveyAnswer, toCardText } from '../../lib/poll/card-text.ts';
import { readItem } from '../../lib/record/edit-record.ts';
import { parseFormerKeys } from '../../lib/record/keys.ts';
import { ListElement, type Row, showEdited } from './list-element.ts';
import { getStore } from './store.ts';

/** A question to the group: the options that a reader ticked or chose, and free text. */
class SurveyGroup extends ListElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: Row | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.take(target);
    });
    this.addEventListener('input', ({ target }) => {
      const row = this.rows.find(({ field }) => field === target);
      if (row) this.#wait(row);
    });
    // A reader who types and leaves at once must not lose the last letters.
    addEventListener('pagehide', this.#flush);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.#flush);
  }

  protected override show(): void {
    const single = this.rows[0]?.input.type === 'radio' ? this.chosen() : undefined;
    for (const row of this.rows) {
      const item = this.read(row);
      const { input, field } = row;
      input.checked = input.type === 'radio' ? row === single : (item?.on ?? false);
      if (field && field !== document.activeElement) field.value = item?.text ?? '';
      showEdited(row.element, input.checked && this.isEdited(row));
    }
  }

  protected override take(input: HTMLInputElement): void {
    const row = this.rows.find((one) => one.input === input || one.field === input);
    if (!row) return;
    if (row.field === input) {
      this.#wait(row);
      this.#flush();
      return;
    }
    const others = input.type === 'radio' ? this.rows.filter((one) => one !== row) : [];
    const dropped = others.filter((one) => this.read(one)?.on);
    this.write([...dropped.map((one) => state(one, false)), state(row, input.checked)]);
  }

  /** Keeps what is typed after a short rest; typing chooses the option. */
  #wait(row: Row): void {
    if (row.field?.value.trim()) row.input.checked = true;
    this.#waiting = row;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#flush, 400);
  }

  readonly #flush = () => {
    clearTimeout(this.#timer);
    const row = this.#waiting;
    this.#waiting = undefined;
    if (row) this.take(row.input);
  };
}

const state = (row: Row, on: boolean) => ({ row, on, text: row.field?.value.trim() ?? '' });

customElements.define('survey-group', SurveyGroup);

/** Gives the reader's answers to all surveys of the page as one card for the group's chat. */
class SurveyCard extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    button?.addEventListener('click', () => void this.#copy());
    if (button) button.hidden = false;
  }

  async #copy(): Promise<void> {
    const surveys = [...document.querySelectorAll<HTMLElement>('survey-group')]
      .map(toAnswer)
      .filter(({ options }) => options.length > 0);
    if (surveys.length === 0) {
      this.#say('설문에서 하나라도 고르면 카드를 만들어 드려요.');
      return;
    }
    const card = this.querySelector('textarea');
    if (!card) return;
    card.value = toCardText(surveys);
    card.hidden = false;
    try {
      await navigator.clipboard.writeText(card.value);
      this.#say('복사했어요. 스터디 채팅방에 붙여 넣으세요. 이름은 들어 있지 않아요.');
    } catch {
      this.#say('아래 카드를 직접 복사해 채팅방에 붙여 넣으세요. 이름은 들어 있지 않아요.');
      card.select();
    }
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }
}

/** A survey on the page as it is answered in the record. */
function toAnswer(group: HTMLElement): SurveyAnswer {
  const { list = '' } = group.dataset;
  const formerKeys = parseFormerKeys(group.dataset['former'] ?? '');
  const { document: record } = getStore();
  const options = [...group.querySelectorAll<HTMLElement>('[data-item]')].flatMap((row) => {
    const item = row.dataset['item'] ?? '';
    const key = `${list}/${item}`;
    const { on, at, text } = readItem(record, key, formerKeys.get(item)) ?? {};
    const label = row.querySelector('label > span')?.textContent?.trim() ?? item;
    return on && at !== undefined ? [{ key, label, at, ...(text && { text }) }] : [];
  });
  const single = group.querySelector('input[type=radio]') !== null;
  const question = group.querySelector('legend')?.textContent?.trim() ?? '';
  options.sort((a, b) => (single ? b.at - a.at : 0));
  return { question, options: single ? options.slice(0, 1) : options };
}

customElements.define('survey-card', SurveyCard);

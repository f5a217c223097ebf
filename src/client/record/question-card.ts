import { describeDay, getDaysUntil } from '../../lib/days.ts';
import { answerQuestion } from '../../lib/record/edit-record.ts';
import { getRatings } from '../../lib/record/practice.ts';
import { getDue } from '../../lib/record/schedule.ts';
import { ListElement, type Row } from './list-element.ts';

/**
 * A conceptual question: the reader chooses, asks for the answer, and reads below the button whether
 * it was right and why. Coming back shows the same, with a way to try again.
 */
class QuestionCard extends ListElement {
  /** The reader chooses anew: the answer of the record waits behind the open choices. */
  #choosing = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const button = this.querySelector<HTMLButtonElement>('.question-check');
    button?.addEventListener('click', () => this.#check());
    if (button) button.hidden = false;
    this.addEventListener('change', () => {
      this.#choosing = this.#checked()?.key !== this.chosen()?.key;
      this.show();
    });
    this.addEventListener('click', ({ target }) => {
      const { act } = (target instanceof HTMLElement && target.dataset) || {};
      if (act === 'retry') this.#retry();
      else if (act) this.#answer(this.chosen(), act === 'guessed');
    });
  }

  protected override show(): void {
    const chosen = this.chosen();
    // A choice that waits for its answer is the reader's, not yet the record's.
    const waits = this.#choosing || (!this.dataset['answered'] && this.#checked());
    if (chosen ? !waits : this.dataset['answered']) {
      for (const row of this.rows) row.input.checked = row.key === chosen?.key;
    }
    const shown = waits ? undefined : chosen;
    this.dataset['answered'] = chosen?.key ?? '';
    this.#explain(shown);
  }

  protected override take(): void {
    // Only the button answers: with the arrow keys a reader passes choices that are not meant.
  }

  #checked(): Row | undefined {
    return this.rows.find(({ input }) => input.checked);
  }

  #check(): void {
    const row = this.#checked();
    if (!row) {
      this.#say('보기를 하나 고르면 맞았는지와 까닭을 알려 드려요.');
      this.rows[0]?.input.focus();
      return;
    }
    const shown = this.dataset['shown'] === row.key;
    this.#choosing = false;
    // A second press on the button of an answer that stands is no second answer.
    if (!shown) this.#answer(row);
  }

  #answer(row: Row | undefined, guessed = false): void {
    const choices = this.rows.map((one) => ({ ...one, correct: isRight(one) }));
    const chosen = choices.find(({ key }) => key === row?.key);
    if (!chosen) return;
    this.dataset['answered'] = chosen.key;
    this.change((record) =>
      answerQuestion(record, choices, chosen, (after) => this.store.stamp(after), guessed),
    );
  }

  #retry(): void {
    this.#choosing = true;
    for (const { input } of this.rows) input.checked = false;
    this.show();
    this.rows[0]?.input.focus();
  }

  /** Verdict and reason of an answer, below the button, so that nothing under the finger moves. */
  #explain(row: Row | undefined): void {
    const actions = this.querySelector<HTMLElement>('.question-after');
    if (actions) actions.hidden = !row;
    // An answer to what the question was before is not judged by what it is now.
    const old = row && this.isEdited(row);
    const shown = (row?.key ?? '') + (old ? ' old' : '');
    if (this.dataset['shown'] !== shown) {
      this.dataset['shown'] = shown;
      const reason = row?.element.querySelector('.choice-why p')?.cloneNode(true);
      const verdict = row && isRight(row) ? '정답이에요.' : '다시 생각해 볼까요?';
      if (reason instanceof Element)
        reason.querySelector('.choice-why__verdict')?.replaceChildren(verdict);
      // What stood there before is no news; what a reader just did is.
      const voice = this.querySelector('[role=status]');
      if (voice) voice.ariaLive = this.dataset['active'] === undefined ? 'off' : 'polite';
      this.#say(...(old ? [oldAnswer] : (reason?.childNodes ?? [])));
      this.querySelector('.question-result')?.toggleAttribute(
        'data-correct',
        !!row && !old && isRight(row),
      );
    }
    if (row && actions) this.#tellWhen(row, actions, old);
  }

  /** When the question comes back, and how well it was known. */
  #tellWhen(row: Row, actions: HTMLElement, old = false): void {
    const parts = this.rows.map((one) => ({ ...one, correct: isRight(one) }));
    const log = getRatings(this.store.document, { key: '', kind: 'question', parts }, Date.now());
    const grade = log.at(-1)?.[1];
    const note = actions.querySelector('.question-next');
    if (note)
      note.textContent = `${describeDay(getDaysUntil(getDue(log), Date.now()))} 다시 물어볼게요.`;
    for (const button of actions.querySelectorAll<HTMLElement>('[aria-pressed]')) {
      // What was answered wrongly today was not known, whatever came of trying again.
      button.hidden = old || grade === 1 || !isRight(row);
      const guessed = button.dataset['act'] === 'guessed';
      button.setAttribute('aria-pressed', String(guessed === (grade === 2)));
    }
  }

  #say(...content: (Node | string)[]): void {
    this.querySelector('.question-result')?.replaceChildren(...content);
  }
}

const oldAnswer = '고친 문제예요. 이 답은 고치기 전에 고른 것이니 다시 풀어 보세요.';

const isRight = ({ element }: Row) => element.dataset['correct'] !== undefined;

customElements.define('question-card', QuestionCard);

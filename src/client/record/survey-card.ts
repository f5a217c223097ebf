import type { SurveyAnswer } from '../../lib/poll/card-text.ts';
import { readItem } from '../../lib/record/edit-record.ts';
import { getStore } from './page-store.ts';
import { parseWas } from './parse-was.ts';

/** Gives the reader's answers to all surveys of the page as one card for the group's chat. */
class SurveyCard extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    button?.addEventListener('click', () => void this.copy());
    if (button) button.hidden = false;
  }

  private async copy(): Promise<void> {
    const surveys = [...document.querySelectorAll<HTMLElement>('survey-group')]
      .map(toAnswer)
      .filter(({ options }) => options.length > 0);
    if (surveys.length === 0) {
      this.say('설문에서 하나라도 고르면 카드를 만들어 드려요.');
      return;
    }
    const { toCardText } = await import('../../lib/poll/card-text.ts');
    const card = this.querySelector('textarea');
    if (!card) return;
    card.value = toCardText(surveys);
    card.hidden = false;
    try {
      await navigator.clipboard.writeText(card.value);
      this.say('복사했어요. 스터디 채팅방에 붙여 넣으세요. 이름은 들어 있지 않아요.');
    } catch {
      this.say('아래 카드를 직접 복사해 채팅방에 붙여 넣으세요. 이름은 들어 있지 않아요.');
      card.select();
    }
  }

  private say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }
}

/** A survey on the page as it is answered in the record. */
function toAnswer(group: HTMLElement): SurveyAnswer {
  const { list = '', was = '' } = group.dataset;
  const former = parseWas(was);
  const { document: record } = getStore();
  const options = [...group.querySelectorAll<HTMLElement>('[data-item]')].flatMap((row) => {
    const item = row.dataset['item'] ?? '';
    const key = `${list}/${item}`;
    const { on, at, text } = readItem(record, key, former.get(item)) ?? {};
    const label = row.querySelector('label > span')?.textContent?.trim() ?? item;
    return on && at !== undefined ? [{ key, label, at, ...(text && { text }) }] : [];
  });
  const single = group.querySelector('input[type=radio]') !== null;
  const question = group.querySelector('legend')?.textContent?.trim() ?? '';
  options.sort((a, b) => (single ? b.at - a.at : 0));
  return { question, options: single ? options.slice(0, 1) : options };
}

customElements.define('survey-card', SurveyCard);

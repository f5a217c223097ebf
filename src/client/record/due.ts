import { describeDay, getDaysUntil } from '../../lib/days.ts';
import type { RecordDocument } from '../../lib/record/document.ts';
import { type Practice, type SitePractices, toSitePractices } from '../../lib/record/practice.ts';
import { countDue, getPlan, type Planned } from '../../lib/record/schedule.ts';
import { create } from '../dom.ts';
import { RecordElement, toHref } from './record-element.ts';

let practices: Promise<Practice[]> | undefined;

/**
 * All of the site that comes back, in its order. What can come back is loaded once a page, and only for a
 * reader who has done something; where it doesn't arrive, nothing is said to be due.
 */
export async function getSitePlan(record: RecordDocument): Promise<Planned[]> {
  if (Object.keys(record.items).length === 0) return [];
  practices ??= load();
  try {
    return getPlan(record, await practices, Date.now());
  } catch {
    practices = undefined;
    return [];
  }
}

async function load(): Promise<Practice[]> {
  const response = await fetch(toHref('/record/practices.json'));
  if (!response.ok) throw new Error(String(response.status));
  return toSitePractices((await response.json()) as SitePractices);
}

/** Beside a link to 내 기록: how much is due today. Empty where nothing is. */
class DueCount extends RecordElement {
  protected override async show(): Promise<void> {
    const { count } = countDue(await getSitePlan(this.store.document), Date.now());
    this.replaceChildren(
      ...(count > 0
        ? [
            create('span', { ariaHidden: 'true' }, String(count)),
            create('span', { className: 'visually-hidden' }, ` (오늘 다시 볼 것 ${count}개)`),
          ]
        : []),
    );
  }
}

/** At the end of a topic: what is due today or, with nothing due, when the next review comes. */
class DueNext extends RecordElement {
  protected override async show(): Promise<void> {
    const now = Date.now();
    const plan = await getSitePlan(this.store.document);
    const { count, next } = countDue(plan, now);
    const days = next === undefined ? 0 : getDaysUntil(next, now);
    const later = plan.filter(({ due }) => getDaysUntil(due, now) === days).length;
    const link = (text: string) => create('a', { href: toHref('/record/#review') }, text);
    if (count > 0) this.replaceChildren(`오늘 다시 볼 것이 ${count}개 있어요. `, link('복습하기'));
    else if (days > 0)
      this.replaceChildren(`${describeDay(days)} ${later}개를 다시 물어볼게요. `, link('내 기록'));
    else this.replaceChildren();
  }
}

customElements.define('due-count', DueCount);
customElements.define('due-next', DueNext);

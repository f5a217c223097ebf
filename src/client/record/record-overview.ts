import {
  describeRecord,
  findHomeless,
  type Kept,
  type KeptList,
  type KeptPage,
} from '../../lib/record/describe-record.ts';
import { emptyRecord } from '../../lib/record/document.ts';
import { isKnownTime } from '../../lib/record/clock.ts';
import { introId } from '../../lib/record/visit.ts';
import { getRatings, getStanding } from '../../lib/record/practice.ts';
import { getDue } from '../../lib/record/schedule.ts';
import { getAnchor, type SiteItems } from '../../lib/record/site-items.ts';
import { getHref } from './record-element.ts';
import { describeDay, formatDay, getDay, getDaysUntil } from '../../lib/days.ts';
import { create } from '../dom.ts';
import { RecordSection } from './site-section.ts';

/** Everything that was checked, answered and read, page by page. */
class RecordOverview extends RecordSection {
  protected override fill(site: SiteItems): void {
    const { document: record } = this.store;
    const pages = describeRecord(record, site).map(toPage);
    const homeless = findHomeless(record, site);
    if (pages.length === 0 && homeless.length === 0) {
      this.replaceChildren(
        create(
          'p',
          {},
          this.describeEmpty('아직 없어요. 글을 읽으며 체크하고 답하면 여기에 모여요.'),
        ),
      );
      return;
    }
    this.replaceChildren(...pages, ...(homeless.length > 0 ? [toHomeless(homeless)] : []));
  }
}

function toPage({ page, lists, read, changed }: KeptPage): HTMLElement {
  const section = create('section', { className: 'record-page' });
  const link = create('a', { href: getHref(page.key) }, page.title);
  const title = create('h3', { className: 'record-page__title' }, link);
  section.append(title);
  if (read) title.append(create('span', { className: 'record-tag' }, '끝까지 읽음'));
  if (changed.length > 0) {
    const links = changed.flatMap(({ id, title: name, isNew }, index) => [
      index > 0 ? ', ' : '',
      create('a', { href: getHref(page.key, id === introId ? '' : id) }, name),
      isNew ? ' (새로 생김)' : '',
    ]);
    section.append(create('p', { className: 'record-changed' }, '읽은 뒤로 바뀐 곳: ', ...links));
  }
  section.append(...lists.map((kept) => toList(page.key, kept)));
  return section;
}

function toList(page: string, { list, items }: KeptList): HTMLElement {
  const entries = create('ul', { className: 'record-entries' });
  if (list.kind === 'recap') {
    entries.append(
      ...items.map((kept) => toEntry(page, kept, kept.item.label, describeRecall(kept))),
    );
    return entries;
  }
  const answers = items.map(({ item, state }) =>
    state.text ? `${item.label} (${state.text})` : item.label,
  );
  const [first] = items;
  if (!first) return entries;
  const edited = { ...first, edited: items.some((kept) => kept.edited) };
  // What an edited question was answered is not judged by its new key.
  const verdict =
    list.kind === 'survey' || edited.edited
      ? ''
      : first.item.correct
        ? '정답이에요. '
        : '오답이에요. ';
  const day = describeTime(Math.max(...items.map(({ state }) => state.at)), Date.now());
  entries.append(
    toEntry(page, edited, list.title, `내 답: ${answers.join(', ')}. ${verdict}${day}`),
  );
  return entries;
}

function toEntry(page: string, { list, item, edited }: Kept, text: string, note: string) {
  const link = create('a', { href: getHref(page, getAnchor(list, item)) }, text);
  return create(
    'li',
    {},
    link,
    edited && create('span', { className: 'record-edited' }, '수정된 항목'),
    create('span', { className: 'record-entries__note' }, note),
  );
}

const words = ['', '몰랐어요', '헷갈려요', '알아요'];

/** The day of a time, or that it isn't known. */
const describeTime = (time: number, now: number) =>
  isKnownTime(time, now) ? formatDay(getDay(time)) : '날짜를 알 수 없음';

function describeRecall({ key, state }: Kept): string {
  const { at, log } = state;
  const now = Date.now();
  const said = words[getStanding(state, now) ?? 0] || '체크를 지웠어요';
  const part = { key, former: [], correct: true };
  const items = { [key]: state };
  const ratings = getRatings(
    { ...emptyRecord(), items },
    { key, kind: 'recap', parts: [part] },
    now,
  );
  const due = describeDay(getDaysUntil(getDue(ratings), now));
  const last = [at, ...(log ?? []).map(([time]) => time)].filter((time) => isKnownTime(time, now));
  return `${said}, ${describeTime(Math.max(0, ...last), now)} · ${due} 복습`;
}

function toHomeless(items: { key: string; label: string | undefined }[]): HTMLElement {
  const section = create('section', { className: 'record-page' });
  const list = create('ul', { className: 'record-entries' });
  list.append(...items.map(({ key, label }) => create('li', {}, label ?? key)));
  section.append(
    create('h3', { className: 'record-page__title' }, '지금은 글에 없는 항목'),
    create('p', { className: 'record-note' }, '글에서 빠졌지만 기록에는 그대로 남아 있어요.'),
    list,
  );
  return section;
}

customElements.define('record-overview', RecordOverview);

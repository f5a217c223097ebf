import { particleFor } from '../../lib/korean/with-particle.ts';
import { element } from './element.ts';
import type { SearchAnswer } from './results.ts';

/** Nothing typed yet: the last searches. */
export function renderIdle(recent: string[], pick: (query: string) => void, clear: () => void) {
  if (recent.length === 0) {
    return element(
      'p',
      { class: 'search-hint' },
      '초성(ㄷㅇㅌ ㅍㅈ)이나 영어로 찾아도 되고, 궁금한 것을 문장으로 적어도 돼요.',
    );
  }
  const forget = button('최근 검색 지우기', clear, 'search-link');
  return element(
    'section',
    { class: 'search-recent' },
    element('h2', {}, '최근 검색'),
    queryList(recent, pick),
    forget,
  );
}

/** Nothing found: says so, and names what is near. */
export function renderNothing(answer: SearchAnswer, pick: (query: string) => void) {
  const section = element('section', { class: 'search-nothing' });
  const query = shorten(answer.query);
  section.append(
    element('p', {}, `‘${query}’${particleFor(query, 'topic')} 이 사이트에 없는 말이에요.`),
  );
  if (answer.nearest.length > 0) {
    section.append(element('h2', {}, '혹시 이 말을 찾으셨나요?'), queryList(answer.nearest, pick));
  }
  return section;
}

/** Search can't be loaded. */
export function renderFailure(retry: () => void, glossary: string) {
  return element(
    'section',
    { class: 'search-nothing' },
    element('p', {}, '검색을 불러오지 못했어요. 인터넷 연결을 확인하고 다시 시도해 주세요.'),
    button('다시 시도', retry, 'search-button-plain'),
    element('p', {}, element('a', { href: glossary }, '용어집에서 찾아보기')),
  );
}

/** A query as it is shown: at most forty characters. */
export const shorten = (query: string) => {
  const characters = [...query.trim()];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('');
};

export function button(text: string, act: () => void, className: string): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, text);
  made.addEventListener('click', act);
  return made;
}

function queryList(queries: string[], pick: (query: string) => void): HTMLElement {
  const items = queries.map((query) =>
    element(
      'li',
      {},
      button(query, () => pick(query), 'search-suggestion'),
    ),
  );
  return element('ul', { class: 'search-suggestions' }, ...items);
}

import { element } from './element.ts';

/** Nothing typed yet: the last searches. */
export const renderIdle = (recent: string[], pick: (query: string) => void, clear: () => void) =>
  recent.length > 0
    ? element(
        'section',
        {},
        element('h2', {}, '최근 검색'),
        queryList(recent, pick),
        button('최근 검색 지우기', clear),
      )
    : element('p', {}, '초성(ㄷㅇㅌ ㅍㅈ)이나 영어, 문장으로도 찾을 수 있어요.');

/** Nothing found: names what is near, and where else to look. */
export const renderNothing = (nearest: string[], pick: (query: string) => void, glossary: string) =>
  renderWayOut(
    glossary,
    nearest.length > 0 && element('h2', {}, '혹시 이 말을 찾으셨나요?'),
    nearest.length > 0 && queryList(nearest, pick),
  );

/** Search can't be loaded. */
export const renderFailure = (retry: () => void, glossary: string) =>
  renderWayOut(glossary, button('다시 시도', retry, 'record-button'));

const renderWayOut = (href: string, ...before: (Node | false)[]) =>
  element(
    'section',
    { class: 'search-nothing' },
    ...before,
    element('a', { href }, '용어집에서 찾아보기'),
  );

/** A query as it is shown: at most forty characters. */
export const shorten = (query: string) => {
  const characters = [...query.trim()];
  return characters.slice(0, 40).join('') + (characters.length > 40 ? '…' : '');
};

export function button(text: string, act: () => void, className = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, text);
  made.addEventListener('click', act);
  return made;
}

const queryList = (queries: string[], pick: (query: string) => void): HTMLElement =>
  element(
    'ul',
    {},
    ...queries.map((query) =>
      element(
        'li',
        {},
        button(query, () => pick(query)),
      ),
    ),
  );

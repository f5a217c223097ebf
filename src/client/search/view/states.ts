import { create, createButton } from '../../dom.ts';
import { roAfter } from '../../../lib/korean/particles.ts';
import type { SearchAnswer } from '../ranking/results.ts';

/** Nothing typed yet: the last searches. */
export const renderIdle = (recent: string[], pick: (query: string) => void, clear: () => void) =>
  recent.length > 0
    ? create(
        'section',
        {},
        create('h2', {}, '최근 검색'),
        queryList(recent, pick),
        plainButton('최근 검색 지우기', clear),
      )
    : create('p', {}, '초성(ㄷㅇㅌ ㅍㅈ)이나 영어, 문장으로도 찾을 수 있어요.');

/** Nothing found: names what is near, and where else to look. */
export const renderNothing = (nearest: string[], pick: (query: string) => void, glossary: string) =>
  renderWayOut(
    glossary,
    nearest.length > 0 && create('h2', {}, '혹시 이 말을 찾으셨나요?'),
    nearest.length > 0 && queryList(nearest, pick),
  );

/** Search can't be loaded. */
export const renderFailure = (retry: () => void, glossary: string) =>
  renderWayOut(glossary, createButton('다시 시도', retry));

const renderWayOut = (href: string, ...before: (Node | false)[]) =>
  create(
    'section',
    { className: 'search-nothing' },
    ...before,
    create('a', { href }, '용어집에서 찾아보기'),
  );

/** A query as it is shown: at most forty characters. */
const shorten = (query: string) => {
  const characters = [...query.trim()];
  return characters.slice(0, 40).join('') + (characters.length > 40 ? '…' : '');
};

/** A button without the site's own look: a query to pick, or a word in a sentence. */
export const plainButton = (text: string, act: () => void): HTMLButtonElement =>
  createButton(text, act, '');

const queryList = (queries: string[], pick: (query: string) => void): HTMLElement =>
  create(
    'ul',
    {},
    ...queries.map((query) =>
      create(
        'li',
        {},
        plainButton(query, () => pick(query)),
      ),
    ),
  );

/**
 * Says in words what was found and what was searched instead of what was typed.
 * @param literally The reader asked for the words as they stand.
 * @param narrowed The reader asked within a kind or a session.
 * @param again Searches for the same words, as they stand or not.
 */
export function describe(
  { pages, rest, readAs, unknown, literal, definition, query }: SearchAnswer,
  literally: boolean,
  narrowed: boolean,
  again: (literally: boolean) => void,
): (Node | string)[] {
  const typed = `‘${shorten(query)}’`;
  const by = readAs ? `‘${readAs}’${roAfter(readAs)} ` : '';
  const places = pages.reduce((sum, { hits, more }) => sum + hits.length + more, 0);
  const parts: (Node | string)[] = [];
  const offer = (text: string, other: boolean) =>
    parts.push(
      ' ',
      plainButton(text, () => again(other)),
    );
  if (places > 0) {
    const more = rest > 0 ? ` ${rest}개가 더 있어요.` : '';
    parts.push(`${by}글 ${pages.length}개에서 ${places}곳을 찾았어요.${more}`);
  } else if (definition) parts.push(`${by}용어집에서 찾았어요.`);
  else parts.push(`${narrowed ? '고른 범위에서 ' : ''}${typed}에 대한 내용을 찾지 못했어요.`);
  if (unknown.length > 0 && places > 0) {
    parts.push(` ‘${shorten(unknown.join(', '))}’ 빼고 찾았어요.`);
  }
  if (literal && !literally) parts.push(' 사전을 불러오지 못해 적은 그대로 찾았어요.');
  if (readAs) offer(`${typed} 그대로 찾기`, true);
  if (literally) offer('비슷한 말까지 찾기', false);
  return parts;
}

/** A text that the status says to screen readers is for the eyes only. */
export const seenOnly = (part: Node | string): Node | string =>
  typeof part === 'string' && part.trim() !== ''
    ? create('span', { ariaHidden: 'true' }, part)
    : part;

import { roAfter } from '../../../lib/korean/with-particle.ts';
import type { SearchAnswer } from '../ranking/results.ts';
import { button, shorten } from './states.ts';

/**
 * Says in words what was found and what was searched instead of what was typed.
 * @param literally The reader asked for the words as they stand.
 * @param narrowed The reader asked within a kind or a session.
 * @param again Searches for the same words, as they stand or not.
 */
export function describe(
  { pages, readAs, unknown, literal, definition, query }: SearchAnswer,
  literally: boolean,
  narrowed: boolean,
  again: (literally: boolean) => void,
): (Node | string)[] {
  const typed = `‘${shorten(query)}’`;
  const by = readAs ? `‘${readAs}’${roAfter(readAs)} ` : '';
  const places = pages.reduce((sum, { hits }) => sum + hits.length, 0);
  const parts: (Node | string)[] = [];
  const offer = (text: string, other: boolean) =>
    parts.push(
      ' ',
      button(text, () => again(other)),
    );
  if (places > 0) parts.push(`${by}글 ${pages.length}개에서 ${places}곳을 찾았어요.`);
  else if (definition) parts.push(`${by}용어집에서 찾았어요.`);
  else parts.push(`${narrowed ? '고른 범위에서 ' : ''}${typed}에 대한 내용을 찾지 못했어요.`);
  if (unknown.length > 0 && places > 0) {
    parts.push(` ‘${shorten(unknown.join(', '))}’ 빼고 찾았어요.`);
  }
  if (literal && !literally) parts.push(' 사전을 불러오지 못해 적은 그대로 찾았어요.');
  if (readAs) offer(`${typed} 그대로 찾기`, true);
  if (literally) offer('비슷한 말까지 찾기', false);
  return parts;
}

import { particleFor } from '../../lib/korean/with-particle.ts';
import type { SearchAnswer } from './results.ts';
import { button, shorten } from './states.ts';

/** Says in words what was found and what was searched instead of what was typed. */
export function describe(answer: SearchAnswer, searchLiterally: () => void): (Node | string)[] {
  const { pages, readAs, unknown, query, definition } = answer;
  const places = pages.reduce((sum, { hits }) => sum + hits.length, 0);
  const parts: (Node | string)[] = [];
  if (pages.length > 0) parts.push(`글 ${pages.length}개에서 ${places}곳을 찾았어요.`);
  else if (definition) parts.push('용어집에서 찾았어요.');
  else parts.push('찾은 것이 없어요.');
  if (readAs) {
    parts.push(` ‘${readAs}’${particleFor(readAs, 'by')} 찾았어요. `);
    parts.push(button(`‘${shorten(query)}’ 그대로 찾기`, searchLiterally, 'search-link'));
  }
  if (unknown.length > 0 && pages.length > 0) {
    const words = unknown.map(shorten).join(', ');
    parts.push(` ‘${words}’${particleFor(words, 'topic')} 빼고 찾았어요.`);
  }
  return parts;
}

/**
 * What Mermaid says about a source that it cannot draw, in Korean, and the line where the message
 * itself tells it. What the parser expected is a list of token names: no help to an author.
 */
export function explainMermaidError(message: string): { message: string; line?: number } {
  const kind = /^No diagram type detected .* for text:\s*(.*)$/s.exec(message)?.[1];
  if (kind !== undefined) {
    return { message: `그림의 종류를 알 수 없어요: ${kind.split('\n')[0]?.trim()}`, line: 1 };
  }
  const root = /only one root.*\("(.*)"\)/s.exec(message)?.[1];
  if (root !== undefined) {
    return { message: `뿌리는 하나여야 하는데 “${root}”의 들여쓰기가 뿌리와 같거나 얕아요` };
  }
  // A line of the source around the place, and dashes up to the first sign that was not understood.
  const [, around = '', dashes = ''] = /\n(.*)\n(-*)\^/.exec(message) ?? [];
  const unread = around.slice(dashes.length).trim();
  if (unread) return { message: `“${unread.slice(0, 20)}”부터 읽을 수 없어요` };
  const before = around
    .replace(/^\.\.\./, '')
    .trim()
    .slice(-20);
  if (before) return { message: `“${before}” 다음에 닫는 괄호나 따옴표, end가 빠졌어요` };
  const sign = /unexpected character: ->(.*?)<-/.exec(message)?.[1];
  if (sign) return { message: `“${sign}”, 이 자리에서는 읽을 수 없어요` };
  const found = /but found:? [`']([^`']+)[`']/.exec(message)?.[1];
  if (found) return { message: `“${found}”, 이 자리에서는 읽을 수 없어요` };
  const words = message.replaceAll(/\s+/g, ' ').trim();
  return { message: /[가-힣]/.test(words) ? words : `Mermaid가 읽지 못했어요(${words})` };
}

import { withoutMarks } from '../draw/page/outline/label-text.ts';

/** What Mermaid would leave out of a source without a word, with its line from 1. */
export interface LostText {
  /** The letters as they are written. */
  words: string;
  line: number;
  why: string;
}

/**
 * The first thing that Mermaid drops while it parses, so that no label is left to hold the drawing
 * against: tags, quotes within quotes, and tasks of a journey without a score.
 */
export function findLostText(code: string): LostText | undefined {
  const type = /^\s*(?!%%|---)([A-Za-z]\w*)/m.exec(code)?.[1] ?? '';
  // Labels of these are drawn to the letter where they stand in quotes.
  const isSafe = /^(flowchart|graph|block)$/.test(type);
  for (const [i, text] of code.split('\n').entries()) {
    if (/^\s*%%/.test(text)) continue;
    const line = i + 1;
    const quotes = /""(?=[^\s"\])}>|:,;%-])[^"]*"*/.exec(text)?.[0];
    if (quotes)
      return { words: quotes, line, why: '따옴표 안에는 따옴표를 쓸 수 없어요(#quot;로 적어요)' };
    const tag = tagIn(isSafe ? text.replaceAll(/"[^"]*"/g, '') : text);
    if (tag) return { words: tag, line, why: 'Mermaid가 HTML 태그로 읽고 빼요' };
    if (type === 'journey' && isOddTask(text)) {
      return {
        words: text.trim(),
        line,
        why: '여정의 줄은 “할 일: 점수: 사람”이고, 글에는 :을 쓸 수 없어요',
      };
    }
    if (type === 'gantt' && /^[^:]+:.*([가-힣]|\/\/)/.test(text) && !isNamed.test(text)) {
      return { words: text.trim(), line, why: '할 일의 이름에는 :을 쓸 수 없어요' };
    }
    if (/^(mindmap|kanban)$/.test(type) && isUnbalanced(text.replaceAll(/"[^"]*"/g, ''))) {
      return {
        words: text.trim(),
        line,
        why: '괄호의 짝이 맞지 않으면 다음 줄까지 한 이름으로 읽어요. 글을 a["이렇게"] 따옴표로 감싸요',
      };
    }
    const free = freeText(text.replaceAll(/"[^"]*"/g, ''), type);
    if (withoutMarks(free) !== free) {
      return { words: free.trim(), line, why: 'Mermaid가 *, _, `를 꾸미는 표시로 읽고 빼요' };
    }
  }
  return undefined;
}

/** A tag that is neither a line break nor a stereotype (`<<interface>>`). */
const tagIn = (text: string) =>
  [...text.matchAll(/(?<!<)<\/?[a-z][^<>]*(>(?!>)|(?=<)|$)/gi)].find(
    ([tag]) => !/^<br\s*\/?>$/i.test(tag),
  )?.[0];

/** Words outside quotes that Mermaid reads as Markdown though nobody said so. */
function freeText(text: string, type: string): string {
  if (/^(state|class)/.test(type)) return /\s?:(?!:)(.*)$/.exec(text)?.[1] ?? '';
  return /^(mindmap|kanban)$/.test(type) ? text : '';
}

/** Whether a name opens a bracket that it doesn't close, or the other way round. */
const isUnbalanced = (text: string) =>
  ['()', '[]', '{}'].some(
    ([open = '', close = '']) => text.split(open).length !== text.split(close).length,
  );

/** Lines that name the drawing, a section or a link. */
const isNamed = /^\s*(title|section|acc\w+|click)\b/;

const isOddTask = (text: string) =>
  text.includes(':') && !isNamed.test(text) && !/^[^:]+:\s*\d+(\.\d+)?\s*(:[^:]*)?$/.test(text);

import { globSync, readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMdx, plainText } from '../../src/lessons/mdx.ts';

const lessons = globSync('content/sessions/*/*.mdx').sort();

/** Texts of all cells of a lesson's tables. */
const cellsOf = (node: Nodes): string[] =>
  node.type === 'tableCell'
    ? [plainText(node).trim()]
    : 'children' in node
      ? node.children.flatMap(cellsOf)
      : [];

/** A cell of one sentence or less has no full stop, one of several ends with one. */
const isPunctuated = (cell: string) => /[.?!]\s+\S/.test(cell) === cell.endsWith('.');

describe('표의 칸은 문장이 둘 이상일 때만 마침표로 끝난다', () => {
  it.each(lessons)('%s', (file) => {
    const cells = cellsOf(parseMdx(readFileSync(file, 'utf8')));
    expect(cells.filter((cell) => !isPunctuated(cell))).toEqual([]);
  });

  it.each([
    ['데이터를 가져옵니다', true],
    ['데이터를 가져옵니다.', false],
    ['데이터를 가져옵니다. 그리고 씁니다.', true],
    ['데이터를 가져옵니다. 그리고 씁니다', false],
    ['누가 언제 보나요?', true],
  ])('%s', (cell, expected) => expect(isPunctuated(cell)).toBe(expected));
});

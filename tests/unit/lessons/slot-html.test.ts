import { expect, test } from 'vitest';
import { nameInputs, readLabel, scopeTable } from '../../../src/lessons/slot-html.ts';

test('keeps visible text only, without term cards', () => {
  const html =
    '<p>R&amp;D와 <term-card><a class="term__link">계보</a><span class="term__card" popover id="x"><span>뜻</span><a href="/">용어집에서 보기</a> </span></term-card></p>';
  expect(readLabel(html).text).toBe('R&D와 계보');
  expect(readLabel('<p>보기</p>')).toEqual({ html: '보기', text: '보기' });
  expect(readLabel('<p>a &lt; b</p>').text).toBe('a < b');
});

test('items take their names from their list, and words that look like a placeholder stay', () => {
  const hashes = new Map([['a', 'abc']]);
  const row = '<li data-item="a"><label><input type="checkbox" value="a"> %list%</label></li>';
  expect(nameInputs(row, { kind: 'recap', id: 'goals', hashes })).toBe(
    '<li data-item="a" data-hash="abc" id="recap-goals-a"><label><input type="checkbox" value="a" name="goals-a"> %list%</label></li>',
  );
  expect(nameInputs(row, { kind: 'survey', id: 'level', single: true, hashes })).toContain(
    '<input type="radio" value="a" name="survey-level[]">',
  );
});

test('the first cell of each row becomes its header, with what stands in it', () => {
  const table =
    '<table><thead><tr><th></th><th>가</th></tr></thead><tbody><tr><td>a &lt;td&gt; <b>b</b></td><td>c</td></tr></tbody></table>';
  expect(scopeTable(table)).toBe(
    '<table><thead><tr><th scope="col"></th><th scope="col">가</th></tr></thead><tbody><tr><th scope="row">a &lt;td&gt; <b>b</b></th><td>c</td></tr></tbody></table>',
  );
});

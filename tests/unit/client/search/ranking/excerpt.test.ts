import { expect, test } from 'vitest';
import { excerptOf } from '../../../../../src/client/search/ranking/excerpt.ts';
import type { DocumentText } from '../../../../../src/client/search/ranking/documents.ts';

/** A document whose words are divided by `|`, each with the space after it. */
const document = (text: string, more: Partial<DocumentText> = {}): DocumentText => ({
  url: '/a/',
  title: '',
  english: '',
  page: '',
  kind: '본문',
  session: '',
  words: text.split('|'),
  folded: [],
  names: [],
  anchors: [],
  ...more,
});

const show = (
  text: DocumentText,
  marked: number[],
  section = { title: '', start: 0, end: Infinity },
) =>
  excerptOf(text, new Set(marked), section)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

const filler = (count: number) => '가나다라 |'.repeat(count);

test('marks the words found, not their particles or spaces', () => {
  expect(show(document('데이터 |품질|을 |높여|요'), [0, 1])).toBe('[데이터] [품질]을 높여요');
});

test('does not repeat the title and the English name shown above it', () => {
  const page = document('데이터 |계보|. |Data |Lineage |어디서 |왔는지 |적어요', {
    english: 'Data Lineage',
  });
  expect(show(page, [], { title: '데이터 계보', start: 0, end: Infinity })).toBe(
    '어디서 왔는지 적어요',
  );
  const section = document('앞 |말. |여섯 |계층|. |계층|을 |나눠요');
  expect(show(section, [5], { title: '여섯 계층', start: 2, end: Infinity })).toBe(
    '[계층]을 나눠요',
  );
});

test('keeps a text that only begins like its title', () => {
  const section = document('데이터 |계보|는 |기록|이에요');
  expect(show(section, [1], { title: '데이터 계보와 신뢰성', start: 0, end: Infinity })).toBe(
    '데이터 [계보]는 기록이에요',
  );
});

test('shows terms and references up to the names listed behind their text', () => {
  const anchors = [{ element: 'h3', id: 'x-name', text: '데이터 계보', location: 3 }];
  const term = document('어디서 |왔는지 |적어요. |데이터 |계보 |Data |lineage', {
    url: '/g/#x',
    anchors,
  });
  expect(show(term, [3, 4])).toBe('어디서 왔는지 적어요. ');
});

test('shows the place with most of the words, from the start of its sentence', () => {
  const text = document(`${filler(40)}끝. |여기|에 |계보|와 |품질|이 |있어요. |${filler(40)}품질`);
  const said = show(text, [43, 45, 88]);
  expect(said).toMatch(/^… 여기에 \[계보\]와 \[품질\]이 있어요\. 가나다라 .*…$/);
});

test('neither starts nor ends inside a word', () => {
  const text = document(`${filler(20)}아키|텍처|를 |${'신뢰|성|을 |'.repeat(40)}`);
  expect(show(text, [21])).toMatch(/^… (가나다라 )*아키\[텍처\]를 (신뢰성을 )+…$/);
});

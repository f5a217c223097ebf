import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { visibleWordsFiles } from '../../../../../src/build/search/index/visible-words.ts';
import { readQuery } from '../../../../../src/client/search/query/read-query.ts';
import {
  visibleWordFinder,
  type Visible,
} from '../../../../../src/client/search/query/visible-words.ts';
import {
  foldText,
  visibleChunks,
  visibleWords,
} from '../../../../../src/lib/search/visible-words.ts';
import { studyLexicon } from '../study-lexicon.ts';

test.for([
  ['C++와 C#은 .NET과', ['c++', 'c#', '.net']],
  ['S3에 k8s로 user_event_log를', ['s3', 'k8s', 'user_event_log']],
  ['scikit-learn과 R&D, I/O, 1:1', ['scikit-learn', 'r&d', 'i/o', '1:1']],
  ['2020년 985억 3.11', ['2020년', '2020', '985억', '3.11']],
  ['ＥＴＬ 数据 データ', ['etl', '数据', 'データ']],
  ['(Amazon S3)', ['amazon', 's3']],
] as const)('%s: every name in it is a word', ([text, words]) => {
  const found = visibleWords(text);
  expect(words.filter((word) => !found.has(word))).toEqual([]);
});

const letters = fc.stringMatching(/^[A-Za-z]{1,5}$/);
const digits = fc.stringMatching(/^[1-9]\d{0,3}$/);
const joined = (sign: string, ...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((all) => all.join(sign));
/** Kinds of names that only stand as they are. */
const KINDS: Record<string, fc.Arbitrary<string>> = {
  'letters and digits': joined('', letters, digits),
  hyphen: joined('-', letters, letters),
  underscore: joined('_', letters, letters, letters),
  dot: joined('.', letters, letters),
  version: joined('.', digits, digits),
  'plus signs': letters.map((name) => `${name}++`),
  'number sign': letters.map((name) => `${name}#`),
  'leading dot': letters.map((name) => `.${name}`),
  ampersand: joined('&', letters, letters),
  ratio: joined(':', digits, digits),
  slash: joined('/', letters, letters),
  'digits with a counter': fc
    .tuple(digits, fc.constantFrom('년', '억', '만', '개', '배'))
    .map((parts) => parts.join('')),
  Han: fc.stringMatching(/^[\u4e00-\u9fa5]{1,4}$/),
  kana: fc.stringMatching(/^[\u30a1-\u30f4]{2,5}$/),
};
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

test.for(Object.entries(KINDS))(
  '%s: a name is found as it stands on a page',
  { timeout: 20_000 },
  async ([, kind]) => {
    const particle = fc.constantFrom('', '를', '에서', '와', ',', ')');
    await fc.assert(
      fc.asyncProperty(kind, particle, fc.boolean(), async (name, after, isWide) => {
        const files = visibleWordsFiles(
          new Map([['a', { text: `앞의 말 ${name}${after} 뒤의 말`, title: '' }]]),
        );
        vi.stubGlobal('fetch', (address: string) =>
          Promise.resolve(Response.json(files[Number(/(\d+)\.json$/.exec(address)?.[1])] ?? {})),
        );
        const find = visibleWordFinder('/', files.length);
        const { words } = await find(isWide ? fullWidth(name) : name);
        expect([...(words.get(foldText(name))?.all ?? [])]).toEqual(['a']);
      }),
      { numRuns: 100 },
    );
    vi.unstubAllGlobals();
  },
);

test('lone jamo stay as the keyboard gives them', () => {
  expect(visibleChunks('ㄷㅇㅌ')).toEqual(['ㄷㅇㅌ']);
});

test('a word named like a property of objects has its documents', () => {
  const [file = {}] = visibleWordsFiles(
    new Map([['a', { text: '__proto__ constructor', title: '' }]]),
  );
  expect(Object.entries(file)).toContainEqual(['constructor', 'a']);
});

describe('words that the lexicon lacks', () => {
  const lexicon = studyLexicon();
  const on = (...words: string[]): Visible =>
    new Map(words.map((word) => [word, { exact: new Set(['a']), all: new Set(['a']) }]));

  test('a word that stands on a page is not read as another', () => {
    expect(readQuery('계부', lexicon).readAs).toBe('계보');
    const read = readQuery('계부', lexicon, on('계부'));
    expect(read).toMatchObject({ readAs: undefined, unknown: [] });
    expect(read.asked).toMatchObject([{ visible: '계부' }]);
  });

  test('nor as typed in the other keyboard layout', () => {
    expect(readQuery('vnawlf', lexicon).readAs).toBe('품질');
    expect(readQuery('vnawlf', lexicon, on('vnawlf')).readAs).toBeUndefined();
  });

  test('a name with signs is asked for as it stands, the rest is read as usual', () => {
    const read = readQuery('C++ 카프카', lexicon, on('c++', '카프카'));
    expect(read.asked.map(({ visible, entries }) => visible ?? entries[0]?.shown)).toEqual([
      'c++',
      '카프카',
    ]);
  });

  test('a word on no page is said to be unknown', () => {
    expect(readQuery('카프카 김치찌개', lexicon, on('카프카')).unknown).toEqual(['김치찌개']);
  });

  test.for([
    ['세는 말이 붙은 수', '2020년', 'c'],
    ['한 낱말의 끝만 모르는 이름', '카프카랩에서', 'c'],
  ] as const)('a word that stands whole on a page is not split: %s', ([, word]) => {
    expect(readQuery(word, lexicon, on(word))).toMatchObject({
      asked: [{ visible: word }],
      unknown: [],
    });
  });

  test.for(['C++', 'C#', '.NET', 'R&D', 'I/O'])(
    'a word on no page is unknown, and no part of it is read: %s',
    (word) => {
      expect(readQuery(word, lexicon)).toMatchObject({ asked: [], unknown: [word] });
      expect(readQuery(`카프카 ${word}`, lexicon).unknown).toEqual([word]);
    },
  );

  test('does not read only the beginning of a Latin word', () => {
    expect(readQuery('kafka_event_log', lexicon)).toMatchObject({ asked: [] });
  });

  test('reads a visible word joined to a known one', () => {
    const read = readQuery('여섯카프카', lexicon, on('여섯'));
    expect(read.unknown).toEqual([]);
    expect(read.asked.map(({ visible, entries }) => visible ?? entries[0]?.shown)).toEqual([
      '여섯',
      '카프카',
    ]);
  });
});

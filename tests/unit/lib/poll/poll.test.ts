import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, encodeCard, hashOption, toBase32 } from '../../../../src/lib/poll/card-code.ts';
import { type SurveyAnswer, toCardText } from '../../../../src/lib/poll/card-text.ts';
import { decodeCard, fromBase32, parseCards } from '../../../../src/lib/poll/read-cards.ts';
import { countPoll, describeCard, locateOptions } from '../../../../src/lib/poll/count-poll.ts';
import type { SiteItems } from '../../../../src/lib/record/site-items.ts';

const at = Date.UTC(2026, 10, 22);
const option = (id: string) => ({ id, label: id, hash: '' });
const site: SiteItems = {
  pages: [
    {
      key: 's/t',
      title: '',
      sections: [],
      lists: [
        { kind: 'survey', id: 'roles', title: '직군', items: ['de', 'da', 'ds'].map(option) },
        {
          kind: 'survey',
          id: 'level',
          title: '위치',
          single: true,
          items: ['jr', 'sr', 'other'].map(option),
        },
      ],
    },
  ],
  currentKeys: { 's/t/roles/old': 's/t/roles/de' },
  removed: {},
};

const answer = (list: string, ...ids: string[]): SurveyAnswer => ({
  question: list,
  options: ids.map((id) => ({ key: `s/t/${list}/${id}`, label: id, at })),
});
const card = (moment: number, ...surveys: SurveyAnswer[]) =>
  toCardText(
    surveys.map(({ question, options }) => ({
      question,
      options: options.map((one) => ({ ...one, at: moment })),
    })),
  );
const count = (text: string) => countPoll(parseCards(text).cards, site);
const numbers = (text: string) =>
  count(text).surveys.map(({ options }) => options.map((o) => o.count));

test('encodes bytes as text and back', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(fromBase32(toBase32(bytes))).toEqual(bytes);
      expect(fromBase32(toBase32(bytes).toLowerCase())).toEqual(bytes);
    }),
  );
});

const key = fc.constantFrom('s/t/roles/de', 's/t/roles/da', 's/t/level/other');
const answers = fc.array(
  fc.record({ key, at: fc.nat(), text: fc.string({ unit: 'grapheme', maxLength: 20 }) }),
  { minLength: 1, maxLength: 6 },
);

test("reads choices and texts back from a card's code", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(answers, (given) => {
      expect(decodeCard(encodeCard(given))?.answers).toEqual(
        given.map(({ key: name, text }) => {
          const seen = cleanText(text);
          return { option: hashOption(name), ...(seen && { text: seen }) };
        }),
      );
    }),
  );
});

test('reads no code that was cut or changed by a letter', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      answers,
      fc.nat(),
      fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
      (given, place, letter) => {
        const code = encodeCard(given);
        const index = 5 + (place % (code.length - 5));
        const altered = code.slice(0, index) + letter + code.slice(index + 1);
        if (altered !== code) expect(decodeCard(altered)).toBeUndefined();
        expect(decodeCard(code.slice(0, index))).toBeUndefined();
      },
    ),
    { numRuns: 500 },
  );
});

test('finds and counts the cards in a whole chat', () => {
  const chat = `[민수] [오후 3:12] ${card(at, answer('roles', 'de', 'da'), answer('level', 'jr'))}
[지영] [오후 3:13] 저도 올려요!
> ${card(at + 5, answer('roles', 'de')).replaceAll('\n', '\n> ')}`;
  expect(numbers(chat)).toEqual([
    [2, 1, 0],
    [1, 0, 0],
  ]);
});

test('tells for each card what stood before it in the chat, and its answers', () => {
  const chat = `[민수] [오후 3:12] ${card(at, answer('roles', 'de', 'da'))}
${card(at + 1, answer('roles', 'ds'))}

지영 - 오후 3:20
${card(at + 2, answer('level', 'jr'))}
> ${card(at + 3, answer('level', 'sr')).replaceAll('\n', '\n> ')}`;
  const places = locateOptions(site);
  expect(parseCards(chat).cards.map((one) => `${one.from} | ${describeCard(one, places)}`)).toEqual(
    ['[민수] [오후 3:12] | de, da', ' | ds', '지영 - 오후 3:20 | jr', ' | sr'],
  );
});

test('counts two people with the same answers twice, and a card pasted twice once', () => {
  const [mine, yours] = [card(at, answer('roles', 'de')), card(at + 1, answer('roles', 'de'))];
  expect(numbers(mine + yours)[0]).toEqual([2, 0, 0]);
  expect(numbers([mine, yours, mine, mine].join('\n'))).toEqual(numbers([yours, mine].join('\n')));
});

test("lists cards that can't be read with the reason and doesn't count them", () => {
  const whole = card(at, answer('roles', 'de'));
  const cut = whole.slice(0, -4);
  const bare = whole.split('\n').slice(0, -1).join('\n');
  const newer = whole.replace('DES1-', 'DES2-');
  const pasted = parseCards([whole, cut, bare, newer].join('\n\n'));
  expect(pasted.cards).toHaveLength(1);
  expect(pasted.broken.map(({ why }) => why)).toEqual([
    '코드가 잘렸거나 바뀌었어요',
    '코드가 없어요',
    '다른 버전에서 만든 카드예요',
  ]);
});

test("doesn't count cards of another survey or with two choices where one is allowed", () => {
  const foreign = encodeCard([{ key: 'x/y/z/w', at }]);
  const twice = card(at, answer('level', 'jr', 'sr'));
  expect(count(`${foreign}\n${twice}`)).toMatchObject({ counted: [] });
  expect(count(`${foreign}\n${twice}`).foreign).toHaveLength(2);
});

test('counts a card made before a rename for the option of today', () => {
  expect(numbers(encodeCard([{ key: 's/t/roles/old', at }]))[0]).toEqual([1, 0, 0]);
});

/** What somebody may paste by accident or on purpose; none of it may stop the page. */
test.for([
  ['300,000자의 카드', `코드: DES1-${'A'.repeat(300_000)}`],
  ['300,000자의 숫자 카드', `DES${'1'.repeat(300_000)}-A`],
  ['빈칸 60,000개', ' '.repeat(60_000)],
  ['글자 사이의 빈칸 60,000개', `a${' '.repeat(60_000)}b\n${card(at, answer('roles', 'de'))}`],
  ['글자 사이의 화살괄호 60,000개', `a${'> '.repeat(60_000)}b${card(at, answer('roles', 'de'))}`],
  ['줄 바꿈 300,000개', '\n'.repeat(300_000)],
  ['DES의 되풀이', 'DES1-'.repeat(60_000)],
  ['첫머리의 되풀이', '[데이터 엔지니어링 스터디 설문 답]\n'.repeat(10_000)],
  ['폭 없는 글자 300,000개', '\u200b'.repeat(300_000)],
])('%s를 붙여 넣어도 멈추지 않아요', ([, text = '']) => {
  // Patterns that try again and again would take minutes, and the test its time limit.
  const { cards, broken } = parseCards(text);
  expect(cards.every(({ from }) => from.length <= 60)).toBe(true);
  expect(broken.every((one) => one.text.length <= 40)).toBe(true);
});

test('아주 긴 코드는 길다고 하고 읽지 않아요', () => {
  expect(parseCards(`DES1-${'A'.repeat(300_000)}`).broken).toEqual([
    { text: `DES1-${'A'.repeat(19)}`, why: '카드라기에는 너무 길어요' },
  ]);
});

/** Every code point that has no width, turns the direction or fills a place with nothing. */
const unseen = [
  ...Array.from({ length: 0x11_0000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((sign) => /[\p{Cc}\p{Cf}]/u.test(sign)),
  ...'\u034f\u115f\u1160\u2800\u3164\uffa0\u2028\u2029',
];

test('카드의 글과 올린 사람의 이름에 보이지 않는 부호가 남지 않아요', () => {
  expect(unseen.length).toBeGreaterThan(150);
  const hidden = new RegExp(
    `[${unseen
      .filter((sign) => sign !== ' ')
      .join('')
      .replace(/[\\\]^-]/g, '\\$&')}]`,
    'u',
  );
  for (const sign of unseen) {
    const code = encodeCard([{ key: 's/t/level/other', at, text: `가${sign}나${sign}` }]);
    const found = parseCards(
      `민${sign}수 [오후 3:12]\n[데이터 엔지니어링 스터디 설문 답]\n${code}`,
    );
    const [pasted] = found.cards;
    expect(pasted?.answers[0]?.text).toMatch(/^가 ?나$/);
    expect(hidden.test(pasted?.from ?? '')).toBe(false);
  }
});

test('여러 글자를 이은 그림 문자는 그대로예요', () => {
  for (const text of ['👩‍👩‍👧', '👩🏽‍💻', '❤️‍🔥', '좋아요 👍']) {
    const [pasted] = parseCards(encodeCard([{ key: 's/t/level/other', at, text }])).cards;
    expect(pasted?.answers[0]?.text).toBe(text);
  }
});

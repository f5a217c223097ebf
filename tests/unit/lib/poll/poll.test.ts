import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeCard,
  encodeCard,
  fromBase32,
  hashOption,
  toBase32,
} from '../../../../src/lib/poll/card-code.ts';
import { parseCards, type SurveyAnswer, toCardText } from '../../../../src/lib/poll/card-text.ts';
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

test('카드의 코드에서 고른 것과 쓴 것을 그대로 읽어요', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(answers, (given) => {
      expect(decodeCard(encodeCard(given))?.answers).toEqual(
        given.map(({ key: name, text }) => ({ option: hashOption(name), ...(text && { text }) })),
      );
    }),
  );
});

test('한 글자라도 바뀌거나 잘린 코드는 읽지 않아요', { timeout: 60_000 }, () => {
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

test('채팅에서 통째로 긁어 온 글에서 카드를 찾아 세요', () => {
  const chat = `[민수] [오후 3:12] ${card(at, answer('roles', 'de', 'da'), answer('level', 'jr'))}
[지영] [오후 3:13] 저도 올려요!
> ${card(at + 5, answer('roles', 'de')).replaceAll('\n', '\n> ')}`;
  expect(numbers(chat)).toEqual([
    [2, 1, 0],
    [1, 0, 0],
  ]);
});

test('카드마다 채팅에서 그 앞에 있던 말과 답을 알려 줘요', () => {
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

test('답이 같은 두 사람은 둘로, 두 번 붙인 카드는 하나로 세요', () => {
  const [mine, yours] = [card(at, answer('roles', 'de')), card(at + 1, answer('roles', 'de'))];
  expect(numbers(mine + yours)[0]).toEqual([2, 0, 0]);
  expect(numbers([mine, yours, mine, mine].join('\n'))).toEqual(numbers([yours, mine].join('\n')));
});

test('읽지 못한 카드는 까닭과 함께 따로 두고 세지 않아요', () => {
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

test('다른 설문의 카드와, 하나만 고르는 물음에 둘을 고른 카드는 세지 않아요', () => {
  const foreign = encodeCard([{ key: 'x/y/z/w', at }]);
  const twice = card(at, answer('level', 'jr', 'sr'));
  expect(count(`${foreign}\n${twice}`)).toMatchObject({ counted: [] });
  expect(count(`${foreign}\n${twice}`).foreign).toHaveLength(2);
});

test('이름이 바뀌기 전에 만든 카드도 지금 보기로 세요', () => {
  expect(numbers(encodeCard([{ key: 's/t/roles/old', at }]))[0]).toEqual([1, 0, 0]);
});

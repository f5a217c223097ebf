import fc from 'fast-check';
import {
  emptyMap,
  maxRatings,
  maxTime,
  minTime,
  type RecordDocument,
} from '../../../../src/lib/record/document.ts';

const word = fc.constantFrom('a', 'goals', 'constructor', 'to-string', 'x1', 'value-of', 'recap');
const time = fc.integer({ min: minTime, max: minTime + 50 });
const anyTime = fc.oneof(time, fc.integer({ min: minTime, max: maxTime }));
const hash = fc.constantFrom('', 'aaaaaa', 'zzzzzz');
const text = fc.oneof(
  fc.constantFrom(
    '',
    '가나다',
    '"\\\n',
    '\u2028',
    '👩‍👩‍👧',
    '</script>',
    '\u0000',
    '\u202e뒤집힘',
    '__proto__',
  ),
  fc.string({ maxLength: 8 }),
);
const key = (parts: number) =>
  fc.array(word, { minLength: parts, maxLength: parts }).map((words) => words.join('/'));

const map = <T>(keys: fc.Arbitrary<string>, values: fc.Arbitrary<T>) =>
  fc
    .array(fc.tuple(keys, values), { maxLength: 6 })
    .map((entries) => Object.assign(emptyMap<T>(), Object.fromEntries(entries)));

const log = fc
  .uniqueArray(fc.tuple(anyTime, fc.constantFrom(1 as const, 2 as const, 3 as const)), {
    selector: ([at, grade]) => `${at}/${grade}`,
    minLength: 1,
    maxLength: maxRatings,
  })
  .map((ratings) => ratings.sort((a, b) => a[0] - b[0] || a[1] - b[1]));

const item = fc.record(
  {
    at: fc.oneof(fc.constant(0), anyTime),
    on: fc.boolean(),
    hash,
    text,
    log,
  },
  { requiredKeys: ['at', 'on', 'hash'] },
);

/** The end of a page is never reached later than its place was last noted. */
const page = fc
  .record({
    at: anyTime,
    place: fc.oneof(fc.constant(''), word),
    label: text,
    readAt: fc.oneof(fc.constant(0), anyTime),
    sections: map(word, hash),
  })
  .map((visit) => ({ ...visit, readAt: Math.min(visit.at, visit.readAt) }));

/** Any sound record, with few enough keys and times that two of them meet. */
export const anyRecord: fc.Arbitrary<RecordDocument> = fc.record({
  version: fc.constant(1 as const),
  since: fc.oneof(fc.constant(0), time),
  items: map(key(4), item),
  pages: map(key(2), page),
});

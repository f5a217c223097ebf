import { expect, it } from 'vitest';
import { referenceSchema } from '../../../../src/lib/schemas/reference.ts';

it.each(['2026-11-22', new Date('2026-11-22')])(
  'reads a date written without quotes: %s',
  (checkedOn) => {
    const { checkedOn: day } = referenceSchema.parse({
      id: 'sample',
      title: 'Sample',
      label: 'Sample, 2022',
      publisher: 'Sample Press',
      kind: 'book',
      language: 'en',
      group: 'what-is',
      description: '검사를 시험하려고 지어낸 책입니다.',
      checkedOn,
    });
    expect(day).toBe('2026-11-22');
  },
);

import { expect, test } from 'vitest';
import { shownVariants } from '../../../src/lessons/shown-variants.ts';

test('a name that differs only in spaces, capitals or a plural is not shown again', () => {
  const names = {
    ko: '데이터 파이프라인',
    en: 'Data pipeline',
    variants: ['파이프라인', '데이터파이프라인', 'data pipelines', 'pipeline', 'pipelines'],
  };
  expect(shownVariants(names)).toEqual(['파이프라인', 'pipeline']);
});

test('an English plural in -ies is the same name', () => {
  const names = { ko: '쿼리', en: 'Query', variants: ['질의', 'queries'] };
  expect(shownVariants(names)).toEqual(['질의']);
});

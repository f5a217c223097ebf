import { expect, test } from 'vitest';
import { withBase } from '../../../src/lib/site.ts';

test.each([
  ['/glossary/#etl', '/', '/glossary/#etl'],
  ['/glossary/#etl', '/study', '/study/glossary/#etl'],
  ['/glossary/', '/study/', '/study/glossary/'],
  ['/study/glossary/', '/study/', '/study/glossary/'],
  ['/studying/', '/study/', '/study/studying/'],
  ['//other.example/', '/study/', '//other.example/'],
  ['https://other.example/', '/study/', 'https://other.example/'],
  ['#ingestion', '/study/', '#ingestion'],
])('%s under %s is %s', (path, base, expected) => {
  expect(withBase(path, base)).toBe(expected);
});

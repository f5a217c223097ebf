import { expect, test } from 'vitest';
import { contentId, contentOrder } from '../../../src/lib/content-id.ts';

test('the number prefix orders files and never reaches an id', () => {
  expect(contentId('01-introduction/04-lifecycle.mdx')).toBe('introduction/lifecycle');
  expect(contentId('01-introduction/index.mdx')).toBe('introduction');
  expect(contentOrder('content/sessions/01-introduction/04-lifecycle')).toBe(4);
  expect(contentOrder('content/sessions/01-introduction')).toBe(1);
});

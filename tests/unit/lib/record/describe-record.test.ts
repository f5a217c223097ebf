import { expect, test } from 'vitest';
import { describeRecord, findOrphans } from '../../../../src/lib/record/describe-record.ts';
import { checkRecord } from '../../../../src/lib/record/check-record.ts';
import { isItemKey } from '../../../../src/lib/record/keys.ts';
import type { SiteItems } from '../../../../src/lib/record/site-items.ts';

const at = Date.UTC(2026, 10, 22);
const site: SiteItems = { pages: [], currentKeys: {}, removed: { 's/t': '없앤 글' } };

test('an item keyed by an inherited name shows under that name only', () => {
  const inherited = Object.getOwnPropertyNames(Object.prototype).filter((name) =>
    isItemKey(`${name}/a/b/c`),
  );
  expect(inherited).toContain('constructor');
  const keys = [...inherited.map((name) => `${name}/a/b/c`), 's/t/list/item'];
  const items = Object.fromEntries(keys.map((key) => [key, { at, on: true, hash: '' }]));
  const { document, problems } = checkRecord({ version: 1, since: 0, items, pages: {} });
  expect(problems).toEqual([]);
  expect(describeRecord(document, site)).toEqual([]);
  expect(findOrphans(document, site)).toEqual([
    ...keys.slice(0, -1).map((key) => ({ key, label: undefined })),
    { key: 's/t/list/item', label: '없앤 글' },
  ]);
});

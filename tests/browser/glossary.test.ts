import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { GlossaryEntry } from '../../src/lib/schemas/glossary.ts';
import { choseongOf } from '../../src/lib/korean/jamo.ts';
import { expect, test } from '../support/browser.ts';
import { PHONE } from '../support/search.ts';

const entries = parse(readFileSync('content/glossary.yaml', 'utf8')) as GlossaryEntry[];

test('the filter finds every entry by its Korean name, its English one and its first consonants', async ({
  visit,
}) => {
  const page = await visit('/glossary/', PHONE);
  const filter = page.getByRole('searchbox', { name: '용어 거르기' });
  await filter.waitFor();
  const names = entries.flatMap(({ id, ko, en }) =>
    [ko, en, ko.replaceAll(' ', ''), ...(choseongOf(ko).length > 1 ? [choseongOf(ko)] : [])].map(
      (name) => ({ id, name }),
    ),
  );
  const missed = await filter.evaluate((input, asked) => {
    const field = input as HTMLInputElement;
    return asked.filter(({ id, name }) => {
      field.value = name;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return document.getElementById(id)?.hidden !== false;
    });
  }, names);
  expect(missed).toEqual([]);
  expect(await page.locator('.entry:visible').count()).toBeLessThan(entries.length);
});

test('the filter says where nothing is found, and a link to a hidden entry shows it', async ({
  visit,
}) => {
  const page = await visit('/glossary/', PHONE);
  const filter = page.getByRole('searchbox', { name: '용어 거르기' });
  await filter.fill('없는말없는말');
  expect(await page.locator('.entry:visible').count()).toBe(0);
  expect(await page.locator('.entry-none').innerText()).toContain('없는말없는말');
  const id = entries[0]?.id ?? '';
  await page.evaluate((hash) => (location.hash = hash), id);
  await expect.poll(() => page.locator(`[id="${id}"]`).isVisible()).toBe(true);
  expect(await filter.inputValue()).toBe('');
});

import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from '../../support/browser.ts';
import { dialogOf, fieldOf, hitsOf, openSearch } from '../../support/search.ts';

/** Shows letters as a Korean input method does before they are committed. */
const compose = (session: CDPSession, text: string) =>
  session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });

async function openWithIme(page: Page): Promise<CDPSession> {
  await openSearch(page);
  return page.context().newCDPSession(page);
}

test('a syllable still being composed (데잍) is searched, and results follow each change', async ({
  visit,
}) => {
  const page = await visit('/');
  const session = await openWithIme(page);
  for (const step of ['ㄷ', '데', '뎅', '데이', '데잍']) await compose(session, step);
  await hitsOf(page).filter({ hasText: '데이터' }).first().waitFor();
  expect(await fieldOf(page).inputValue()).toBe('데잍');
  await session.send('Input.insertText', { text: '데이터 ' });
  for (const step of ['ㄱ', '계', '곕', '계보']) await compose(session, step);
  await hitsOf(page).filter({ hasText: '데이터 계보' }).first().waitFor();
  await session.send('Input.insertText', { text: '계보' });
  expect(await fieldOf(page).inputValue()).toBe('데이터 계보');
  await page.locator('.search-definition', { hasText: '데이터 계보' }).waitFor();
});

test('the first consonant of a word is not searched yet, and the results before it stay', async ({
  visit,
}) => {
  const page = await visit('/');
  const session = await openWithIme(page);
  const note = page.locator('.search-note');
  await compose(session, 'ㄷ');
  await page.waitForTimeout(500);
  // A busy machine may still be loading, and say so.
  await expect.poll(() => note.textContent()).toBe('');
  await session.send('Input.insertText', { text: '데이터 계보' });
  await note.getByText('찾았어요').waitFor();
  const found = await note.textContent();
  await session.send('Input.insertText', { text: ' ' });
  await compose(session, 'ㅍ');
  await page.waitForTimeout(500);
  await expect.poll(() => note.textContent()).toBe(found);
});

test('Enter and arrows during composition belong to the input method and lead nowhere', async ({
  visit,
}) => {
  const page = await visit('/');
  const session = await openWithIme(page);
  await compose(session, '계보');
  await hitsOf(page).first().waitFor();
  const before = new URL(page.url()).pathname;
  // What Chromium reports while an input method has the key.
  const held = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...held });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...held });
  // What others report: the key itself, and that it composes.
  const taken = await fieldOf(page).evaluate((input) =>
    ['Enter', 'ArrowDown'].map(
      (key) =>
        !input.dispatchEvent(
          new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }),
        ),
    ),
  );
  expect(taken).toEqual([false, false]);
  await page.waitForTimeout(300);
  expect(new URL(page.url()).pathname).toBe(before);
  expect(await dialogOf(page).isVisible()).toBe(true);
  expect(await fieldOf(page).evaluate((input) => input === document.activeElement)).toBe(true);

  await session.send('Input.insertText', { text: '계보' });
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/glossary\/#data-lineage$/);
});

test('⌘K opens the search under a Korean layout, where it arrives as ⌘ㅏ', async ({ visit }) => {
  const page = await visit('/');
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ㅏ', code: 'KeyK', metaKey: true, bubbles: true }),
    ),
  );
  await fieldOf(page).waitFor();
});

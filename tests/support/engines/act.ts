import { expect } from 'vitest';
import type { Tab } from './engine.ts';

/** Whether something is there that a reader sees, with a text in it where one is named. */
const isSeen = (tab: Tab, selector: string, text = ''): Promise<boolean> =>
  tab.evaluate(
    ([name = '', words = '']) =>
      [...document.querySelectorAll(name)].some(
        (element) => element.checkVisibility() && element.textContent.includes(words),
      ),
    [selector, text],
  );

/** Waits until an element is seen. */
export const appears = (tab: Tab, selector: string, text?: string): Promise<void> =>
  expect.poll(() => isSeen(tab, selector, text), { message: `${selector} ${text}` }).toBe(true);

/** Waits until no such element is seen. */
export const goes = (tab: Tab, selector: string, text?: string): Promise<void> =>
  expect.poll(() => isSeen(tab, selector, text), { message: `no ${selector}` }).toBe(false);

/** Clicks the first element that is seen and has a text; again where it was replaced meanwhile. */
export async function clickText(tab: Tab, selector: string, text: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    await appears(tab, selector, text);
    await tab.evaluate(aim, [selector, text]);
    try {
      return await tab.click('[data-aim]');
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

/** Runs in the page. */
function aim([selector = '', text = '']: string[]): void {
  document.querySelector('[data-aim]')?.removeAttribute('data-aim');
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.checkVisibility() && element.textContent.includes(text),
  );
  if (found) found.dataset['aim'] = '';
}

/** Writes into a field as a Korean input method does: each step takes the place of the one before. */
export const compose = (tab: Tab, selector: string, steps: string[]): Promise<void> =>
  tab.evaluate(
    async ([name = '', ...texts]) => {
      const field = document.querySelector<HTMLInputElement>(name);
      if (!field) throw new Error(`${name} is not there`);
      field.focus();
      const before = field.value;
      field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      for (const data of texts) {
        field.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data }));
        field.value = before + data;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data }));
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      const data = texts.at(-1) ?? '';
      field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data }));
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data }));
    },
    [selector, ...steps],
  );

/** Path of the address of a tab, with what comes after it. */
export const placeOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => location.pathname + location.search + location.hash, null);

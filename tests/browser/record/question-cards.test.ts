import { globSync } from 'node:fs';
import { inject } from 'vitest';
import { expect, test } from '../../support/browser.ts';

const pages = globSync('dist/sessions/*/*/index.html')
  .map((file) => `/${file.slice('dist/'.length, -'index.html'.length)}`)
  .sort();

test.for([
  [360, 780],
  [1280, 900],
] as const)(
  'every question, %i px wide: an answer moves no button, and a second press changes no choice',
  { timeout: 240_000 },
  async ([width, height], { visit }) => {
    const page = await visit('/404.html', {
      viewport: { width, height },
      reducedMotion: 'reduce',
    });
    const moved: string[] = [];
    const changed: string[] = [];
    let walked = 0;
    for (const path of pages) {
      await page.goto(inject('origin') + path);
      const cards = page.locator('question-card');
      for (let index = 0; index < (await cards.count()); index += 1) {
        const card = cards.nth(index);
        const name = `${path} ${index + 1}`;
        await card.scrollIntoViewIfNeeded();
        const button = card.getByRole('button', { name: '답 확인하기' });
        const wrong = card.locator('li:not([data-correct])').first().getByRole('radio');
        await wrong.check();
        await button.scrollIntoViewIfNeeded();
        const before = await button.boundingBox();
        if (!before) throw new Error(`${name} has no button`);
        const spot = [before.x + before.width / 2, before.y + before.height / 2] as const;
        await page.mouse.click(...spot);
        await card.getByText('다시 생각해 볼까요?').first().waitFor();
        const after = await button.boundingBox();
        if (after?.y !== before.y || after.x !== before.x) moved.push(name);
        await page.mouse.click(...spot);
        if (!(await wrong.isChecked())) changed.push(name);
        walked += 1;
      }
    }
    expect({ moved, changed }).toEqual({ moved: [], changed: [] });
    expect(walked).toBeGreaterThan(0);
  },
);

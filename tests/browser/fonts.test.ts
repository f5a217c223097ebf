import { expect, test } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';

const widths = { phone: 390, desktop: 1440 };

test.for(
  builtPages().flatMap(({ path }) => Object.keys(widths).map((name) => [path, name] as const)),
)(
  '%s needs no more than the shared fonts and its own, on a %s',
  async ([path, name], { visit }) => {
    const page = await visit(path, {
      viewport: { width: widths[name as keyof typeof widths], height: 844 },
    });
    // What scripts of a page show comes after it has loaded.
    await page.waitForLoadState('networkidle');
    const fonts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((entry) => /pretendard-(\w+)-(\w+)\./.exec(entry.name)?.slice(1).join(' '))
        .filter((font) => font !== undefined),
    );
    expect(new Set(fonts).size).toBe(fonts.length);
    expect(fonts).toEqual(expect.arrayContaining(['regular shared', 'bold shared']));
    expect(fonts.filter((font) => font.endsWith('rest'))).toEqual([]);
  },
);

test('a word that a script shows comes in the font of the site, whatever its letters', async ({
  visit,
}) => {
  const page = await visit('/');
  await page.waitForLoadState('networkidle');
  const rest = page.waitForResponse(/pretendard-regular-rest\./);
  await page.evaluate(() => document.querySelector('main')?.append('쀍 뷁 헿 퀭 뜻 옳 닭'));
  expect((await rest).ok()).toBe(true);
});

import { expect, test } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';

const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true } as const;
const still = { reducedMotion: 'reduce' } as const;
const topics = builtPages()
  .map(({ path }) => path)
  .filter((path) => /^\/sessions\/[^/]+\/[^/]+\/$/.test(path));
const [topic = ''] = topics;

test('on a phone search, both contents and the next topic stand in the lower quarter', async ({
  visit,
}) => {
  const page = await visit(topic, { ...PHONE, ...still });
  await page.evaluate(() => scrollTo(0, 2000));
  const actions = page.locator('.topic-bar > *');
  // The last topic of all has no next one.
  expect(await actions.count()).toBe(3 + (await page.locator('.pager [rel=next]').count()));
  for (const action of await actions.all()) {
    const box = await action.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(780 * 0.75);
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  // Nothing else stays on the screen while one reads.
  const bar = await page.locator('.topic-bar').boundingBox();
  expect(bar?.height).toBeLessThanOrEqual(54);
  const header = await page.locator('.site-header').boundingBox();
  expect((header?.y ?? 0) + (header?.height ?? 0)).toBeLessThanOrEqual(0);
  await page.locator('.topic-bar__search').tap();
  await page.getByRole('dialog', { name: '검색' }).waitFor();
});

test.for([16, 32])(
  'a heading that a link leads to stands clear of the bars at %i px text',
  async (size, { visit }) => {
    const page = await visit(topic, { ...PHONE, ...still });
    await page.evaluate((px) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`html { font-size: ${px}px !important }`);
      document.adoptedStyleSheets = [sheet];
    }, size);
    const hidden = await page.evaluate(() => {
      const bar = document.querySelector('.topic-bar')?.getBoundingClientRect();
      const fixed = getComputedStyle(document.querySelector('.topic-bar') ?? document.body);
      const foot = fixed.position === 'fixed' ? (bar?.top ?? innerHeight) : innerHeight;
      return [...document.querySelectorAll<HTMLElement>('.prose :is(h2, h3)[id]')].flatMap(
        (heading) => {
          location.hash = heading.id;
          const { top, bottom } = heading.getBoundingClientRect();
          return top < 0 || bottom > foot ? [`${heading.id} ${top} ${bottom}`] : [];
        },
      );
    });
    expect(hidden).toEqual([]);
  },
);

const pages = builtPages().map(({ path }) => path);

test.for(pages)('no target of %s is smaller than 24 px on a phone', async (path, { visit }) => {
  const page = await visit(path, { ...PHONE, ...still });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select')]
      // A link in running text is as high as its line; WCAG 2.5.8 leaves it out.
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => getComputedStyle(one).display !== 'inline')
      .filter((one) => !one.matches('.skip-link, .visually-hidden'))
      .flatMap((one) => {
        const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
        return Math.min(width, height) < 24 ? [`${one.outerHTML.slice(0, 90)} ${height}`] : [];
      }),
  );
  expect(small).toEqual([]);
});

test.for(pages)(
  'what links of %s lead to is covered by no bar, also with twice the text size',
  async (path, { visit }) => {
    const page = await visit(path, { ...PHONE, ...still });
    // As a reader sets it in the browser: media queries in rem follow.
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.reload();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
      '32px',
    );
    const covered = await page.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
      const ids = new Set(links.map(({ hash }) => decodeURIComponent(hash.slice(1))));
      return [...ids].flatMap((id) => {
        const target = document.getElementById(id);
        if (!target?.checkVisibility() || target.closest('[popover], svg')) return [];
        location.hash = id;
        const { left, top } = target.getBoundingClientRect();
        const seen = document.elementFromPoint(Math.max(1, left + 1), top + 1);
        return seen && (target.contains(seen) || seen.contains(target)) ? [] : [`${id} ${top}`];
      });
    });
    expect(covered).toEqual([]);
  },
);

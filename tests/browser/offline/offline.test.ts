import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { expect, test } from '../../support/browser.ts';
import { Deployments } from '../../support/deployments.ts';
import { builtPages } from '../../support/pages.ts';
import { fieldOf, hitsOf } from '../../support/search.ts';

const site = new Deployments();
beforeAll(async () => {
  await site.start();
  await site.build('a');
  await site.build('b');
  await site.buildOff('off');
}, 60_000);
beforeEach(() => site.deploy('a'));
afterAll(() => site.close());

const versionOf = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const painted = main && getComputedStyle(main).getPropertyValue('--version').trim();
    return [main?.dataset['version'], painted].join();
  });
const whole = (name: string) => [name, name].join();
const offer = (page: Page) => page.locator('.new-version');

/** Waits until a whole version is there and answers the next page. */
const kept = (page: Page) =>
  page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state));

/** Looks for a new version and waits until the attempt has ended: what it came to. */
const update = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const worker = registration.installing;
    if (!worker) return registration.waiting?.state ?? 'nothing new';
    return new Promise<string>((resolve) =>
      worker.addEventListener('statechange', () => resolve(worker.state)),
    );
  });

/** Opens the site in a new browser context, and another page of it once the version is whole. */
async function open(browser: {
  newContext: (options: object) => Promise<{ newPage(): Promise<Page> }>;
}) {
  const page = await (await browser.newContext({ serviceWorkers: 'allow' })).newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (/policy|Trusted/.test(message.text())) errors.push(message.text());
  });
  await page.goto(`${site.origin}/`);
  await kept(page);
  await page.goto(`${site.origin}/glossary/`);
  return { page, errors };
}

test('a new version is offered when it is whole, never mixed with the old, and back again', async ({
  browser,
}) => {
  const { page, errors } = await open(browser);
  for (const [from, to] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    expect(await versionOf(page)).toBe(whole(from));
    site.deploy(to);
    expect(await update(page)).toBe('installed');
    await offer(page).waitFor();
    // Until the reader takes it, every page is of the old version.
    for (const path of ['/', '/references/', '/glossary/']) {
      await page.goto(site.origin + path);
      expect(await versionOf(page)).toBe(whole(from));
    }
    await offer(page).getByRole('button', { name: '새 버전 열기' }).click();
    await expect.poll(() => versionOf(page).catch(() => '')).toBe(whole(to));
    site.stop();
    await page.goto(`${site.origin}/search/`);
    expect(await versionOf(page)).toBe(whole(to));
    await fieldOf(page).fill('계보');
    await hitsOf(page).first().waitFor();
    site.deploy(to);
  }
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a page in another tab goes on with its own version', async ({ browser }) => {
  const { page } = await open(browser);
  const other = await page.context().newPage();
  await other.goto(`${site.origin}/references/`);
  site.deploy('b');
  await update(page);
  await offer(page).getByRole('button', { name: '새 버전 열기' }).click();
  await offer(page).getByText('다른 탭을 모두 닫은 뒤').waitFor();
  await other.goto(`${site.origin}/`);
  expect(await versionOf(other)).toBe(whole('a'));
  await other.close();
  await offer(page).getByRole('button', { name: '새 버전 열기' }).click();
  await expect.poll(() => versionOf(page).catch(() => '')).toBe(whole('b'));
  await page.context().close();
});

test('a cut update leaves the old version as it was, and goes on where it stopped', async ({
  browser,
}) => {
  const { page } = await open(browser);
  site.deploy('b');
  site.left = 12;
  expect(await update(page)).toBe('redundant');
  site.stop();
  await page.goto(`${site.origin}/`);
  expect(await versionOf(page)).toBe(whole('a'));
  site.deploy('b');
  site.asked = [];
  expect(await update(page)).toBe('installed');
  const pages = site.asked.filter((path) => path.endsWith('/'));
  expect(pages.length).toBeLessThan(builtPages().length);
  await page.context().close();
});

test('a file that is not the one of its version is refused', async ({ browser }) => {
  const { page } = await open(browser);
  site.deploy('b');
  const changed = site.change('b', 'references/index.html');
  expect(await update(page)).toBe('redundant');
  await page.goto(`${site.origin}/references/`);
  expect(await versionOf(page)).toBe(whole('a'));
  changed();
  expect(await update(page)).toBe('installed');
  await page.context().close();
});

test('a full disk takes nothing from the site, and what was fetched is given back', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ serviceWorkers: 'allow' })).newPage();
  const devtools = await page.context().newCDPSession(page);
  const origin = new URL(site.origin).origin;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
  await page.goto(`${site.origin}/`);
  const state = await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    let registration = await serviceWorker.getRegistration();
    while (!registration?.installing) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      registration = await serviceWorker.getRegistration();
    }
    const worker = registration.installing;
    return new Promise<string>((resolve) =>
      worker.addEventListener('statechange', () => resolve(worker.state)),
    );
  });
  expect(state).toBe('redundant');
  const left = await page.evaluate(
    async (scope) => (await (await caches.open(`offline ${scope}`)).keys()).length,
    `${site.origin}/`,
  );
  expect(left).toBe(0);
  await page.goto(`${site.origin}/references/`);
  expect(await versionOf(page)).toBe(whole('a'));
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await page.goto(`${site.origin}/`);
  await kept(page);
  await page.context().close();
});

test('the worker that ends offline reading removes its forerunner with all files', async ({
  browser,
}) => {
  const { page } = await open(browser);
  site.deploy('off');
  await update(page);
  await expect
    .poll(() =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]),
    )
    .toEqual([0, 0]);
  await page.goto(`${site.origin}/`);
  expect(await versionOf(page)).toBe(whole('off'));
  await page.context().close();
});

test('nothing is fetched for a reader who saves data', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  await context.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  const page = await context.newPage();
  site.asked = [];
  await page.goto(`${site.origin}/`);
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 1000))),
  );
  expect(site.asked.filter((path) => /sw\.js|offline/.test(path))).toEqual([]);
  await context.close();
});

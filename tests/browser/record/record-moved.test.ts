import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import sirv from 'sirv';
import { afterAll, beforeAll } from 'vitest';
import { expect, test } from '../../support/browser.ts';
import { builtPages } from '../../support/pages.ts';
import { buildRenamedSite } from '../../support/renamed-site.ts';

const heading = '데이터가 흐르는 길';
let folder: string;
let server: Server | undefined;
let origin: string;

beforeAll(async () => {
  folder = buildRenamedSite({
    topic: { session: 'introduction', from: 'kakao-case', to: 'one-company' },
    heading: { from: 'data-flow', to: 'flow-of-data' },
  });
  const assets = sirv(folder);
  server = createServer((request, response) => assets(request, response));
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server?.address() as AddressInfo).port}`;
}, 180_000);

afterAll(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(dirname(folder), { recursive: true });
});

test('옛 주소와 옛 제목으로 와도 그 제목이 보이고, 읽던 곳도 따라가요', async ({ browser }) => {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${origin}/sessions/introduction/kakao-case/#data-flow`);
  await page.waitForURL(`${origin}/sessions/introduction/one-company/#flow-of-data`);
  await page.waitForFunction(() => {
    const top = document.getElementById('flow-of-data')?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < innerHeight / 2;
  });
  // A reader from before both renames.
  await page.goto(`${origin}/record/`);
  await page.evaluate((at) => {
    const visit = {
      at,
      place: 'data-flow',
      label: '데이터가 흐르는 길',
      readAt: 0,
      sections: { 'data-flow': 'abcdef' },
    };
    const pages = { 'introduction/kakao-case': visit };
    localStorage.setItem(
      'de-study.record',
      JSON.stringify({ version: 1, since: 0, items: {}, pages }),
    );
  }, Date.now() - 1000);
  await page.goto(`${origin}/`);
  const link = page.getByRole('link', { name: '이어 읽기' });
  await link.waitFor();
  expect(await link.getAttribute('href')).toMatch(
    /\/sessions\/introduction\/one-company\/#flow-of-data$/,
  );
  // Pages that were merely opened are not listed: this one was read to its end.
  await page.evaluate(() =>
    localStorage.setItem(
      'de-study.record',
      (localStorage.getItem('de-study.record') ?? '').replace(
        '"readAt":0',
        '"readAt":1767225600000',
      ),
    ),
  );
  await page.goto(`${origin}/record/`);
  const changed = page.locator('.record-changed');
  await changed.waitFor();
  expect(await changed.getByRole('link', { name: heading, exact: true }).count()).toBe(1);
  expect(await changed.innerText()).not.toMatch(/흐르는 길 \(새로 생김\)/);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('옛 주소는 스크립트 없이도 새 주소를 알려요', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${origin}/sessions/introduction/kakao-case/`);
  await page.getByRole('link', { name: '새 주소로 가기' }).click();
  await page.waitForURL(`${origin}/sessions/introduction/one-company/`);
  await page.context().close();
});

test('옛 주소는 어느 목록에도 없고, 새 주소는 있어요', () => {
  const old = '/sessions/introduction/kakao-case/';
  const pages = builtPages(folder);
  const html = pages.find(({ path }) => path === old)?.html ?? '';
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).not.toMatch(/data-pagefind-body|rel="canonical"/);
  expect(existsSync(`${folder}/sessions/introduction/kakao-case.md`)).toBe(false);
  for (const file of [
    'sitemap-0.xml',
    'llms.txt',
    'llms-full.txt',
    'feed.xml',
    'record/items.json',
  ]) {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    expect(text, file).not.toMatch(/sessions\/introduction\/kakao-case[/."]/);
    expect(text, file).toContain('introduction/one-company');
  }
  for (const { path, html: text } of pages.filter((page) => page.path !== old))
    expect(text, path).not.toContain(`href="${old}`);
});

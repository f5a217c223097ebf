import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EvalQuery } from '../../../src/tools/search-eval/figures.ts';
import { Deployments } from '../../support/deployments.ts';
import { appears, placeOf } from '../../support/engines/act.ts';
import type { Engine, Tab } from '../../support/engines/engine.ts';
import { findEngines } from '../../support/engines/index.ts';
import { builtPages, sitePath } from '../../support/pages.ts';

const site = new Deployments();
beforeAll(async () => {
  await site.start();
  await site.build('a');
}, 60_000);
beforeEach(() => site.deploy('a'));
afterAll(() => site.close());

const allQueries = JSON.parse(
  readFileSync('tests/fixtures/search-queries.json', 'utf8'),
) as EvalQuery[];
const queries = allQueries.filter(({ expect: pages }) => pages.length > 0).slice(0, 50);
const drawings = globSync('dist/sessions/*/diagrams/*.svg').map((file) =>
  file.replaceAll('\\', '/').slice('dist'.length),
);

/** What a page is: its title, and the name of the version by which it is painted. */
const look = (tab: Tab) =>
  tab.evaluate(() => {
    const main = document.querySelector('main');
    const painted = main && getComputedStyle(main).getPropertyValue('--version').trim();
    return { title: document.title, version: `${main?.dataset['version']} ${painted}` };
  }, null);

/** Runs in the page: types a query into the open search; the number of hits, within 20 seconds. */
async function ask(query: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('.search-dialog .search-input');
  const count = () => document.querySelectorAll('.search-definition, .search-hit').length;
  const type = async (text: string, isDone: () => boolean) => {
    if (!field) throw new Error('The search is not open');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    for (let tries = 0; tries < 400 && !isDone(); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await type('', () => count() === 0);
  await type(query, () => count() > 0);
  return count();
}

describe.for(Object.entries(findEngines()))('%s', ([, start]) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.close());

  test(
    'after one visit every page, drawing and query works with the server stopped',
    { timeout: 180_000 },
    async () => {
      const tab = await engine.open();
      await tab.goto(`${site.origin}/`);
      await tab.evaluate(() => navigator.serviceWorker.ready.then(() => true), null);
      await tab.goto(`${site.origin}/glossary/`);
      await expect
        .poll(() => tab.evaluate(() => navigator.serviceWorker.controller?.state, null))
        .toBe('activated');
      site.stop();

      for (const { path, html } of builtPages()) {
        await tab.goto(site.origin + path);
        const title = /<title>([^<]*)/.exec(html)?.[1];
        expect(await look(tab), path).toEqual({ title, version: 'a a' });
      }

      expect(drawings.length).toBeGreaterThan(20);
      const types = await tab.evaluate(
        (addresses) =>
          Promise.all(
            addresses.map(async (address) => (await fetch(address)).headers.get('content-type')),
          ),
        drawings.map((path) => site.origin + path),
      );
      expect(new Set(types)).toEqual(new Set(['image/svg+xml']));

      await tab.goto(`${site.origin}/`);
      await tab.click('site-search a');
      await appears(tab, '.search-dialog .search-input');
      expect(queries).toHaveLength(50);
      for (const { query } of queries) {
        expect(await tab.evaluate(ask, query), query).toBeGreaterThan(0);
      }

      // A page that was never there, and an address without its last slash.
      const missing = await tab.evaluate(
        async (address) => (await fetch(address, { redirect: 'follow' }).catch(() => null))?.status,
        `${site.origin}/sessions/introduction`,
      );
      expect(missing).toBe(200);
      await tab.goto(`${site.origin}/sessions/introduction`);
      expect(await placeOf(tab)).toBe(`${sitePath}/sessions/introduction/`);
      await tab.goto(`${site.origin}/no-such-page/`);
      expect((await look(tab)).title).toContain('찾는 페이지가 없어요');
      await tab.close();
    },
  );
});

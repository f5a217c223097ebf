import type { Page } from 'playwright-core';
import { globSync, readFileSync } from 'node:fs';
import { findFences } from '../../../src/build/diagrams/read/find-fences.ts';
import { contentId } from '../../../src/lib/content-id.ts';
import { pagePath } from '../../../src/lib/site.ts';
import { expect, test } from '../../support/browser.ts';
import { mermaidLabels } from '../../support/mermaid-labels.ts';

/** Places of the diagrams that show a label, by label. */
const places = new Map<string, string[]>();
for (const file of globSync('content/sessions/*/*.mdx')) {
  for (const { meta, code } of findFences(file, readFileSync(file, 'utf8')).fences) {
    const page = pagePath(contentId(file.replace('content/sessions/', '')));
    for (const label of mermaidLabels(code)) {
      places.set(label, [...(places.get(label) ?? []), `${page}#diagram-${meta.id}`]);
    }
  }
}

test(
  'every label of every diagram is found by the search, as a diagram or by its page',
  { timeout: 300_000 },
  async ({ visit }) => {
    expect(places.size).toBeGreaterThan(80);
    const page = await visit('/search/', { reducedMotion: 'reduce' });
    // The filters come with the first search.
    await page.locator('.search-input').first().fill('데이터');
    await page.getByRole('radio', { name: '그림' }).waitFor({ state: 'attached' });
    const labels = [...places.keys()];
    const notAsDiagram = await search(page, '그림', labels, (label) => places.get(label) ?? []);
    const lost = await search(page, '전체', notAsDiagram, (label) =>
      (places.get(label) ?? []).map((place) => place.replace(/#.*/, '')),
    );
    expect(lost).toEqual([]);
  },
);

/** The labels whose search among `kind` shows none of the addresses where they stand. */
async function search(
  page: Page,
  kind: string,
  labels: string[],
  placesOf: (label: string) => string[],
): Promise<string[]> {
  const input = page.locator('.search-input').first();
  await page.getByRole('radio', { name: kind }).check({ force: true });
  const lost: string[] = [];
  for (const label of labels) {
    await input.fill('');
    await page.waitForFunction(() => !document.querySelector('.search-body a[href*="/sessions/"]'));
    await input.fill(label);
    const found = await page
      .waitForFunction(
        (wanted) =>
          [...document.querySelectorAll<HTMLAnchorElement>('.search-body a')].some((link) =>
            wanted.some((place) => (link.pathname + link.hash).startsWith(place)),
          ),
        placesOf(label),
        { timeout: 3000, polling: 50 },
      )
      .catch(() => undefined);
    if (!found) lost.push(label);
  }
  return lost;
}

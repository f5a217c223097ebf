import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { diagramSizes, reportDiagrams } from '../../src/tools/diagram-sizes.ts';
import { findFences } from '../../src/build/diagrams/read/find-fences.ts';
import { variantsOf } from '../../src/build/diagrams/read/fence.ts';
import { contentId } from '../../src/lib/content-id.ts';
import { pagePath } from '../../src/lib/site.ts';
import { mermaidLabels } from '../support/mermaid-labels.ts';
import { belowSitePath, builtPages } from '../support/pages.ts';

const all = globSync('content/sessions/*/*.mdx').flatMap(
  (file) => findFences(file, readFileSync(file, 'utf8')).fences,
);
const fences = all.filter(({ only }) => !only);
const narrowOnes = all.filter(({ only }) => only);
const pages = new Map(builtPages().map((page) => [page.path, parseHTML(page.html).document]));
const squeeze = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

test('session 1 has at least sixteen diagrams', () => {
  expect(
    fences.filter(({ file }) => file.includes('01-introduction')).length,
  ).toBeGreaterThanOrEqual(16);
});

test.for(fences)(
  '$meta.id: every label is told in the outline and drawn on its page',
  ({ file, meta, code }) => {
    const page = pages.get(pagePath(contentId(file.replace('content/sessions/', ''))));
    const figure = page?.getElementById(`diagram-${meta.id}`);
    const outline = figure?.querySelector('.diagram__outline');
    expect(outline?.closest('[data-pagefind-body]'), 'outline is indexed').toBeTruthy();
    expect(outline?.closest('[data-pagefind-ignore]'), 'outline is not left out').toBeFalsy();
    const told = squeeze(outline?.textContent ?? '');
    const drawings = [...(figure?.querySelectorAll('svg') ?? [])];
    const narrow = narrowOnes.find((other) => other.meta.id === meta.id);
    expect(drawings).toHaveLength(meta.narrow || narrow ? 2 : 1);
    const labels = [...mermaidLabels(code), ...(narrow ? mermaidLabels(narrow.code) : [])];
    expect(labels.length).toBeGreaterThan(0);
    expect(
      labels.filter((label) => !told.includes(label)),
      'missing in words',
    ).toEqual([]);
    for (const drawing of drawings) {
      // Words are indexed once, in the outline.
      expect(drawing.getAttribute('data-pagefind-ignore')).toBe('all');
      const drawn = [...drawing.querySelectorAll('text')].map((text) =>
        squeeze(text.textContent ?? ''),
      );
      expect(
        labels.filter((label) => !drawn.includes(label)),
        'missing in the drawing',
      ).toEqual([]);
    }
  },
);

test.for([...pages])(
  '%s: drawings are plain, sized and named, and no id is there twice',
  ([, page]) => {
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(page.querySelector('[style]')).toBeNull();
    for (const drawing of page.querySelectorAll('svg.drawing')) {
      expect(drawing.querySelector('style, script, foreignObject, image')).toBeNull();
      const [, , width, height] = (drawing.getAttribute('viewBox') ?? '').split(' ');
      expect([drawing.getAttribute('width'), drawing.getAttribute('height')]).toEqual([
        width,
        height,
      ]);
      const names = (drawing.getAttribute('aria-labelledby') ?? '').split(' ');
      expect(names.map((id) => page.getElementById(id)?.textContent).join('')).not.toBe('');
      expect(drawing.getAttribute('role')).toBe(drawing.querySelector('a') ? 'group' : 'img');
    }
  },
);

test('nothing of Mermaid reaches a reader: neither its code nor its sources', () => {
  const scripts = globSync('dist/**/*.{js,mjs}').filter((file) =>
    /mermaid|flowchart/i.test(readFileSync(file, 'utf8')),
  );
  expect(scripts).toEqual([]);
  const sources = builtPages().filter(({ html }) =>
    /accDescr|flowchart (LR|TB)|language-mermaid/.test(html),
  );
  expect(sources.map(({ path }) => path)).toEqual([]);
});

test('each drawing takes 6 KB or less, compressed, and half of them 3 KB or less', () => {
  const sizes = diagramSizes();
  expect(new Set(sizes.map(({ id }) => id)).size).toBeGreaterThanOrEqual(
    all.flatMap(variantsOf).length,
  );
  expect(reportDiagrams(sizes).over).toEqual([]);
});

test('a drawing past the limit is reported', () => {
  const { over } = reportDiagrams([
    { id: 'large', size: 6.1 },
    { id: 'small', size: 1 },
    { id: 'tiny', size: 0.5 },
  ]);
  expect(over).toEqual(['large: 6.10 > 6']);
});

test('every "크게 보기" leads to a drawing that stands by itself', () => {
  const links = [...pages.values()].flatMap((page) => [
    ...page.querySelectorAll('a.diagram__open'),
  ]);
  expect(links.length).toBeGreaterThanOrEqual(fences.length);
  for (const link of links) {
    const file = readFileSync(join('dist', belowSitePath(link.getAttribute('href') ?? '')), 'utf8');
    expect(file).toMatch(
      /^<svg class="drawing" xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*><title>[^<]+<\/title><desc>/,
    );
  }
});

test.for([...pages])(
  '%s: “글로 보기” and “크게 보기” say which diagram, after the words that are seen',
  ([, page]) => {
    for (const [selector, seen] of [
      ['.diagram__outline > summary', '글로 보기'],
      ['a.diagram__open', '크게 보기'],
    ] as const) {
      const names = [...page.querySelectorAll(selector)].map((control) => {
        const caption = control.closest('.diagram')?.querySelector('figcaption')?.firstChild;
        expect(control.hasAttribute('aria-label')).toBe(false);
        expect(squeeze(control.textContent ?? '')).toBe(
          `${seen}: ${squeeze(caption?.textContent ?? '')}`,
        );
        return control.textContent;
      });
      expect(new Set(names).size).toBe(names.length);
    }
  },
);

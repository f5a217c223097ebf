import { expect, test } from 'vitest';
import { fits, inlineDrawing } from '../../../../src/lessons/diagrams/show-drawing.ts';
import { standaloneDrawing } from '../../../../src/lessons/diagrams/show-drawing.ts';
import { formatDiagram, parseDiagram } from '../../../../src/lessons/diagrams/stored-diagram.ts';

const metadata = {
  hash: '0123456789abcdef',
  mermaid: '12.3.0',
  type: 'flowchart-v2',
  title: '제목 <b> & "따옴표"',
  description: '--></metadata> 설명',
  outline: { ordered: false, items: [{ text: '가 < 나', href: '/a/' }] },
};
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="20" viewBox="0 0 400 20">' +
  '<defs><marker id="demo-m1"><path d="M0 0"/></marker></defs>' +
  '<path d="M0 0h9" marker-end="url(#demo-m1)"/><text x="1" y="2">가</text></svg>';
const linked = svg
  .replace('<text', '<a href="/sessions/x/"><text')
  .replace('</text>', '</text></a>');

test('what is stored is read again, whatever the words hold', () => {
  expect(parseDiagram(formatDiagram({ metadata, svg }))).toEqual({ metadata, svg });
});

test('a file that is no stored diagram is refused', () => {
  expect(() => parseDiagram('<svg></svg>')).toThrow();
});

test('on the page a drawing has a name, a description and ids of its own', () => {
  const markup = inlineDrawing(
    { metadata, svg },
    { key: 'diagram-demo-2', className: 'x', base: '/' },
  );
  expect(markup).toContain('role="img"');
  expect(markup).toContain('aria-labelledby="diagram-demo-2-title"');
  expect(markup).toContain(
    '<title id="diagram-demo-2-title">제목 &lt;b&gt; &amp; &quot;따옴표&quot;</title>',
  );
  expect(markup).toContain('id="diagram-demo-2-m1"');
  expect(markup).toContain('url(#diagram-demo-2-m1)');
  expect(markup).not.toContain('demo-m1"><path');
});

test('a drawing with links is a group, and its links follow the base of the site', () => {
  const markup = inlineDrawing(
    { metadata, svg: linked },
    { key: 'k', className: 'x', base: '/study/' },
  );
  expect(markup).toContain('role="group"');
  expect(markup).toContain('href="/study/sessions/x/"');
});

test.for([
  [300, 16],
  [341, 16],
  [342, 20],
  [812, 40],
  [2000, 99],
] as const)('a drawing %i wide has labels of 12 px in a frame of %i rem', ([width, step]) => {
  expect(fits({ svg: `<svg width="${width}">` })).toBe(step);
});

test('as a file of its own a drawing brings its name and its style sheet', () => {
  const file = standaloneDrawing(
    { metadata, svg: linked },
    ['/* note */ .f-ink { fill: red; }'],
    '/study/',
  );
  expect(file).toMatch(/^<svg class="drawing" xmlns="[^>]*><title>제목 &lt;b&gt;/);
  expect(file).toContain('<style>.f-ink{fill:red;}');
  expect(file).toContain('href="/study/sessions/x/"');
});

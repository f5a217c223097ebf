import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { getPageAnchors } from '../../src/build/authoring/rules/anchors.ts';
import { parseContent, readContent } from '../../src/build/authoring/source/site-content.ts';

/** The authoring checks know anchors before anything is built; here they are held against the pages. */
const { documents } = parseContent(await readContent('.'));

it.each(documents.map((document) => [document.page, document] as const))(
  '%s: 검사가 아는 자리가 만든 페이지에도 모두 있다',
  (page, document) => {
    const html = readFileSync(`dist${page}index.html`, 'utf8');
    const built = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    expect([...getPageAnchors(document)].filter((id) => !built.has(id))).toEqual([]);
  },
);

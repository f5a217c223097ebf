import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { forgetLessons } from '../../../../../src/build/authoring/dev/forget-lessons.ts';

it('용어집이나 참고자료가 바뀌면 글만 다시 읽게 한다', () => {
  const watcher = new EventEmitter();
  const forgotten: unknown[] = [];
  const files = ['/site/content/sessions/01-a/02-b.mdx', '/site/src/pages/index.astro', null];
  const moduleGraph = {
    idToModuleMap: new Map(files.map((file, i) => [String(i), { file }])),
    invalidateModule: ({ file }: { file: unknown }) => forgotten.push(file),
  };
  forgetLessons({ watcher, environments: { ssr: { moduleGraph } } } as never);
  watcher.emit('all', 'change', '/site/content/sessions/01-a/02-b.mdx');
  expect(forgotten).toEqual([]);
  watcher.emit('all', 'change', '/site/content/glossary.yaml');
  expect(forgotten).toEqual(['/site/content/sessions/01-a/02-b.mdx']);
});

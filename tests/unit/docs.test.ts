import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const documents = ['README.md', 'src/README.md', '.github/CONTRIBUTING.md', '.github/DEPLOY.md'];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

test('every file, folder and npm script that the documents name exists', () => {
  const wrong = documents.flatMap((document) => {
    const text = readFileSync(document, 'utf8');
    const names = [...text.matchAll(/`([^`\s<>*|]+\/[^`\s<>*|]*|[\w-]+\.(?:ts|css|json|mdx?))`/g)];
    const paths = names
      .map(([, name = '']) => name)
      .filter((name) => !/=|^(http|\/|\.cache|<|dist\/|session\/)|\.\.\.|\|/.test(name))
      .filter((name) => !places(document, name).some((path) => existsSync(path)));
    const commands = [...text.matchAll(/npm run (?:-s )?(\w[\w:-]*)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !(name in scripts));
    return [...paths, ...commands].map((name) => `${document}: ${name}`);
  });
  expect(wrong).toEqual([]);
});

/** Where a name may be meant: from the root, from `src`, or beside what its chapter speaks of. */
const places = (document: string, name: string) => [
  name,
  join('src', name),
  join(dirname(document), name),
  ...['client/record', 'client/search', 'build/diagrams', 'build/authoring'].map((room) =>
    join('src', room, name),
  ),
  join('src/components/content', name),
  join('src/build/diagrams/draw', name),
  join('content/sessions/01-introduction', name),
];

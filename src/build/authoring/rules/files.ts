import { createProblem, type Problem } from '../../problems/problem.ts';
import type { SiteContent } from '../source/site-content.ts';

const numbered = /^\d{2,}-[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Names of folders and files below `content/sessions/`, their numbers, and sessions without `index.mdx`. */
export function checkFiles({ texts }: SiteContent): Problem[] {
  const paths = [...texts.keys()].filter((path) => path.startsWith('content/sessions/')).sort();
  const folders = [...new Set(paths.map((path) => path.split('/').slice(0, 3).join('/')))];
  const topics = paths.filter((path) => /\.mdx?$/.test(path) && !path.endsWith('/index.mdx'));
  return [
    ...folders.flatMap(checkFolder),
    ...topics.flatMap(checkTopic),
    ...findRepeatedNumbers(folders),
    ...findRepeatedNumbers(topics),
  ];

  function checkFolder(folder: string): Problem[] {
    const name = folder.split('/').at(-1) ?? '';
    if (/\.\w+$/.test(name)) return [badName(folder, name, '01-introduction/04-lifecycle.mdx')];
    if (!numbered.test(name)) return [badName(folder, name, '02-modern-data-stack')];
    const hasIndex = texts.has(`${folder}/index.mdx`);
    return hasIndex ? [] : [problemAtTop('missing-index', folder, { folder })];
  }
}

function checkTopic(path: string): Problem[] {
  const [, , folder, ...rest] = path.split('/');
  const name = rest.join('/');
  const isGood = rest.length === 1 && name.endsWith('.mdx') && numbered.test(name.slice(0, -4));
  return isGood || !folder || rest.length === 0 ? [] : [badName(path, name, '04-lifecycle.mdx')];
}

function findRepeatedNumbers(paths: readonly string[]): Problem[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const key = path.replace(/0*(\d+)-[^/]*$/, '$1');
    const other = seen.get(key);
    if (key === path || other === undefined) {
      seen.set(key, path);
      return [];
    }
    return [problemAtTop('duplicate-number', path, { other })];
  });
}

const badName = (path: string, name: string, example: string) =>
  problemAtTop('bad-file-name', path, { name, example });

function problemAtTop<C extends 'bad-file-name' | 'missing-index' | 'duplicate-number'>(
  code: C,
  path: string,
  details: Parameters<typeof createProblem<C>>[3],
): Problem {
  return createProblem(code, { path, text: '' }, 0, details);
}

import { posix } from 'node:path';
import { createProblem, type Problem } from '../../problems/problem.ts';
import type { SiteContent } from '../source/site-content.ts';

/** Images exist, and each says in words what it shows. */
export function checkImages({ documents, others }: SiteContent): Problem[] {
  return documents.flatMap(({ source, images }) =>
    images.flatMap(({ node: { url, alt }, offset }) => {
      const problems: Problem[] = [];
      if (!alt?.trim()) problems.push(createProblem('missing-alt', source, offset, { url }));
      const file = url.startsWith('/')
        ? `public${url}`
        : posix.join(posix.dirname(source.path), decodeURI(url));
      const isElsewhere = /^[a-z][a-z\d+.-]*:|^\/\//i.test(url);
      if (isElsewhere || !others.has(file)) {
        problems.push(createProblem('missing-image', source, offset, { url }));
      }
      return problems;
    }),
  );
}

import { createProblem, type Problem } from './problem.ts';
import type { SiteContent } from './site-content.ts';

/** `TODO:` in a lesson, as new pages hold it where the author has to write. */
export function checkUnfinished({ documents }: SiteContent): Problem[] {
  return documents.flatMap(({ source }) =>
    [...source.text.matchAll(/\bTODO:[^\n"'<]*/g)].map(({ index, 0: match }) =>
      createProblem('unfinished-text', source, index, { around: match.trim() }),
    ),
  );
}

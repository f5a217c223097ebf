import { createProblem, type Problem } from '../../problems/problem.ts';
import type { SiteContent } from '../source/site-content.ts';
import { placeOf } from '../../problems/source-file.ts';

/** `TODO:` in a lesson, as new pages hold it where the author has to write: one problem for a file. */
export function checkUnfinished({ documents }: SiteContent): Problem[] {
  return documents.flatMap(({ source }) => {
    const places = [...source.text.matchAll(/\bTODO:[^\n"'<]*/g)];
    const [first] = places;
    if (!first) return [];
    const lines = new Set(places.map(({ index }) => placeOf(source, index).line));
    const details = { around: first[0].trim(), count: places.length, lines: [...lines].join(', ') };
    return [createProblem('unfinished-text', source, first.index, details)];
  });
}

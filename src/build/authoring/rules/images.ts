import { posix } from 'node:path';
import { createProblem, type Problem } from '../../problems/problem.ts';
import type { SiteContent } from '../source/site-content.ts';

/** Images have to exist and to have a description. */
export function checkImages({ documents, others }: SiteContent): Problem[] {
  return documents.flatMap(({ source, images }) =>
    images.flatMap(({ node: { url, alt }, offset }) => {
      const problems: Problem[] = [];
      if (!alt?.trim()) problems.push(createProblem('missing-alt', source, offset, { url }));
      const file = url.startsWith('/')
        ? `public${url}`
        : posix.join(posix.dirname(source.path), decodePath(url));
      const kind = kindOf(url);
      if (kind !== 'file' || !others.has(file)) {
        problems.push(createProblem('missing-image', source, offset, { url: shown(url), kind }));
      }
      return problems;
    }),
  );
}

/** What an image's address is, when it is not a picture among the author's files. */
function kindOf(url: string): 'file' | 'remote' | 'video' | 'unreadable' {
  const path = url.replace(/[?#].*$/, '');
  if (
    /\.(mp4|mov|webm|m4v|avi)$/i.test(path) ||
    /^(https?:)?\/\/([\w-]+\.)*youtu(be\.com|\.be)\//.test(url)
  )
    return 'video';
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) return 'remote';
  return /\.(hei[cf]|tiff?|psd|bmp)$/i.test(path) ? 'unreadable' : 'file';
}

/** The address for a message: a signature in its parameters should not reach a log. */
const shown = (url: string) =>
  /^[a-z][a-z\d+.-]*:|^\/\//i.test(url) ? url.replace(/\?.*$/, '') : url;

/** A path without percent signs; a stray `%` stays as it is. */
function decodePath(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

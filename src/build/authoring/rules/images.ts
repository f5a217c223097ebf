import { posix } from 'node:path';
import { createProblem, type Problem } from '../../problems/problem.ts';
import type { SiteContent } from '../source/site-content.ts';
import { decodePath } from './suggest.ts';

/** Bytes from which a photo makes the repository heavy and the build slow. */
const LARGE = 3_000_000;

/** Images have to exist, to be something that browsers show, and to have a description. */
export function checkImages({ documents, others, pictures }: SiteContent): Problem[] {
  return documents.flatMap(({ source, images }) =>
    images.flatMap(({ node: { url, alt }, offset }) => {
      const file = url.startsWith('/')
        ? `public${url}`
        : posix.join(posix.dirname(source.path), decodePath(url));
      const picture = pictures.get(file);
      const kind = kindOfAddress(url) ?? (others.has(file) ? picture?.kind : kindOfMissing(file));
      const problems = checkDescription(alt?.trim() ?? '', url).map((details) =>
        createProblem('missing-alt', source, offset, details),
      );
      if (kind !== undefined && kind !== 'picture') {
        problems.push(createProblem('missing-image', source, offset, { url: shown(url), kind }));
      } else if (picture && picture.bytes > LARGE) {
        const megabytes = (picture.bytes / 1_000_000).toFixed(1);
        problems.push(createProblem('large-image', source, offset, { url, megabytes }));
      }
      return problems;
    }),
  );
}

/** What an image's address is, when it cannot be a picture among the author's files. */
function kindOfAddress(url: string): 'remote' | 'video' | 'document' | undefined {
  const path = url.replace(/[?#].*$/, '');
  const isVideo = /\.(mp4|mov|webm|m4v|avi)$/i.test(path);
  if (isVideo || /^(https?:)?\/\/([\w-]+\.)*youtu(be\.com|\.be)\//.test(url)) return 'video';
  if (/\.(pdf|pptx?|docx?|xlsx?|hwpx?|key|zip)$/i.test(path)) return 'document';
  return /^[a-z][a-z\d+.-]*:|^\/\//i.test(url) ? 'remote' : undefined;
}

/** What to say of a file that isn't there: another format may not be shown even if it were. */
function kindOfMissing(file: string): 'missing' | 'heic' | 'unreadable' {
  if (/\.hei[cf]$/i.test(file)) return 'heic';
  return /\.(tiff?|psd|bmp)$/i.test(file) ? 'unreadable' : 'missing';
}

/** Names that tools give to pictures, which tell nothing of what is on them. */
const nothingSaid =
  /^(untitled|image|img|picture|photo|screen ?shot|스크린샷|화면 ?캡처|제목 ?없음|무제|그림|사진|이미지|alt|설명)?[\s\d_().,:~-]*(오전|오후|at|am|pm)?[\s\d_().,:-]*$/i;

function checkDescription(alt: string, url: string) {
  const name = decodePath(url).split('/').at(-1) ?? '';
  const size = /\|\s*\d+(x\d+)?$/.exec(alt)?.[0];
  if (size) return [{ url, alt, size }];
  const isName = alt === name || alt === name.replace(/\.\w+$/, '') || /\.\w{3,4}$/.test(alt);
  if (alt !== '' && !isName && !nothingSaid.test(alt)) return [];
  return [{ url, alt }];
}

/** The address for a message: a signature in its parameters should not reach a log. */
const shown = (url: string) =>
  /^[a-z][a-z\d+.-]*:|^\/\//i.test(url) ? url.replace(/\?.*$/, '') : url;

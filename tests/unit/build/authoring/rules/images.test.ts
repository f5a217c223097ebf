import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../../../src/build/authoring/check-content.ts';
import { isWarning } from '../../../../../src/build/authoring/consequences.ts';
import {
  kindOf,
  type PictureFile,
} from '../../../../../src/build/authoring/source/picture-file.ts';
import { overlay, readBroken } from '../fixtures.ts';

const folder = 'content/sessions/01-basics';

/** The first bytes of a file of the ISO container, with its brands. */
const ftyp = (...brands: string[]) => {
  const text = `ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`;
  const size = Buffer.alloc(4);
  size.writeUInt32BE(text.length + 4);
  return Buffer.concat([size, Buffer.from(text, 'latin1')]);
};

describe('a file is what its content says', () => {
  test.for<[string, Buffer, PictureFile['kind']]>([
    ['PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'picture'],
    ['JPEG', Buffer.from('\xff\xd8\xff\xe1', 'latin1'), 'picture'],
    ['GIF', Buffer.from('GIF89a'), 'picture'],
    ['WebP', Buffer.from('RIFF\x01\n\0\0WEBPVP8 ', 'latin1'), 'picture'],
    ['AVIF', ftyp('avif', 'mif1', 'miaf'), 'picture'],
    ['AVIF of another major brand', ftyp('mif1', 'avif', 'miaf'), 'picture'],
    ['SVG', Buffer.from('<?xml version="1.0"?>\n<!-- 그림 -->\n<svg xmlns="…">'), 'picture'],
    ['HEIC of an iPhone', ftyp('heic', 'mif1', 'heic'), 'heic'],
    ['HEIF', ftyp('mif1', 'heic'), 'heic'],
    ['HEIC in bursts', ftyp('msf1', 'hevc'), 'heic'],
    ['MP4', ftyp('isom', 'iso2', 'avc1', 'mp41'), 'video'],
    ['MOV', ftyp('qt  '), 'video'],
    ['WebM', Buffer.from('\x1aE\xdf\xa3', 'latin1'), 'video'],
    ['TIFF', Buffer.from('II*\0', 'latin1'), 'unreadable'],
    ['BMP', Buffer.from('BM6', 'latin1'), 'unreadable'],
    ['a web page saved as a picture', Buffer.from('<!doctype html><title>403'), 'unreadable'],
    ['a pointer of Git LFS', Buffer.from('version https://git-lfs.github.com'), 'unreadable'],
    ['nothing', Buffer.alloc(0), 'empty'],
  ])('%s', ([, head, kind]) => expect(kindOf(head)).toBe(kind));

  test('no bytes make it throw', { timeout: 20_000 }, () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => void kindOf(bytes)));
  });
});

/** Problems of a lesson that shows one picture. */
async function problemsWith(markdown: string, pictures: Record<string, PictureFile>) {
  const unfinished = await readBroken('unfinished-text');
  const text = unfinished.texts.get(`${folder}/02-broken.mdx`) ?? '';
  const lesson = `${text.slice(0, text.indexOf('---', 4) + 3)}\n\n${markdown}\n`;
  const files = await overlay({ [`${folder}/02-broken.mdx`]: lesson });
  const found = new Map(
    Object.entries(pictures).map(([name, file]) => [`${folder}/${name}`, file]),
  );
  return checkContent({
    ...files,
    others: new Set([...files.others, ...found.keys()]),
    pictures: new Map([...files.pictures, ...found]),
  }).filter(({ file }) => file.endsWith('02-broken.mdx'));
}

const picture = { kind: 'picture', bytes: 9000 } as const;

test.for<[PictureFile['kind'], string]>([
  ['heic', 'HEIC'],
  ['video', '동영상'],
  ['unreadable', 'PNG나 JPEG'],
  ['empty', '빈 파일'],
])('a .jpg that is %s inside is refused in Korean', async ([kind, words]) => {
  const problems = await problemsWith('![칠판에 그린 그림](./a.jpg)', {
    'a.jpg': { kind, bytes: 9 },
  });
  expect(problems.map(({ code, line }) => [code, line])).toEqual([['missing-image', 10]]);
  expect(problems[0]!.what + problems[0]!.fix).toContain(words);
});

test('a photo that is large is told and stops nothing', async () => {
  const large = { kind: 'picture', bytes: 10_200_000 } as const;
  const [problem, ...rest] = await problemsWith('![칠판에 그린 그림](./a.jpg)', { 'a.jpg': large });
  expect(rest).toEqual([]);
  expect(problem?.what).toBe('사진 파일이 커요: ./a.jpg (10.2 MB)');
  expect(isWarning(problem!.code)).toBe(true);
});

describe('a description tells what is on the picture', () => {
  test.for([
    '',
    ' ',
    'Untitled',
    'untitled 1',
    'image',
    'image.png',
    'IMG_1234',
    'IMG_1234.HEIC',
    'Screenshot 2026-11-26 at 9.41.00',
    '스크린샷 2026-11-26 오전 9.41.00',
    '그림 1',
    '사진',
    'board',
    'board.png',
    '칠판|300',
    '칠판|300x200',
  ])('%j is none', async (alt) => {
    const problems = await problemsWith(`![${alt}](./board.png)`, { 'board.png': picture });
    expect(problems.map(({ code }) => code)).toEqual(['missing-alt']);
  });

  test.for(['칠판에 그린 생애주기', '그림자가 진 산', 'A map of the pipeline', '사진첩 화면'])(
    '%j is one',
    async (alt) => {
      const problems = await problemsWith(`![${alt}](./board.png)`, { 'board.png': picture });
      expect(problems).toEqual([]);
    },
  );
});

test.for([
  ['![문서](./slides.pdf)', 'public/files/'],
  ['[발표 자료 (PDF)](./slides.pdf)', 'public/files/'],
  ['[발표 자료 (PDF)](/files/slides.pdf)', 'public/files/'],
  ['[영상](./demo.mp4)', 'public/files/'],
])('%s: where documents and films go', async ([markdown, words]) => {
  const problems = await problemsWith(markdown!, {});
  expect(problems.map(({ fix }) => fix).join()).toContain(words);
});

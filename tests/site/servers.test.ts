import { globSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../src/build/publish/headers.ts';
import { toCaddy, toNginx, type Place } from '../../src/build/publish/server-files.ts';
import { findProgram, freePort, startServer } from '../support/start-server.ts';

/** The servers that this project writes a file for, started with that very file. */
const servers = {
  nginx: (program: string, port: number, place: Place) =>
    startServer(
      port,
      (own) => ({
        'site.conf': toNginx({ ...place, listen: `127.0.0.1:${port}` }),
        'nginx.conf': `daemon off; pid ${own}/pid; events {}
          http { access_log off; client_body_temp_path ${own}/body; include ${own}/site.conf; }`,
      }),
      (own) => [program, '-e', 'stderr', '-c', `${own}/nginx.conf`],
    ),
  caddy: (program: string, port: number, place: Place) =>
    startServer(
      port,
      () => ({ Caddyfile: `{\n  admin off\n}\n${toCaddy({ ...place, listen: `:${port}` })}` }),
      (own) => [program, 'run', '--adapter', 'caddyfile', '--config', `${own}/Caddyfile`],
    ),
};

const typeOf: Record<string, RegExp> = {
  '.html': /^text\/html; charset=utf-8$/i,
  '.css': /^text\/css; charset=utf-8$/i,
  '.js': /^(text|application)\/javascript; charset=utf-8$/i,
  '.md': /^text\/markdown; charset=utf-8$/i,
  '.txt': /^text\/plain; charset=utf-8$/i,
  '.webmanifest': /^application\/manifest\+json/,
  '.json': /^application\/json/,
  '.svg': /^image\/svg\+xml/,
  '.xml': /^(text|application)\/xml/,
};

const expectedHeaders = Object.fromEntries(
  Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]),
);

const files = globSync('dist/**/*.*')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => statSync(file).isFile())
  .map((file) => ({
    path: file.slice('dist/'.length).replace(/(^|\/)index\.html$/, '$1'),
    ending: /\.[a-z\d_]+$/.exec(file)?.[0] ?? '',
    size: statSync(file).size,
  }));

/** Address of a session below the site's folder, without its last slash. */
const folder = /^(sessions\/[^/]+)\/$/;
const session = files.flatMap(({ path }) => folder.exec(path)?.[1] ?? [])[0] ?? '';

for (const [name, start] of Object.entries(servers)) {
  const program = findProgram(name);
  if (!program) process.stdout.write(`${name} is not installed: the file for it was not tried\n`);
  describe.runIf(program).each(['/', '/study/'])(
    `${name} with the file for it, below %s`,
    (base) => {
      let port: number;
      let stop: (() => Promise<void>) | undefined;
      const get = (path: string, headers = {}) => fetchFrom(port, path, headers);
      beforeAll(async () => {
        port = await freePort();
        const place = { host: 'study.example', base, root: resolve('dist') };
        stop = await start(program ?? '', port, place);
      });
      afterAll(() => stop?.());

      test('every file comes with the headers, text with its type and compressed', async () => {
        expect(files.length).toBeGreaterThan(100);
        for (const { path, ending, size } of files) {
          const { status, headers } = await get(base + path);
          expect(status, path).toBe(200);
          expect(headers, path).toMatchObject(expectedHeaders);
          const type = typeOf[ending];
          if (!type) continue;
          expect(headers['content-type'], path).toMatch(type);
          expect(headers.vary ?? '', path).toMatch(size > 512 ? /accept-encoding/i : /^/);
          expect(headers['content-encoding'], path).toBe(size > 512 ? 'gzip' : undefined);
        }
      });

      test('pages are asked for again and answered with 304, named files are kept', async () => {
        const page = await get(base);
        expect(page.headers['cache-control']).toBe('no-cache');
        const again = await get(base, { 'if-none-match': page.headers.etag ?? '' });
        expect(again.status).toBe(304);
        const asset = files.find(({ path }) => path.startsWith('_astro/'))?.path ?? '';
        expect((await get(base + asset)).headers['cache-control']).toMatch(/immutable/);
      });

      test.each(['no-such-page', 'no-such-folder/', '_astro/old.js'])(
        '%s is answered by the page for unknown addresses, and not kept',
        async (path) => {
          const { status, headers, text } = await get(base + path);
          expect(status).toBe(404);
          expect(text).toContain('찾는 페이지가 없어요');
          expect(headers).toMatchObject(expectedHeaders);
          expect(headers['cache-control'] ?? '').not.toMatch(/immutable/);
        },
      );

      test('an address without its last slash leads to the page', async () => {
        const { status, headers } = await get(base + session);
        expect(String(status)).toMatch(/^30[128]$/);
        const target = new URL(headers.location ?? '', `http://x${base}${session}`);
        expect(target.pathname).toBe(`${base}${session}/`);
        if (base !== '/') expect((await get(base.slice(0, -1))).headers.location).toBe(base);
      });
    },
  );
}

interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  text: string;
}

/** Asks as a browser does, which takes compressed answers. */
const fetchFrom = (port: number, path: string, more: Record<string, string>): Promise<Answer> =>
  new Promise((done, fail) => {
    const headers = { 'accept-encoding': 'gzip', host: 'study.example', ...more };
    const asked = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const body = Buffer.concat(parts);
        const isPacked = response.headers['content-encoding'] === 'gzip' && body.length > 0;
        done({
          status: response.statusCode ?? 0,
          headers: response.headers as Answer['headers'],
          text: (isPacked ? gunzipSync(body) : body).toString(),
        });
      });
    });
    asked.on('error', fail).end();
  });

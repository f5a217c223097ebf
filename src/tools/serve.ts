import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface Served {
  origin: string;
  close(): void;
}

/** Serves folders as a static host does: text compressed with brotli, the rest as it is. */
export async function serve(folders: Record<string, string>): Promise<Served> {
  const compressed = new Map<string, Buffer>();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const prefix = Object.keys(folders).find((start) => pathname.startsWith(start)) ?? '/';
    const path = normalize(pathname.slice(prefix.length));
    const file = join(
      folders[prefix] ?? '',
      path.endsWith('/') || path === '.' ? `${path}/index.html` : path,
    );
    const type = TYPES[extname(file)];
    try {
      const content = await readFile(file);
      if (!type) return void response.end(content);
      const small = compressed.get(file) ?? brotliCompressSync(content);
      compressed.set(file, small);
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' });
      response.end(small);
    } catch {
      response.writeHead(404).end();
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

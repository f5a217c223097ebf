import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { TestProject } from 'vitest/node';
import { sitePath } from './pages.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served `dist/`, with the path for which it was built, without a slash at its end. */
    origin: string;
  }
}

/** Serves `dist/` on a free port for the browser tests. */
export default async function serveSite(project: TestProject): Promise<() => void> {
  const assets = sirv('dist', { etag: true });
  const server = createServer((request, response) => {
    if (request.url?.startsWith(`${sitePath}/`)) request.url = request.url.slice(sitePath.length);
    assets(request, response, () => {
      response.statusCode = 404;
      request.url = '/404.html';
      assets(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide(
    'origin',
    `http://127.0.0.1:${(server.address() as AddressInfo).port}${sitePath}`,
  );
  return () => {
    server.closeAllConnections();
    server.close();
  };
}

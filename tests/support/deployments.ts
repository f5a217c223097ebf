import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { writeServiceWorker } from '../../src/build/publish/service-worker.ts';
import { builtPages, sitePath } from './pages.ts';

/** Versions of the built site, served in turn at one address. */
export class Deployments {
  readonly #folder = mkdtempSync(join(tmpdir(), 'deployments-'));
  readonly #server: Server;
  #serve: ReturnType<typeof sirv> | undefined;
  /** Addresses asked for since {@link forget}. */
  asked: string[] = [];
  /** How many more requests are answered before the connection breaks. */
  left = Infinity;

  constructor() {
    this.#server = createServer((request, response) => {
      const url = (request.url ?? '/').slice(sitePath.length) || '/';
      this.asked.push(url);
      if (!this.#serve || this.left-- <= 0) return void request.socket.destroy();
      request.url = url;
      this.#serve(request, response, () => {
        response.writeHead(404).end();
      });
    });
  }

  /** Begins to listen on a free port. */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${sitePath}`;
  }

  /** Makes a version whose pages tell its name, in an attribute of `main` and by a style sheet of their own. */
  async build(name: string): Promise<void> {
    const folder = join(this.#folder, name);
    cpSync('dist', folder, { recursive: true });
    writeFileSync(join(folder, `_astro/version-${name}.css`), `main { --version: ${name} }`);
    for (const { file, html } of builtPages()) {
      const sheet = `<link rel="stylesheet" href="${sitePath}/_astro/version-${name}.css"></head>`;
      const marked = html
        .replace('<main', `<main data-version="${name}"`)
        .replace('</head>', sheet);
      writeFileSync(join(folder, file.slice('dist/'.length)), marked);
    }
    await writeServiceWorker(`${folder}/`);
  }

  /** Writes the worker that ends offline reading into a new version. */
  async buildOff(name: string): Promise<void> {
    await this.build(name);
    await writeServiceWorker(join(this.#folder, name, '/'), true);
  }

  /** Puts other content into a file, as a half-done deployment does; the answer brings the right one back. */
  change(name: string, path: string): () => void {
    const file = join(this.#folder, name, path);
    const content = readFileSync(file);
    writeFileSync(file, Buffer.concat([content, Buffer.from('<!-- of another version -->')]));
    this.deploy(name);
    return () => {
      writeFileSync(file, content);
      this.deploy(name);
    };
  }

  deploy(name: string): void {
    this.left = Infinity;
    this.#serve = sirv(join(this.#folder, name), { etag: true });
  }

  /** From here on nobody answers. */
  stop(): void {
    this.#serve = undefined;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
    rmSync(this.#folder, { recursive: true });
  }
}

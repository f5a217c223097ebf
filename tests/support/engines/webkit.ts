import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../start-server.ts';
import { aimAt, type Engine, type InPage, type Tab } from './engine.ts';

const KEYS: Record<string, string> = { Enter: '\ue007', Escape: '\ue00c', Tab: '\ue004' };

/** The programs by which WebKitGTK is driven. */
export interface WebKitPrograms {
  driver: string;
  browser: string;
  screen: string;
}

/** Starts WebKitGTK's small browser on a screen of its own; it is driven by WebDriver over HTTP. */
export async function startWebKit({ driver, browser, screen }: WebKitPrograms): Promise<Engine> {
  const port = await freePort();
  const display = `:${100 + (port % 30_000)}`;
  const children: ChildProcess[] = [
    spawn(screen, [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
      stdio: 'ignore',
    }),
  ];
  await setTimeout(500);
  children.push(
    spawn(driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_DMABUF_RENDERER: '1',
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    }),
  );
  const send = toSender(`http://127.0.0.1:${port}`);
  await answers(() => send('GET', '/status'));
  return {
    name: 'webkit',
    open: async () => {
      const { sessionId } = (await send('POST', '/session', {
        capabilities: {
          alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
        },
      })) as { sessionId: string };
      const path = `/session/${sessionId}`;
      await send('POST', `${path}/timeouts`, { script: 60_000, pageLoad: 60_000 });
      const handle = (await send('GET', `${path}/window`)) as string;
      const tab = new WebKitTab((method, rest, body) => send(method, path + rest, body), handle);
      return Object.assign(tab, { close: async () => void (await send('DELETE', path)) });
    },
    close: () => {
      for (const child of children.reverse()) child.kill();
      return Promise.resolve();
    },
  };
}

type Send = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** Sends commands to a driver; what it refuses is thrown. */
const toSender =
  (origin: string): Send =>
  async (method, path, body) => {
    const response = await fetch(origin + path, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value).slice(0, 500)}`);
    return value;
  };

async function answers(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      await ask();
      return;
    } catch {
      await setTimeout(100);
    }
  }
  throw new Error("WebKitWebDriver doesn't answer");
}

class WebKitTab implements Tab {
  readonly #send: Send;
  readonly #handle: string;

  constructor(send: Send, handle: string) {
    this.#send = send;
    this.#handle = handle;
  }

  /** A driver speaks to one window at a time. */
  async #ask(method: string, path: string, body?: unknown): Promise<unknown> {
    await this.#send('POST', '/window', { handle: this.#handle });
    return this.#send(method, path, body);
  }

  async goto(address: string): Promise<void> {
    await this.#ask('POST', '/url', { url: address });
  }

  async evaluate<Arg, Result>(work: InPage<Arg, Result>, arg: Arg): Promise<Result> {
    const script = `const [arg, done] = arguments;
      Promise.resolve().then(() => (${work.toString()})(arg))
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = await this.#ask('POST', '/execute/async', { script, args: [arg ?? null] });
    const { value, error } = answer as { value: Result; error?: string };
    if (error) throw new Error(error);
    return value;
  }

  async click(selector: string): Promise<void> {
    const [x, y] = await this.evaluate(aimAt, selector);
    const actions = [
      { type: 'pointerMove', x, y, duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#ask('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  async press(key: string): Promise<void> {
    const value = KEYS[key] ?? key;
    const actions = [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
    await this.#ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async reload(): Promise<void> {
    await this.#ask('POST', '/refresh');
  }

  async back(): Promise<void> {
    await this.#ask('POST', '/back');
  }

  async another(): Promise<Tab> {
    // A tab behind another one would not be painted, and loads nothing that waits for its place.
    const { handle } = (await this.#ask('POST', '/window/new', { type: 'window' })) as {
      handle: string;
    };
    return new WebKitTab(this.#send, handle);
  }

  print(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async close(): Promise<void> {
    await this.#ask('DELETE', '/window');
  }
}

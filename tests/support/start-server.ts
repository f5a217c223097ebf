import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Path of an installed program, also one that only root has on its PATH; undefined where there is none. */
export const findProgram = (name: string): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts a server with files of its own and waits until it answers on a port.
 *
 * @param files texts by their names, written to a new folder
 * @param command tells program and arguments from that folder
 * @returns what stops the server and removes the folder
 * @throws with what the server said, where it doesn't answer within ten seconds
 */
export async function startServer(
  port: number,
  files: (folder: string) => Record<string, string>,
  command: (folder: string) => [string, ...string[]],
): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  for (const [name, text] of Object.entries(files(folder))) writeFileSync(join(folder, name), text);
  const [program, ...options] = command(folder);
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true });
  };
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await setTimeout(50)) {
    if (await answers(port)) return stop;
    if (child.exitCode !== null) break;
  }
  await stop();
  throw new Error(`${program} doesn't answer:\n${said}`);
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });

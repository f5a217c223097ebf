import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/**
 * Path of a Chromium or Chrome, installed first where there is none: by apt-get for root on Debian
 * and its derivatives, else by Playwright's own installer.
 *
 * @throws with the commands to run by hand where neither works; it never continues without a browser.
 */
export function ensureBrowser(): string {
  return findBrowser() ?? downloaded() ?? install();
}

function install(): string {
  const ways = [installWithApt, installWithPlaywright];
  for (const way of ways) {
    const path = way();
    if (path) return path;
  }
  throw new Error(
    [
      'Chromium이나 Chrome을 찾지 못했고 설치하지도 못했어요. 아래 가운데 하나로 설치한 뒤 다시 실행하세요.',
      '  Debian·Ubuntu: sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk',
      '  그 밖: npx playwright-core install chromium',
      '  이미 있다면: CHROME=/실행/파일/경로 npm test',
    ].join('\n'),
  );
}

function installWithApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk']);
  return findBrowser();
}

function installWithPlaywright(): string | undefined {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
    'cli.js',
  );
  run(process.execPath, [cli, 'install', 'chromium']);
  return downloaded();
}

/** The browser that Playwright's installer has put in its cache, if any. */
function downloaded(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function run(command: string, args: string[]): void {
  try {
    execFileSync(command, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    // The next way is tried; the last one ends in a message that says what to do.
  }
}

// Runs before the tests, so that a missing browser is installed once and not by each worker.
if (import.meta.main) process.stdout.write(`브라우저: ${ensureBrowser()}\n`);

import { existsSync, globSync } from 'node:fs';
import { findProgram } from '../start-server.ts';
import { startChromium } from './chromium.ts';
import type { Engine, EngineName } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

/** How each engine is started that this machine has: Chromium always, the others where they are found. */
export function findEngines(): Partial<Record<EngineName, () => Promise<Engine>>> {
  const firefox = [
    process.env['FIREFOX'],
    findProgram('firefox-esr'),
    findProgram('firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ].find((path) => path && existsSync(path));
  const driver = findProgram('WebKitWebDriver');
  const screen = findProgram('Xvfb');
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');
  return {
    chromium: startChromium,
    ...(firefox && { firefox: () => startFirefox(firefox) }),
    ...(driver && screen && browser && { webkit: () => startWebKit({ driver, screen, browser }) }),
  };
}

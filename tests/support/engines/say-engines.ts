import { findEngines } from './index.ts';

/**
 * Says before the browser tests which engines they run in. `ENGINES=chromium,firefox,webkit` names those
 * that must be there.
 *
 * @throws Where one of these is not installed
 */
export default function sayEngines(): void {
  const found = Object.keys(findEngines());
  const wanted = (process.env['ENGINES'] ?? '').split(',').filter(Boolean);
  const missing = ['chromium', 'firefox', 'webkit'].filter((name) => !found.includes(name));
  process.stdout.write(
    `Browser engines: ${found.join(', ')}` +
      `${missing.length > 0 ? `; not installed, so not tested: ${missing.join(', ')}` : ''}\n`,
  );
  const absent = wanted.filter((name) => missing.includes(name));
  if (absent.length > 0) throw new Error(`These engines must be installed: ${absent.join(', ')}`);
}

import { ensureBrowser } from './ensure-browser.ts';

// Runs before the tests, so that a missing browser is installed once and not by each worker.
process.stdout.write(`브라우저: ${ensureBrowser()}\n`);

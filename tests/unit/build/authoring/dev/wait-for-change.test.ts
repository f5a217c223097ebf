import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { waitForChange } from '../../../../../src/build/authoring/dev/wait-for-change.ts';

it('원고가 바뀔 때까지 기다린다', async () => {
  const root = mkdtempSync(join(tmpdir(), 'waiting-'));
  mkdirSync(join(root, 'content/sessions'), { recursive: true });
  let changed = false;
  const waiting = waitForChange(root).then(() => (changed = true));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(changed).toBe(false);
  writeFileSync(join(root, 'content/sessions/a.mdx'), '글');
  await waiting;
  expect(changed).toBe(true);
  rmSync(root, { recursive: true });
});

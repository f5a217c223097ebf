import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readContent } from '../../../../src/build/authoring/source/site-content.ts';
import { parseContent } from '../../../../src/build/authoring/source/site-content.ts';
import { ledgerPath } from '../../../../src/build/authoring/rules/ledger.ts';
import { getLiveItems } from '../../../../src/build/authoring/rules/ledger.ts';
import { updateLedger } from '../../../../src/build/ledger/enter-ids.ts';

test('글의 모든 항목이 기록 장부에 있어요 (아니면 npm run record:ids를 실행하고 커밋하세요)', async () => {
  const ledger = readFileSync(ledgerPath, 'utf8');
  const live = getLiveItems(parseContent(await readContent('.')));
  expect(live.size).toBeGreaterThan(100);
  expect(updateLedger(ledger, live.keys())).toBe(ledger);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { readContent } from '../authoring/source/read-content.ts';
import { parseContent } from '../authoring/source/site-content.ts';
import { ledgerPath } from '../authoring/rules/check-record-ids.ts';
import { getLiveItems } from '../authoring/rules/live-items.ts';
import { updateLedger } from './update-ledger.ts';

/** `npm run record:ids`: enters the ids of new items into the ledger. */
const before = readFileSync(ledgerPath, 'utf8');
const live = getLiveItems(parseContent(await readContent('.')));
const after = updateLedger(before, live.keys());
writeFileSync(ledgerPath, after);
const outcome =
  after === before ? '새 항목이 없어요' : '새 항목을 채웠어요. 글과 함께 커밋해 주세요';
process.stdout.write(`${ledgerPath}: ${outcome}.\n`);

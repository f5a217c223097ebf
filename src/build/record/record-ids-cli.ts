import { readFileSync, writeFileSync } from 'node:fs';
import { readTopics } from './read-topics.ts';
import { updateLedger } from './update-ledger.ts';

/** `npm run record:ids`: enters the ids of new items into the ledger. */
const file = 'content/record-ids.yaml';
const before = readFileSync(file, 'utf8');
const after = updateLedger(
  before,
  readTopics('.').flatMap(({ items }) => [...items.keys()]),
);
writeFileSync(file, after);
process.stdout.write(after === before ? `${file}: 새 항목이 없어요.\n` : `${file}: 채웠어요.\n`);

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { parseLedger } from '../../../lessons/ledger/ledger.ts';
import type { ItemKey } from '../../../lib/record/keys.ts';

/** Where Git keeps what was last seen of the published branch. */
const BRANCHES = ['origin/HEAD', 'origin/main'];

/**
 * Ids that readers can have in their records: those in the ledger of the published branch, as the last
 * fetch or push left it. Undefined where there is no such branch; then every id of the ledger counts as
 * published. `path` is the ledger's from the root of the project.
 */
export async function readPublishedIds(
  root: string,
  path: string,
): Promise<Set<ItemKey> | undefined> {
  for (const branch of BRANCHES) {
    try {
      const { stdout } = await promisify(execFile)('git', ['show', `${branch}:./${path}`], {
        cwd: root,
        maxBuffer: 64 * 1024 * 1024,
      });
      return new Set(parseLedger(stdout).ids.keys());
    } catch {
      // No Git, no such branch, no ledger in it: the next place, or none.
    }
  }
  return undefined;
}

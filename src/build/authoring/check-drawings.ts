import { variantsOf } from '../diagrams/read/fence.ts';
import { readFences } from '../diagrams/read/find-fences.ts';
import { storedPath, storedState } from '../diagrams/store/stored-files.ts';
import { problemAt, type Problem } from '../problems/problem.ts';

/**
 * Drawings on the disk that are missing or older than their source. Where `found` says that a
 * lesson cannot be read there is nothing to compare yet.
 */
export async function checkDrawings(root: string, found: readonly Problem[]): Promise<Problem[]> {
  if (found.some(({ code }) => unreadable.has(code))) return [];
  // Pictures of the authors' guide are no part of the site.
  const fences = (await readFences(root)).fences.filter(({ file }) => file.endsWith('.mdx'));
  const problems = await Promise.all(
    fences.map(async (fence) => {
      for (const variant of variantsOf(fence)) {
        const state = await storedState(root, fence, variant);
        if (state === 'fresh') continue;
        const details = { file: storedPath(fence, variant) };
        return [problemAt(`diagram-${state}`, fence, details)];
      }
      return [];
    }),
  );
  return problems.flat();
}

const unreadable = new Set<string>(['mdx-syntax', 'unclosed-component']);

import { execFileSync } from 'node:child_process';

/** Time (ISO 8601) of the last commit that changed each file, by its path from the project's root. */
export type FileDates = ReadonlyMap<string, string>;

/**
 * Reads from Git when each file of a folder was last changed; moving a file doesn't count as a change.
 * Empty where that cannot be known: without Git, outside a repository, and in a shallow clone,
 * in which every file seems to come from the one commit that was fetched.
 *
 * @param root folder of the project
 * @param folder below it, `content`
 */
export function readFileDates(root: string, folder: string): FileDates {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return new Map();
    return parseLog(
      git('log', '--format=@%cI', '--name-status', '--find-renames', '--relative', '--', folder),
    );
  } catch {
    return new Map();
  }
}

/** Takes the newest date of each file from a log that begins with the newest commit. */
function parseLog(log: string): FileDates {
  const dates = new Map<string, string>();
  /** Today's name of a file, by its former name. */
  const today = new Map<string, string>();
  let date = '';
  for (const line of log.split('\n')) {
    if (line.startsWith('@')) date = line.slice(1);
    const [status = '', path, movedTo] = line.split('\t');
    if (!path) continue;
    const name = movedTo ?? path;
    const file = today.get(name) ?? name;
    if (movedTo && status.startsWith('R')) today.set(path, file);
    if (status !== 'R100' && !dates.has(file)) dates.set(file, date);
  }
  return dates;
}

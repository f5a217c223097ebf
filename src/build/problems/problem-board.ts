import type { Problem } from './problem.ts';

/** The part of Vite's development server that is used here. */
export interface BoardServer {
  environments: Record<string, { hot: BoardChannel }>;
}

interface BoardChannel {
  send(event: string, data: unknown): void;
  on(
    event: string,
    listener: (data: unknown, client: { send: BoardChannel['send'] }) => void,
  ): void;
}

/** Names of the two messages between the server and a page; `client/authoring` has the other end. */
const PROBLEMS = 'authoring:problems';
const ASK = 'authoring:ask';

/** Problems of each finder, by its name. */
const found = new Map<string, readonly Problem[]>();
let channel: BoardChannel | undefined;

/** Lets open pages show what {@link postProblems} posts, now and when they are loaded. */
export function openBoard({ environments }: BoardServer): void {
  channel = environments['client']?.hot;
  channel?.on(ASK, (_data, client) => client.send(PROBLEMS, shown()));
}

/** Replaces the problems of one finder; pages show those of all finders, each place once. */
export function postProblems(finder: string, problems: readonly Problem[]): void {
  const before = JSON.stringify(shown());
  found.set(finder, problems);
  const after = shown();
  if (JSON.stringify(after) !== before) channel?.send(PROBLEMS, after);
}

function shown() {
  const all = [...found.values()].flat().map(({ code, file, line, column, what, fix }) => ({
    place: `${file}:${line}:${column}  [${code}]`,
    what,
    fix,
  }));
  return [...new Map(all.map((problem) => [problem.place + problem.what, problem])).values()];
}

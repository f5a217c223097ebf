import type { Loader, LoaderContext } from 'astro/loaders';
import { parseMdx } from '../../../lessons/mdx.ts';

/**
 * A content loader that leaves it to the authoring checks to say what is wrong with a file that was
 * edited during development: an entry that does not match its schema keeps its last good data, one that
 * is no MDX its last good body, and the loader's own messages in English give way to a short one.
 */
export const keepLastGood = (loader: Loader): Loader => ({
  ...loader,
  load: (context) => loader.load(context.watcher ? withKoreanMessages(context) : context),
});

function withKoreanMessages(context: LoaderContext): LoaderContext {
  const good = new Map<string, Record<string, unknown>>();
  const skipped = new WeakSet<object>();
  const bodies = new Map<string, string>();
  /** The scans for lists and sections can't read a body with a syntax error. */
  const withReadableBody: typeof context.store.set extends (entry: infer Entry) => unknown
    ? (entry: Entry) => Entry
    : never = (entry) => {
    if (!entry.filePath?.endsWith('.mdx') || entry.body === undefined) return entry;
    if (!isReadable(entry.body)) return { ...entry, body: bodies.get(entry.id) ?? '' };
    bodies.set(entry.id, entry.body);
    return entry;
  };
  return {
    ...context,
    logger: Object.assign(context.logger.fork(context.logger.label), {
      error: () => context.logger.warn('고칠 곳이 있어 다시 읽지 못한 원고가 있어요.'),
    }),
    async parseData(entry) {
      try {
        const data = await context.parseData(entry);
        good.set(entry.id, data);
        return data;
      } catch {
        context.logger.warn(`고칠 곳이 있어 다시 읽지 못했어요: ${entry.id}`);
        const last = good.get(entry.id) ?? {};
        if (!good.has(entry.id)) skipped.add(last);
        return last as typeof entry.data;
      }
    },
    store: {
      ...context.store,
      set: (entry) => !skipped.has(entry.data) && context.store.set(withReadableBody(entry)),
    },
  };
}

function isReadable(body: string): boolean {
  try {
    parseMdx(body);
    return true;
  } catch {
    return false;
  }
}

/** Letters of Korean text that an adult reads comfortably in one minute. */
const LETTERS_PER_MINUTE = 500;

/**
 * Minutes needed to read the body of an MDX file, at least 1.
 * Counts letters and digits outside of code fences and tags.
 */
export function readingTime(body: string): number {
  const text = body.replace(/```[\s\S]*?```/g, '').replace(/<[^>]+>/g, '');
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return Math.max(1, Math.round(letters / LETTERS_PER_MINUTE));
}

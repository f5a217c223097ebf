/** A name and the front parts that it stands in, from the longest: `a/b/c`, `a/b`, `a`. */
export function prefixesOf(name: string): string[] {
  const parts = name.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

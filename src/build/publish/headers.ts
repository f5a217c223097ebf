/**
 * Headers that a server should send. The policy for scripts, styles and the rest stands in
 * each page, made by Astro with the hashes of that page; a page can't say who may frame it.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Folders below the base in which a file's name has a hash of its content, so that a copy never expires. */
export const immutableFolders = ['_astro', 'pagefind/fragment', 'pagefind/index'];

/** How long a browser keeps a file: for ever, or until it has asked for a new version. */
export const caching = {
  immutable: 'public, max-age=31536000, immutable',
  revalidated: 'no-cache',
};

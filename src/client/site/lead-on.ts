/*
 * Leads on from the former address of a page to the one that it has now: the fragment is known to the
 * browser only. Without script the reader follows the link.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');
if (link) location.replace(link.href + location.search + location.hash);

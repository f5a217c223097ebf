import { defineMiddleware } from 'astro:middleware';

const policy = /<meta http-equiv="content-security-policy"[^>]*>/;
const charset = '<meta charset="utf-8">';

/**
 * Puts the content security policy before everything that it is to hold for: a browser applies it only to
 * what follows, and Astro writes it last in the head. Can go when Astro lets a layout place it.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const [found] = policy.exec(html) ?? [];
  const raised = found ? html.replace(found, '').replace(charset, () => charset + found) : html;
  return new Response(raised, { status: response.status, headers: response.headers });
});

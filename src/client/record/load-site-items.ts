import type { SiteItems } from '../../lib/record/site-items.ts';

let loading: Promise<SiteItems> | undefined;

/** What the site holds, loaded once a page from the address that the page names. */
export function loadSiteItems(): Promise<SiteItems> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<SiteItems> {
  const source = document.querySelector<HTMLElement>('[data-site-items]');
  const response = await fetch(source?.dataset['siteItems'] ?? '');
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as SiteItems;
}

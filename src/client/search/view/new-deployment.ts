import { createButton } from '../../dom.ts';

/**
 * Offers to load the page again where the site was deployed since it was opened: files that the page
 * names are gone.
 * @param say Shows the message and a button in place of what was said.
 */
export async function offerReload(
  say: (text: string, reload: HTMLButtonElement) => void,
): Promise<void> {
  if (!(await isDeployedSince())) return;
  say(
    '사이트가 새로 바뀌었어요. 페이지를 새로 고치면 검색할 수 있어요.',
    createButton('새로 고침', () => location.reload()),
  );
}

/** True where the server's version of this page has scripts of other names. */
async function isDeployedSince(): Promise<boolean> {
  const script = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  if (!script) return false;
  try {
    const response = await fetch(location.pathname, { cache: 'no-store' });
    return response.ok && !(await response.text()).includes(script);
  } catch {
    return false;
  }
}

import { create } from '../dom.ts';

/** How long the answer stands, in milliseconds. */
const SAID = 2500;

const status = create('p', { className: 'visually-hidden', role: 'status' });
document.body.append(status);

/** Copies the address of a heading, and says so beside the heading and to screen readers. */
export async function copyAddress(link: HTMLAnchorElement): Promise<void> {
  let said = '주소를 복사했어요';
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    said = '복사하지 못했어요. 주소창의 주소를 복사해 주세요';
  }
  link.dataset['said'] = said;
  status.textContent = said;
  setTimeout(() => {
    delete link.dataset['said'];
    status.textContent = '';
  }, SAID);
}

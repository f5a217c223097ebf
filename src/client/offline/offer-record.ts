import { create, createButton } from '../dom.ts';

/** Says that the reader has been asked, and has nothing to bring along. */
const asked = 'de-study.handed-over';

/**
 * At the first start of the app on a home screen of iOS, which has a storage of its own, offers to take
 * the record along that was written in the browser.
 */
export function offerRecord(): void {
  try {
    const names = Object.keys(localStorage);
    if (names.some((name) => name === asked || name.startsWith('de-study.record'))) return;
  } catch {
    // Without a storage nothing could be taken along.
    return;
  }
  const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
  if (location.pathname === `${base}record/`) return;
  const bar = create('div', { className: 'new-version', role: 'status' });
  document.body.append(bar);
  bar.append(
    create('p', {}, '브라우저에서 쓰던 기록이 있나요? 이 앱의 기록은 따로 있어서 옮겨 와야 해요.'),
    create('a', { className: 'button', href: `${base}record/#import` }, '기록 가져오기'),
    createButton('없어요', () => {
      localStorage.setItem(asked, 'no');
      bar.remove();
    }),
  );
}

import { getPagePath, type PageKey } from '../../lib/record/keys.ts';
import { withBase } from '../../lib/urls.ts';

/** Address of a page or item under the base that this site is deployed at. */
export const getHref = (key: PageKey, anchor = '') =>
  toHref(getPagePath(key)) + (anchor && `#${anchor}`);

/** A root-absolute address of this site under its base. */
export const toHref = (path: string) => withBase(path, import.meta.env.BASE_URL);

/** Links to the repository that holds the site's content. */
export interface PageLinks {
  /** Opens the page's file in the editor of the repository's host. */
  edit: string;
  /** Opens a new issue about the page. */
  report: string;
}

/**
 * Links to edit a page or to report a mistake in it. Undefined when no repository
 * is configured: `REPOSITORY_URL`, `https://github.com/name/study`, in the environment or in `.env`.
 *
 * @param file of the page, below the root of the repository
 * @param title of the page, for the report
 */
export function getPageLinks(file: string, title: string): PageLinks | undefined {
  const repository = process.env['REPOSITORY_URL']?.trim().replace(/(\.git)?\/*$/, '');
  if (!repository || !/^https:\/\/[^/]+\/[^/]+\/[^/]+$/.test(repository)) return undefined;
  const path = file.split('/').map(encodeURIComponent).join('/');
  const report = new URLSearchParams({ title: `[고칠 곳] ${title}`, body: `${file}\n\n` });
  return {
    edit: `${repository}/edit/main/${path}`,
    report: `${repository}/issues/new?${report.toString()}`,
  };
}

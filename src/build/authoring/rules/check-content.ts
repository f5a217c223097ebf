import { checkRecordIds } from './check-record-ids.ts';
import { checkCharacters } from './check-characters.ts';
import { checkChildren } from './check-children.ts';
import { checkComponents } from './check-components.ts';
import { checkDataMentions } from './check-data-mentions.ts';
import { checkData } from './check-data.ts';
import { checkDiagrams } from './check-diagrams.ts';
import { checkDiagramSteps } from './check-diagram-steps.ts';
import { checkFiles } from './check-files.ts';
import { checkHeadings } from './check-headings.ts';
import { checkIds } from './check-ids.ts';
import { checkImages } from './check-images.ts';
import { checkLinks } from './check-links.ts';
import { checkLiteralLinks } from './check-literal-links.ts';
import { checkMentions } from './check-mentions.ts';
import { checkRows } from './check-rows.ts';
import { checkScripts } from './check-scripts.ts';
import { checkMarkup } from './check-markup.ts';
import { checkText } from './check-text.ts';
import { checkUnfinished } from './check-unfinished.ts';
import { checkWebLinks } from './check-web-links.ts';
import { byPlace, type Problem } from '../../problems/problem.ts';
import { parseContent, type ContentFiles, type SiteContent } from '../source/site-content.ts';

const checks: ((site: SiteContent) => Problem[])[] = [
  checkFiles,
  checkData,
  checkDataMentions,
  ({ documents }) => documents.flatMap(({ problems }) => problems),
  checkHeadings,
  checkComponents,
  checkChildren,
  checkIds,
  checkMentions,
  checkRows,
  checkDiagrams,
  checkDiagramSteps,
  checkLinks,
  checkLiteralLinks,
  checkWebLinks,
  checkImages,
  checkScripts,
  checkMarkup,
  checkText,
  checkCharacters,
  checkUnfinished,
];

/** Problems that hide items of a reader's record from the checks: these items are not gone. */
const hidesItems = new Set<string>([
  'bad-file-name',
  'bad-id',
  'duplicate-id',
  'mdx-syntax',
  'missing-prop',
  'unclosed-component',
  'unclosed-fence',
  'unknown-component',
]);

/** All problems of the content, in the order of files and lines. */
export function checkContent(files: ContentFiles): Problem[] {
  const site = parseContent(files);
  const problems = checks.flatMap((check) => check(site));
  const ids = problems.some(({ code }) => hidesItems.has(code)) ? [] : checkRecordIds(site);
  problems.push(...ids.filter(({ code }) => code !== 'record-id-unlisted'));
  // New ids are entered into the ledger last, when nothing else about the text will change.
  if (problems.length === 0) problems.push(...ids);
  return problems.sort(byPlace);
}

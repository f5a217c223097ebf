import { byPlace, type Problem } from '../problems/problem.ts';
import { isWarning } from './consequences.ts';
import { checkChildren } from './rules/children.ts';
import { checkComponents } from './rules/components.ts';
import { checkData } from './rules/data.ts';
import { checkDiagrams, checkDiagramSteps } from './rules/diagrams.ts';
import { checkFiles } from './rules/files.ts';
import { checkHeadings } from './rules/headings.ts';
import { checkIds } from './rules/ids.ts';
import { checkImages } from './rules/images.ts';
import { checkRecordIds } from './rules/ledger.ts';
import { checkLinks, checkLiteralLinks, checkWebLinks } from './rules/links.ts';
import { checkDataMentions, checkMentions } from './rules/mentions.ts';
import { checkMarkup } from './rules/markdown/markup.ts';
import { checkTellingChoices } from './rules/questions.ts';
import { checkRows } from './rules/rows.ts';
import { checkFirstUses, checkNames, checkUnused } from './rules/terms.ts';
import {
  checkCells,
  checkCharacters,
  checkScripts,
  checkText,
  checkUnfinished,
} from './rules/text.ts';
import { type ContentFiles, parseContent, type SiteContent } from './source/site-content.ts';

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
  checkNames,
  checkUnfinished,
];

/** Checks that run only when everything else is right; before that they would be noise. */
const finishingChecks: typeof checks = [
  checkCells,
  checkFirstUses,
  checkUnused,
  checkTellingChoices,
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
  const found = checks.flatMap((check) => check(site));
  const problems = found.filter(({ code }) => !isWarning(code));
  const ids = problems.some(({ code }) => hidesItems.has(code)) ? [] : checkRecordIds(site);
  problems.push(...ids.filter(({ code }) => code !== 'record-id-unlisted'));
  if (problems.length === 0) problems.push(...finishingChecks.flatMap((check) => check(site)));
  // New ids are entered into the ledger last.
  if (problems.length === 0) problems.push(...ids);
  return [...problems, ...found.filter(({ code }) => isWarning(code))].sort(byPlace);
}

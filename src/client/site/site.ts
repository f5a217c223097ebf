/** Everything that every page needs, in one file: one request on the first view, cached afterwards. */
import '../code/copy-code.ts';
import '../diagrams/diagram-steps.ts';
import '../diagrams/diagram-viewer.ts';
import './open-details.ts';
import './page-toc.ts';
import './load-record.ts';
import './offline.ts';
import '../search/search-marks.ts';
import '../search/site-search.ts';
import './term-card.ts';
import './theme-toggle.ts';

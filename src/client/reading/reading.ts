/* What follows a reader across pages, in one file: one request instead of four. */
import './continue-reading.ts';
import './reading-place.ts';
import '../record/record-progress.ts';
import '../record/record-summary.ts';

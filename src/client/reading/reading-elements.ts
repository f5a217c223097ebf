/* What follows a reader across pages, in one file: one request instead of three. */
import '../record/due.ts';
import './reading-place.ts';
import './record-progress.ts';

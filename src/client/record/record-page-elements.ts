/* The parts of the record's own page, in one file. The scheduler and the QR code have theirs. */
import './record-import.ts';
import './record-keeping.ts';
import './record-move.ts';
import './record-overview.ts';
import './record-status.ts';

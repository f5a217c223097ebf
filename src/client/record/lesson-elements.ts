/* What a reader ticks and answers in a lesson, in one file: one request instead of four. */
import './question-card.ts';
import './recap-list.ts';
import './record-status.ts';
import './survey-group.ts';

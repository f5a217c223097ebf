/*
 * Times in a record put changes in their order, whatever a device's clock says: each is later than what
 * it replaces. So a clock that was ahead for a moment leaves times that lie in the future, and they stay
 * as the order that they are; only, none of them tells when something happened.
 */

/** How far the clocks of a reader's devices may differ, in milliseconds. */
const tolerance = 24 * 60 * 60 * 1000;

/** Before this nobody can have read here; what an import could not date lies before it. */
export const firstTime = Date.UTC(2026, 0, 1);

/** Whether a time lies so far ahead that no clock of today can have given it. */
export const isAhead = (time: number, now: number) => time > now + tolerance;

/** Whether a time tells when something happened. */
export const isKnownTime = (time: number, now: number) => time >= firstTime && !isAhead(time, now);

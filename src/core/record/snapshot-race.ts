/**
 * A snapshot bears the time of its arrival, and was read a little earlier: what changed within this time before it may
 * not show in it.
 */
export const SNAPSHOT_RACE_MS = 250;

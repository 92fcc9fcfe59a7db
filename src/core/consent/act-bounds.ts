/**
 * What comes within this time after a press is its doing. A cookie follows by 5 to 45 ms where the tool decides by itself;
 * tools that first ask their server, or load the page anew, take seconds. Longer, and pages opened next would be counted in.
 */
export const ACT_MS = 5_000;

/** “I have just accepted”: how long ago that may have been, the toolbar being a few moments away. */
export const MARK_REACH_MS = 15_000;

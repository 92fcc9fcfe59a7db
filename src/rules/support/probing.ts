// When readings are enough to recognise a browser: many different ones of one script in one document.
import type { ProbeApi } from '../../core/schema/probe.ts';
import type { RunProbe } from '../../core/schema/run.ts';

/** Each of these tells many browsers apart by itself; a picture read back alone also tests which signs a font has. */
const strong: readonly ProbeApi[] = ['canvas', 'audio', 'webgl'];
/** Englehardt and Narayanan (CCS 2016), section 6.2: fifty fonts; fewer may be those that a page wants to use. */
const manyFonts = 50;
const manyProperties = 8;

/** How many different things were read; of fonts, each family that was asked for is one. */
export function differentReadings(probes: readonly RunProbe[]): number {
  const names = new Set(probes.filter(({ api }) => api !== 'fonts').flatMap(({ what }) => what));
  return names.size + fontsOf(probes);
}

/** Whether the readings of one script in one document single a browser out: two strong ones, or one beside many properties. */
export function singlesOut(probes: readonly RunProbe[]): boolean {
  const apis = strong.filter((api) => probes.some((probe) => probe.api === api)).length;
  const kinds = apis + (fontsOf(probes) >= manyFonts ? 1 : 0);
  const properties = new Set(probes.filter(({ api }) => api === 'navigator').flatMap(({ what }) => what));
  return kinds >= 2 || (kinds === 1 && properties.size >= manyProperties);
}

function fontsOf(probes: readonly RunProbe[]): number {
  return probes.filter(({ api }) => api === 'fonts').reduce((total, { count }) => total + count, 0);
}

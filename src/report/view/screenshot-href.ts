import type { Problem } from '../../core/schema/report.ts';

/** The picture of a problem, where it is a file beside the report: a name alone, which leads nowhere else. */
export function screenshotHref({ screenshot }: Problem): string | null {
  return screenshot !== undefined && /^[\w-]+\.png$/.test(screenshot) ? screenshot : null;
}

import type { Evidence } from '../../core/schema/report.ts';

/** The frame in which something happened, where that is not the page itself. */
export function frameOf({
  page,
  frame,
}: {
  readonly page: string | null;
  readonly frame: string | null;
}): Pick<Evidence, 'frame'> {
  return frame === null || frame === page ? {} : { frame };
}

import type { Report } from '../../core/schema/report.ts';
import type { TabSession } from '../../messaging/protocol.ts';

/** What the popup can know of the tab that it was opened over. */
export type PopupState =
  /** No session goes on there: another site, or none at all. `sites` are those that Kakvakt has policies for. */
  | { readonly kind: 'not-audited'; readonly sites: readonly string[] }
  /** An audited site, whose page was there before the recorder was. */
  | { readonly kind: 'not-recorded'; readonly site: string }
  | { readonly kind: 'failed'; readonly detail: string }
  /** `report` is null until the log holds a beginning. `areAllGranted`: the next page may be seen with all that it contacts. */
  | {
      readonly kind: 'visit';
      readonly session: TabSession;
      readonly report: Report | null;
      readonly areAllGranted: boolean;
    };

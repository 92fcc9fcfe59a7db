// One run, many readers: in which formats a report is written, and under which names.

export const reportFormats = ['text', 'html', 'json', 'markdown', 'csv', 'sarif', 'junit', 'wec', 'pdf'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** Where it may be large, a text in pieces that are made while it is written, once. */
export type ReportContent = string | Uint8Array | Iterable<string>;

export interface ReportFile {
  readonly format: ReportFormat;
  /** File name without a folder; never made of what a site or a policy says. */
  readonly name: string;
  readonly content: ReportContent;
}

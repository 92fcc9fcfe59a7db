// oxlint-disable-next-line import/default -- Vite makes the text of the file its default export.
import tools from './report-tools.js?raw';

/** What report.html runs: the tools as they are, and the order to begin. Nothing of the report is in it. */
export const reportScript = `${tools}\nenliven(document);\nfollowLanguage(document);\n`;

// The whole report of recorded sessions in a tab: `report.html?session=<id>`, with one `session` for each.
import { render } from 'preact';
import '../../report/html/style/tokens.css';
import '../../report/html/style/base.css';
import '../../report/html/style/consent-line.css';
import '../../report/html/style/layout.css';
import '../../report/html/style/contact-map.css';
import '../../report/html/style/lifetimes.css';
import '../../report/html/style/findings.css';
import '../../report/html/style/tables.css';
import '../../report/html/style/narrow.css';
import '../../report/html/style/print.css';
import '../language-switch.css';
import './grant.css';
import type { Locale } from '../../core/schema/text.ts';
import { areAllSitesGranted, askForAllSites } from '../../platform/all-sites.ts';
import { enliven } from '../../report/html/report-tools.js';
import { rules } from '../../rules/index.ts';
import { readSessions } from '../read-sessions.ts';
import { rememberedLocale, rememberLocale } from '../remembered-locale.ts';
import { sessionsIn } from '../report-address.ts';
import { ReportPage } from './report-page.tsx';
import { reportPageView } from './report-page-view.ts';

let locale = await rememberedLocale();
const report = await readSessions(sessionsIn(location.search));

let areAllGranted = await areAllSitesGranted();

draw();
showTarget();

function draw(): void {
  const view = reportPageView(report, locale, rules, areAllGranted);
  document.documentElement.lang = locale;
  document.title = view.title;
  render(<ReportPage view={view} onLanguage={onLanguage} onGrant={onGrant} />, document.body);
  enliven(document);
}

function onLanguage(chosen: Locale): void {
  locale = chosen;
  draw();
  void rememberLocale(chosen);
}

function onGrant(): void {
  void askForAllSites().then((isGranted) => {
    areAllGranted = isGranted;
    draw();
  });
}

/** The browser looked for the fragment before there was anything to find. */
function showTarget(): void {
  const id = location.hash.slice(1);
  if (id !== '') document.getElementById(id)?.scrollIntoView();
}

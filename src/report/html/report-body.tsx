import type { ReportView } from '../view/report-view.ts';
import { useAnchors } from './anchors.ts';
import { Answer } from './answer.tsx';
import { ConsentLine } from './consent-line.tsx';
import { ConsentVisits } from './consent-visits.tsx';
import { ContactMap } from './contact-map.tsx';
import { Findings } from './findings.tsx';
import { Lifetimes } from './lifetimes.tsx';
import { Measured } from './measured.tsx';
import { Steps } from './steps.tsx';
import { Tables } from './tables.tsx';

/** The whole report, the same as a file and as a page of the extension. */
export function ReportBody({ view }: { view: ReportView }) {
  const id = useAnchors();
  return (
    <>
      <main class="report">
        <Answer view={view} />
        <div class="first-look">
          <Steps view={view.steps} />
          {view.line.rows.length > 0 && (
            <section aria-labelledby={id('line')}>
              <h2 id={id('line')}>{view.line.heading}</h2>
              <ConsentLine line={view.line} />
            </section>
          )}
        </div>
        <Findings view={view.findings} words={view.words} />
        {view.sideBySide !== null && <Tables view={view.sideBySide} id="side-by-side" />}
        <ConsentVisits view={view.consents} />
        <Tables view={view.contacts} id="contacts">
          <ContactMap map={view.contacts.map} />
        </Tables>
        <Lifetimes view={view.lifetimes} />
        <Tables view={view.items} id="items" />
        <Tables view={view.probes} id="probes" />
        <Measured view={view.measured} />
      </main>
      <footer class="report soft">
        <p>{view.words.colophon}</p>
      </footer>
    </>
  );
}

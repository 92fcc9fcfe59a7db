import { RunLine } from '../../report/html/run-line.tsx';
import { TimeAxis } from '../../report/html/time-axis.tsx';
import type { ConsentLineView } from '../../report/view/consent-line.ts';

/** More would be a burden to listen to; the report has all. */
const mostSentences = 20;

/** The consent line as a picture, with its words for those who do not see it. */
export function PopupLine({ line }: { line: ConsentLineView }) {
  return (
    <figure class="consent-line">
      {line.rows.map((row) => (
        <div key={row.scenario}>
          <RunLine row={row} scale={line.scale} areLinked={false} />
          <div class="unseen">
            <p>{`${line.heading}. ${row.summary}`}</p>
            <ul>
              {row.marks.slice(0, mostSentences).map(({ sentence }, index) => (
                <li key={index}>{sentence}</li>
              ))}
            </ul>
          </div>
        </div>
      ))}
      <TimeAxis line={line} />
    </figure>
  );
}

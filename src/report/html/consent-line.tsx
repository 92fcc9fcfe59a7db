import type { ConsentLineView, RunLineView } from '../view/consent-line.ts';
import { useAnchors } from './anchors.ts';
import { RunLine } from './run-line.tsx';
import { LegendSign } from './sign.tsx';
import { TimeAxis } from './time-axis.tsx';

/** So many marks per visit are told in words; the tables hold every item. */
const mostSentences = 200;

/** All visits under one another on one axis, with what the signs mean, and the same in words. */
export function ConsentLine({ line }: { line: ConsentLineView }) {
  const id = useAnchors();
  return (
    <div class="consent-line">
      <a class="unseen" href={`#${id('after-line')}`}>
        {line.skip}
      </a>
      {line.rows.map((row) => (
        <div class="run" key={row.scenario}>
          <h3>{row.label}</h3>
          <p class="soft">{[row.summary, ...row.choices.map(({ sentence }) => sentence)].join(' ')}</p>
          <RunLine row={row} scale={line.scale} areLinked />
        </div>
      ))}
      <TimeAxis line={line} />
      <ul class="legend soft">
        {line.legend.map(({ sign, text }) => (
          <li key={sign}>
            <LegendSign sign={sign} />
            {text}
          </li>
        ))}
      </ul>
      <p class="soft">{line.sides}</p>
      <details id={id('after-line')}>
        <summary>{line.asText}</summary>
        {line.rows.map((row) => (
          <RunInWords key={row.scenario} row={row} />
        ))}
      </details>
    </div>
  );
}

function RunInWords({ row }: { row: RunLineView }) {
  return (
    <>
      <h4>{row.label}</h4>
      <p>{[row.summary, ...row.choices.map(({ sentence }) => sentence)].join(' ')}</p>
      <ul class="plain-list">
        {row.marks.slice(0, mostSentences).map(({ sentence }, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

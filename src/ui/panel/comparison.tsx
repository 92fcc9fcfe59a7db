import { Worst } from '../popup/worst.tsx';
import type { ComparisonView } from './comparison-view.ts';

export function Comparison({
  view: { sentences, caption, columns, rows, worst, noFinding },
}: {
  view: ComparisonView;
}) {
  return (
    <div class="comparison">
      {sentences.map((sentence) => (
        <p class="answer" key={sentence}>
          {sentence}
        </p>
      ))}
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {worst === null ? <p>{noFinding}</p> : <Worst view={worst} />}
    </div>
  );
}

import type { TablesView } from '../view/report-view.ts';
import { DataTable } from './data-table.tsx';

export function Tables({ view: { heading, intro, tables }, id }: { view: TablesView; id: string }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p class="soft">{intro}</p>
      {tables.map((table) => (
        <DataTable key={table.caption} table={table} />
      ))}
    </section>
  );
}

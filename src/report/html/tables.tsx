import type { ComponentChildren } from 'preact';
import type { TablesView } from '../view/report-view.ts';
import { useAnchors } from './anchors.ts';
import { DataTable } from './data-table.tsx';

interface TablesProps {
  readonly view: TablesView;
  readonly id: string;
  /** Stands before the tables. */
  readonly children?: ComponentChildren;
}

export function Tables({ view: { heading, intro, tables }, id: name, children }: TablesProps) {
  const id = useAnchors();
  return (
    <section aria-labelledby={id(name)}>
      <h2 id={id(name)}>{heading}</h2>
      <p class="soft">{intro}</p>
      {children}
      {tables.map((table) => (
        <DataTable key={table.caption} table={table} />
      ))}
    </section>
  );
}

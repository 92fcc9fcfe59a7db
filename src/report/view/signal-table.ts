// Everything that told of consent in one visit: when, who, and what it said.
import type { Run, RunSignal } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { opposesChoice } from './opposes-choice.ts';
import { someOf } from './some-of.ts';
import { cell, columns, type RowView, type TableView, tableRows } from './table-view.ts';
import { toolName } from './tool-name.ts';

/** Null where nothing told. */
export function signalTable({ signals }: Pick<Run, 'signals'>, translator: Translator): TableView | null {
  if (signals.length === 0) return null;
  const { t } = translator;
  return {
    caption: t('signals.caption', { count: signals.length }),
    columns: columns([t('column.when'), t('column.who'), t('column.said')]),
    ...tableRows(signals, (signal) => signalRow(signal, translator), translator),
  };
}

function signalRow(signal: RunSignal, translator: Translator): RowView {
  const { atMs, phase, source, tool, detail } = signal;
  const { t, offset } = translator;
  const said = signal.state === null ? t('consentState.untold') : t(`consentState.${signal.state}`);
  const opposed = opposesChoice(signal) ? [t('signals.opposed', { phase: t(`phase.${phase}`) })] : [];
  return {
    anchor: null,
    cells: [
      cell(offset(atMs), { details: [t(`phase.${phase}`)] }),
      cell(tool === null ? t(`signal.${source}`) : toolName(tool), {
        details: [...(tool === null ? [] : [t(`signal.${source}`)]), detail].filter((text) => text !== ''),
      }),
      cell(signal.role === null ? said : t('signals.pressed', { role: t(`control.${signal.role}`) }), {
        details: [...purposes(signal, translator), ...opposed],
      }),
    ],
  };
}

function purposes({ granted, denied }: RunSignal, translator: Translator): readonly string[] {
  const { t } = translator;
  return [
    ...(granted.length > 0 ? [t('signals.granted', { names: someOf(granted, translator) })] : []),
    ...(denied.length > 0 ? [t('signals.denied', { names: someOf(denied, translator) })] : []),
  ];
}

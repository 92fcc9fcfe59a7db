// Everything that told of consent in one visit: when, who, and what it said.
import { type Contradiction, contradictions, type Statement } from '../../core/consent/contradictions.ts';
import type { Run, RunSignal } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { opposesChoice } from './opposes-choice.ts';
import { someOf } from './some-of.ts';
import { cell, columns, type RowView, type TableView, tableRows } from './table-view.ts';
import { toolName } from './tool-name.ts';

/** Null where nothing told. */
export function signalTable(run: Run, translator: Translator): TableView | null {
  const { signals } = run;
  if (signals.length === 0) return null;
  const { t } = translator;
  const pairs = contradictions(run);
  return {
    caption: t('signals.caption', { count: signals.length }),
    columns: columns([t('column.when'), t('column.who'), t('column.said')]),
    ...tableRows(signals, (signal) => signalRow(signal, pairs, translator), translator),
  };
}

function signalRow(signal: RunSignal, pairs: readonly Contradiction[], translator: Translator): RowView {
  const { atMs, phase, source, tool, detail } = signal;
  const { t, offset } = translator;
  const said = signal.state === null ? t('consentState.untold') : t(`consentState.${signal.state}`);
  const opposed = opposesChoice(signal) ? [t('signals.opposed', { phase: t(`phase.${phase}`) })] : [];
  return {
    anchor: null,
    cells: [
      cell(offset(atMs), { details: [t(`phase.${phase}`)] }),
      cell(whoSaid(signal, translator), {
        details: [...(tool === null ? [] : [t(`signal.${source}`)]), detail].filter((text) => text !== ''),
      }),
      cell(signal.role === null ? said : t('signals.pressed', { role: t(`control.${signal.role}`) }), {
        details: [...purposes(signal, translator), ...opposed, ...contradicted(signal, pairs, translator)],
      }),
    ],
  };
}

/** To others, a page says it by the parameters of its requests. */
function whoSaid({ source, tool, receiver }: Statement, { t }: Translator): string {
  if (receiver !== null) return t('signals.toReceiver', { receiver });
  return tool === null ? t(`signal.${source}`) : toolName(tool);
}

/** Who said the opposite, each once. */
function contradicted(
  { source, tool, atMs }: RunSignal,
  pairs: readonly Contradiction[],
  translator: Translator,
): readonly string[] {
  const isIt = (one: Statement) => one.source === source && one.tool === tool && one.atMs === atMs;
  const others = pairs.flatMap(({ granted, withheld }) => [
    ...(isIt(granted) ? [{ other: withheld, key: 'signals.othersSayNo' as const }] : []),
    ...(isIt(withheld) ? [{ other: granted, key: 'signals.othersSayYes' as const }] : []),
  ]);
  const { t, offset } = translator;
  const told = others.map(({ other, key }) => t(key, { who: whoSaid(other, translator), when: offset(other.atMs) }));
  return [...new Set(told)];
}

function purposes({ granted, denied }: RunSignal, translator: Translator): readonly string[] {
  const { t } = translator;
  return [
    ...(granted.length > 0 ? [t('signals.granted', { names: someOf(granted, translator) })] : []),
    ...(denied.length > 0 ? [t('signals.denied', { names: someOf(denied, translator) })] : []),
  ];
}

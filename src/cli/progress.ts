import type { AuditStep, ScenarioTime } from '../audit/audit-options.ts';
import type { Translator } from '../i18n/translator.ts';
import { printable } from '../report/text/printable.ts';
import { liveLine } from './live-line.ts';
import { doing, endLine, progressLine, stepLine } from './messages.ts';
import { say } from './say.ts';
import type { Output } from './terminal.ts';

/** Shows a person who waits that something goes on. */
export interface Progress {
  readonly step: (step: AuditStep) => void;
  /** A scenario is through: a line that stays. */
  readonly ended: (time: ScenarioTime) => void;
  /** What another program says, such as the installer of a browser. */
  readonly note: (line: string) => void;
  readonly end: () => void;
}

export interface ProgressOptions {
  readonly host: string;
  readonly isQuiet: boolean;
  readonly translator: Translator;
}

export function progress(output: Output, options: ProgressOptions): Progress {
  if (options.isQuiet) return { step: () => {}, ended: () => {}, note: () => {}, end: () => {} };
  return output.isTTY === true ? onTerminal(output, options) : inLog(output, options);
}

function onTerminal(output: Output, { host, translator }: ProgressOptions): Progress {
  const line = liveLine(output);
  return {
    step: (step) =>
      line.show(say(progressLine, { ...stepData(step, translator), host, events: step.events }, translator)),
    ended: (time) => {
      line.clear();
      output.write(`${endText(time, translator)}\n`);
    },
    note: (text) => line.show(printable(text)),
    end: line.clear,
  };
}

/** A log is read afterwards: each step once, and no waiting. */
function inLog(output: Output, { translator }: ProgressOptions): Progress {
  let last = '';
  return {
    step: (step) => {
      const text = say(stepLine, stepData(step, translator), translator);
      if (text === last || step.doing === 'settling') return;
      last = text;
      output.write(`${text}\n`);
    },
    ended: (time) => void output.write(`${endText(time, translator)}\n`),
    note: (text) => void output.write(`${printable(text)}\n`),
    end: () => {},
  };
}

function stepData(step: AuditStep, translator: Translator): Record<string, string | number> {
  return {
    number: step.number,
    of: step.of,
    scenario: nameOf(step, translator),
    doing: translator.format(doing[step.doing], {}),
  };
}

function nameOf({ scenario, gpc }: Pick<AuditStep, 'scenario' | 'gpc'>, { t }: Translator): string {
  return t(gpc ? 'scenario.gpc' : `scenario.${scenario}`);
}

function endText(time: ScenarioTime, translator: Translator): string {
  const { number, of, elapsedMs } = time;
  const data = { number, of, scenario: nameOf(time, translator), time: translator.offset(elapsedMs) };
  return say(endLine, data, translator);
}

import { element, text, type XmlNode } from './xml.ts';

export interface TestCase {
  readonly name: string;
  readonly result: {
    readonly kind: 'passed' | 'failure' | 'error' | 'skipped';
    /** One word for what groups failures alike. */
    readonly type?: string;
    readonly message: string;
    readonly lines: readonly string[];
  };
  /** What is told beside the result, and changes nothing of it. */
  readonly output?: readonly string[];
}

export interface Suite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

/** Where and when the suite was run; the time is UTC. */
export interface SuitePlace {
  readonly host: string;
  readonly timestamp: string | null;
}

/** Rules take no time worth telling, and a clock would make two files of one report. */
const time = 0;

export function suiteElement({ name, cases }: Suite, { host, timestamp }: SuitePlace): XmlNode {
  const count = (kind: TestCase['result']['kind']) => cases.filter(({ result }) => result.kind === kind).length;
  const counts = { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
  return element(
    'testsuite',
    { name, ...counts, time, timestamp, hostname: host },
    cases.map((one) => caseElement(one, `${host}.${name}`)),
  );
}

function caseElement({ name, result, output = [] }: TestCase, classname: string): XmlNode {
  const { kind, type = null, message, lines } = result;
  const beside = output.length === 0 ? [] : [element('system-out', {}, [text(output)])];
  if (kind === 'passed') return element('testcase', { name, classname, time }, beside);
  const told = element(kind, { message, type }, lines.length === 0 ? [] : [text(lines)]);
  return element('testcase', { name, classname, time }, [told, ...beside]);
}

import { expect, test } from 'vitest';
import { UsageError } from '../../src/audit/usage-error.ts';
import { type AuditArguments, parseArguments } from '../../src/cli/parse-arguments.ts';

const defaults: AuditArguments = {
  url: null,
  otherUrls: [],
  mostPages: 1,
  policyFile: null,
  scenarios: null,
  profile: 'se',
  gpc: false,
  repeat: 1,
  connectTo: [],
  insecure: false,
  askDns: true,
  outputDir: 'kakvakt-report',
  formats: ['json', 'html'],
  failOn: 'error',
  thirdPartyCookies: 'allow',
  baseline: null,
  fixPolicy: null,
  evidenceDir: null,
  rawValues: false,
  timeoutMs: 30_000,
  observeMs: 10_000,
  browser: null,
  noSandbox: false,
  quiet: false,
};
const local = { fromHost: null, fromPort: 443, toHost: '127.0.0.1', toPort: 8443 };

test.each<[string, Partial<AuditArguments>]>([
  ['audit', {}],
  ['audit shop.test', { url: 'https://shop.test/' }],
  ['audit https://shop.test/kurs?a=b', { url: 'https://shop.test/kurs?a=b' }],
  ['audit http://shop.test:8080', { url: 'http://shop.test:8080/' }],
  ['audit localhost:8443/x', { url: 'https://localhost:8443/x' }],
  ['audit shop.test --no-dns', { url: 'https://shop.test/', askDns: false }],
  ['--insecure audit shop.test', { url: 'https://shop.test/', insecure: true }],
  ['audit shop.test --gpc', { url: 'https://shop.test/', gpc: true }],
  ['audit --policy a.json --policy=b.json', { policyFile: 'b.json' }],
  ['audit --policy=--odd.json', { policyFile: '--odd.json' }],
  ['audit --scenario ignore,accept,ignore', { scenarios: ['ignore', 'accept'] }],
  ['audit --repeat 1', {}],
  ['audit shop.test --repeat 20', { url: 'https://shop.test/', repeat: 20 }],
  [
    'audit shop.test --connect-to :443:127.0.0.1:8443 --connect-to=shop.test:443:127.0.0.1:8443',
    { url: 'https://shop.test/', connectTo: [local, { ...local, fromHost: 'shop.test' }] },
  ],
  ['audit --profile fr', { profile: 'fr' }],
  ['audit --fail-on never --third-party-cookies block', { failOn: 'never', thirdPartyCookies: 'block' }],
  ['audit --timeout 4', { timeoutMs: 4000, observeMs: 2000 }],
  [
    'audit shop.test/a www.shop.test/b https://kurs.shop.test',
    {
      url: 'https://shop.test/a',
      otherUrls: ['https://www.shop.test/b', 'https://kurs.shop.test/'],
      mostPages: 3,
    },
  ],
  ['audit shop.test --pages 4', { url: 'https://shop.test/', mostPages: 4 }],
  [
    'audit shop.test/a shop.test/b --pages 1',
    { url: 'https://shop.test/a', otherUrls: ['https://shop.test/b'], mostPages: 2 },
  ],
  ['audit --timeout 1 --observe 0', { timeoutMs: 1000, observeMs: 0 }],
  ['audit --timeout 60 --observe 0.5', { timeoutMs: 60_000, observeMs: 500 }],
  ['audit --raw-values --no-sandbox --quiet', { rawValues: true, noSandbox: true, quiet: true }],
  ['audit --format sarif', { formats: ['sarif'] }],
  ['audit --format csv,pdf --format=html,csv', { formats: ['csv', 'pdf', 'html'] }],
  ['audit --browser chromium --output out --lang sv', { browser: 'chromium', outputDir: 'out' }],
])('kakvakt %s', (line, changes) => {
  expect(parseArguments(line.split(' '), 'en')).toEqual({ kind: 'audit', args: { ...defaults, ...changes } });
});

test.each([
  ['--help', 'help'],
  ['-h', 'help'],
  ['audit --help', 'help'],
  ['--version', 'version'],
])('kakvakt %s -> %s', (line, kind) => {
  expect(parseArguments(line.split(' '), 'en')).toEqual({ kind });
});

test('no word at all is no audit', () => {
  expect(parseArguments([], 'en')).toEqual({ kind: 'nothing' });
});

test.each([
  ['adit', { given: 'adit', suggestion: 'kakvakt audit' }],
  ['help', { given: 'help', suggestion: 'kakvakt --help' }],
  ['shop.test', { given: 'shop.test', suggestion: 'kakvakt audit shop.test' }],
  ['--insecure', { given: '--insecure', suggestion: 'kakvakt audit --insecure' }],
  ['audit --polcy a.json', { given: '--polcy', suggestion: '--policy' }],
  ['audit --Insecure', { given: '--Insecure', suggestion: '--insecure' }],
  ['audit --third a', { given: '--third', suggestion: '--third-party-cookies' }],
  ['audit --frobnicate', { given: '--frobnicate' }],
  ['audit -x', { given: '-x' }],
  ['audit --policy', { option: '--policy', value: 'FILE' }],
  ['audit --policy --insecure', { option: '--policy', value: 'FILE' }],
  ['audit --insecure=yes', { option: '--insecure', given: 'yes' }],
  ['audit --fail-on warn', { option: '--fail-on', given: 'warn', choices: 'error, warning, info, never' }],
  ['audit --scenario ignore,acept', { option: '--scenario', given: 'acept' }],
  ['audit --scenario browse', { option: '--scenario', given: 'browse' }],
  ['audit --repeat 0', { option: '--repeat', given: '0', most: 20 }],
  ['audit --repeat 21', { option: '--repeat', given: '21' }],
  ['audit --repeat 1.5', { option: '--repeat', given: '1.5' }],
  ['audit --repeat=-1', { option: '--repeat', given: '-1' }],
  ['audit --repeat thrice', { option: '--repeat', given: 'thrice' }],
  ['audit --repeat', { option: '--repeat', value: 'TIMES' }],
  ['audit --lang de', { option: '--lang', given: 'de' }],
  ['audit --timeout ten', { option: '--timeout', given: 'ten' }],
  ['audit --timeout=-1', { option: '--timeout', given: '-1' }],
  ['audit --timeout 0', { option: '--timeout', given: '0', least: 1 }],
  ['audit --timeout 0.5', { option: '--timeout', given: '0.5', least: 1 }],
  ['audit --observe=-1', { option: '--observe', least: 0 }],
  ['audit --timeout 3601', { option: '--timeout', given: '3601' }],
  ['audit --timeout 3 --observe 3', { observe: '3', timeout: '3' }],
  ['audit a.test b.test', { given: 'b.test', site: 'a.test' }],
  ['audit www.a.co.uk a.co.uk b.co.uk', { given: 'b.co.uk', site: 'a.co.uk' }],
  ['audit a.test ftp://a.test', { given: 'ftp://a.test' }],
  ['audit a.test --format xml', { option: '--format', given: 'xml' }],
  ['audit a.test --format csv,', { option: '--format', given: '' }],
  ['audit a.test --pages 0', { given: '0' }],
  ['audit a.test --pages 2.5', { given: '2.5' }],
  ['audit a.test --pages 101', { given: '101', most: 100 }],
  ['audit a.test --pages all', { given: 'all' }],
  ['audit ftp://shop.test', { given: 'ftp://shop.test' }],
  ['audit file:///etc/passwd', { given: 'file:///etc/passwd' }],
  ['audit https://', { given: 'https://' }],
  ['audit https://ada:secret@shop.test', {}],
  ['audit shop.test --connect-to shop.test', { value: 'shop.test' }],
  ['audit --connect-to :443:127.0.0.1:8443', {}],
])('kakvakt %s is refused', (line, data) => {
  const parse = (): unknown => parseArguments(line.split(' '), 'en');
  expect(parse).toThrow(UsageError);
  expect(parse).toThrow(expect.objectContaining({ data: expect.objectContaining(data) }));
});

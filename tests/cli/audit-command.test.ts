import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { AuditOptions } from '../../src/audit/audit-options.ts';
import { UsageError } from '../../src/audit/usage-error.ts';
import { type AuditDeps, auditCommand } from '../../src/cli/audit-command.ts';
import { errorText } from '../../src/cli/error-text.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { namedCookieSchema } from '../../src/core/schema/declaration.ts';
import type { Mend } from '../../src/core/schema/mend.ts';
import type { Report } from '../../src/core/schema/report.ts';
import { translator } from '../../src/i18n/translator.ts';
import { readPolicy } from '../../src/policy/read-policy.ts';
import { hexSha256 } from '../../src/report/hex-sha256.ts';
import { emptyReport, finding } from './support/empty-report.ts';
import { fakeIo } from './support/fake-io.ts';

const policy = {
  formatVersion: 1,
  site: { name: 'Shop', domains: ['shop.test'] },
  source: { url: null, language: 'sv-SE', retrieved: '2026-11-22', version: null, sections: [] },
  consentTool: { name: null, selectors: { accept: '#yes', reject: '#no', withdraw: null } },
  statements: [],
  declarations: [],
};

/** Runs the command in a folder of its own, with a browser that sees what the report says. */
async function run(line: string, changes: Partial<AuditDeps> = {}, report: Report = emptyReport) {
  const folder = await mkdtemp(join(tmpdir(), 'kakvakt-command-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'shop.test.json'), JSON.stringify(policy));
  const command = parseArguments([...line.split(' '), '--output', join(folder, 'report')], 'en');
  if (command.kind !== 'audit') throw new Error('no audit');

  const asked: AuditOptions[] = [];
  const io = fakeIo();
  const code = await auditCommand(command.args, io, {
    auditSite: async (options) => {
      asked.push(options);
      return { report, sessions: [], events: [], screenshots: [] };
    },
    findBrowser: async () => '/usr/bin/chromium',
    installBrowser: () => Promise.reject(new Error('one is there')),
    printPdf: () => Promise.reject(new Error('nobody asked for paper')),
    policyFolder: folder,
    extensionDir: '/extension',
    isRoot: false,
    ...changes,
  });
  return { code, asked, said: io.said, files: await readdir(join(folder, 'report')) };
}

test('the policy of the host decides language and scenarios', async () => {
  const { code, asked, files } = await run('audit www.shop.test');
  expect(code).toBe(0);
  expect(asked).toMatchObject([
    {
      url: 'https://www.shop.test/',
      locale: 'sv-SE',
      scenarios: ['ignore', 'reject', 'accept'],
      sandbox: true,
      blockOtherHosts: false,
      browserPath: '/usr/bin/chromium',
      policySource: { id: 'shop.test.json', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  ]);
  expect(files.toSorted()).toEqual(['report.html', 'report.json']);
});

test('only the formats that are asked for are written, a PDF with the browser that audited', async () => {
  const printed: string[] = [];
  const { files, said } = await run('audit shop.test --format csv,junit,pdf --format text', {
    printPdf: async (html, { browserPath, sandbox }) => {
      printed.push(`${html.slice(0, 15)} ${browserPath} ${sandbox}`);
      return Buffer.from('%PDF-');
    },
  });
  expect(printed).toEqual(['<!doctype html> /usr/bin/chromium true']);
  expect(files.toSorted()).toEqual([
    'attempts.csv',
    'cookies.csv',
    'findings.csv',
    'outcomes.csv',
    'report.junit.xml',
    'report.pdf',
    'report.txt',
    'requests.csv',
    'storage.csv',
  ]);
  expect(said.stdout).toMatch(/As test results \(JUnit\): .*report\.junit\.xml\n/);
});

test.each([
  ['audit shop.test', { isRoot: true }, false],
  ['audit shop.test --no-sandbox', {}, false],
  ['audit shop.test', {}, true],
])('%s with %o: sandbox %s', async (line, changes, sandbox) => {
  const { asked } = await run(line, changes);
  expect(asked[0]?.sandbox).toBe(sandbox);
});

test('a browser is installed where there is none', async () => {
  const { asked, said } = await run('audit shop.test', {
    findBrowser: async () => null,
    installBrowser: async (onLine) => {
      onLine('Setting up chromium');
      return '/opt/new';
    },
  });
  expect(asked[0]?.browserPath).toBe('/opt/new');
  expect(said.stderr).toContain('Setting up chromium\n');
});

test('a policy for another site is said, not refused', async () => {
  const { said } = await run('audit other.test --policy policies/5dportalen.se.json');
  expect(said.stderr).toMatch(/note: The policy 5dportalen\.se\.json is about .*, not other\.test/);
});

describe('--fix-policy', () => {
  const at = async (name: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'kakvakt-mended-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    return join(folder, name);
  };
  const declaration = namedCookieSchema.parse({
    id: 'a',
    kind: 'cookie',
    depth: 'named',
    statement: null,
    name: { exact: 'a' },
    domain: null,
    party: null,
    provider: null,
    purpose: 'unknown',
    consent: { kind: 'unknown' },
    duration: { kind: 'session' },
  });
  const mend: Mend = {
    declaration,
    patch: [{ op: 'add', path: '/declarations/-', value: declaration }],
    patchOf: null,
  };
  const report = { ...emptyReport, findings: [{ ...finding('error'), mend }, finding('info')] };

  test('writes the policy that was read with its mends, and tells what it does not mend', async () => {
    const path = await at('mended.json');
    const { said } = await run(`audit shop.test --fix-policy ${path}`, {}, report);
    expect(readPolicy(await readFile(path, 'utf8'), path).declarations).toEqual([declaration]);
    expect(said.stdout).toContain(
      `A new policy file: ${path} (one row new or changed, to be gone through). It mends one finding; one other is not mended by declaring.`,
    );
  });

  test('overwrites nothing, and says so before it audits', async () => {
    const path = await at('mine.json');
    await writeFile(path, 'mine');
    const auditSite = () => Promise.reject(new Error('nothing is audited'));
    await expect(run(`audit shop.test --fix-policy ${path}`, { auditSite })).rejects.toMatchObject({
      text: { what: { en: '--fix-policy: {path} exists already.' } },
    });
    expect(await readFile(path, 'utf8')).toBe('mine');
  });

  test.each(['missing/mended.json', 'mended.json/x'])('needs a folder: %s', async (name) => {
    const path = await at(name);
    const auditSite = () => Promise.reject(new Error('nothing is audited'));
    await expect(run(`audit shop.test --fix-policy ${path}`, { auditSite })).rejects.toBeInstanceOf(UsageError);
  });
});

test('a problem is explained, with its next step', async () => {
  const problem = {
    code: 'certificate',
    scenario: 'ignore',
    run: 'ignore',
    url: 'https://shop.test/',
    detail: 'net::ERR_CERT_INVALID',
  } as const;
  const { code, said } = await run('audit shop.test', {}, { ...emptyReport, problems: [problem] });
  expect(code).toBe(2);
  expect(said.stderr).toMatch(/error: .*certificate.*\[net::ERR_CERT_INVALID\]\n {2}.*--insecure/);
});

test('the demonstration trusts and reaches the sample site alone, and ends with 0 whatever it finds', async () => {
  const sample = 'audit --policy policies/5dportalen.se.json';
  const { code, asked, said } = await run(sample, {}, { ...emptyReport, findings: [finding('error')] });
  expect(code).toBe(0);
  expect(asked).toMatchObject([
    { url: 'https://5dportalen.se/', blockOtherHosts: true, trustedSpki: [expect.any(String)] },
  ]);
  expect(said.stderr).toContain('demonstration');
  expect(said.stdout).toContain('demonstration');
});

test('an evidence pack is told with the digest of its manifest, by which a change of it shows', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kakvakt-evidence-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { said } = await run(`audit shop.test --evidence ${folder}`);
  expect(said.stdout).toContain(`--manifest ${hexSha256(await readFile(join(folder, 'manifest.json')))}`);
});

test('an evidence folder that is a file is refused by its own name, before the audit begins', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'kakvakt-evidence-')), 'file');
  onTestFinished(() => rm(dirname(file), { recursive: true }));
  await writeFile(file, '');
  const refused = await run(`audit shop.test --evidence ${file}`, {
    auditSite: () => Promise.reject(new Error('the audit began')),
  }).catch((error: unknown) => errorText(error, translator('en')));
  expect(refused).toContain('--evidence DIR');
  expect(refused).not.toContain('--output');
});

// `npm run bench:settle`: what leaving a page as soon as it has settled sees, and how long it takes, against a fixed time. Then
// whole audits of the sample site. Prints; asserts nothing. The two ways take turns, each in a browser of its own.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { PageWatch } from '../../src/audit/scenario/watch-page.ts';
import { openDriver, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { only } from '../helpers/recorded-visit.ts';
import { settledVisit } from '../helpers/settled-visit.ts';
import { startTlsServer } from '../helpers/tls-server.ts';
import { latePage, plainPage } from './late-page.ts';
import { median } from './statistics.ts';

interface Sample {
  readonly cookies: ReadonlySet<string>;
  readonly watchedMs: number;
}

const observeMs = 10_000;
const rounds = Number(process.env['KAKVAKT_ROUNDS'] ?? 3);
const plain = ['one', 'two', 'three', 'four'].map((name) => `${name}.test`);
const server = await startTlsServer({
  ...latePage,
  ...Object.fromEntries(plain.map((host) => [`${host}/`, plainPage])),
});
try {
  await compare('late.test');
  for (const host of plain) await compare(host);
  await auditSampleSite();
} finally {
  await server.close();
}

async function compare(host: string): Promise<void> {
  const pairs: (readonly [Sample, Sample])[] = [];
  for (let round = 0; round < rounds; round += 1) pairs.push([await sample(host, fixed), await sample(host)]);
  const recalls = pairs.map(
    ([all, early]) => [...all.cookies].filter((one) => early.cookies.has(one)).length / all.cookies.size,
  );
  const of = (side: 0 | 1) => seconds(median(pairs.map((pair) => pair[side].watchedMs)));
  const cookies = Math.max(...pairs.map(([all]) => all.cookies.size));
  say(
    `${host.padEnd(12)}${cookies} cookies; recall ${percent(Math.min(...recalls))}; after load ${of(1)}, fixed ${of(0)}`,
  );
}

async function sample(host: string, insteadWait?: (watch: PageWatch) => Promise<void>): Promise<Sample> {
  const open = await openExtensionBrowser({ build: 'chromium-audit', server });
  try {
    const driver = await openDriver(open);
    const way = insteadWait === undefined ? {} : { insteadWait };
    const { events, watchedMs } = await settledVisit({ open, driver, url: `https://${host}/`, observeMs, ...way });
    const stored = only(events, 'cookie-changed').filter(({ removed }) => !removed);
    return { cookies: new Set(stored.map(({ cookie }) => `${cookie.name} ${cookie.domain}`)), watchedMs };
  } finally {
    await open.close();
  }
}

async function fixed(watch: PageWatch): Promise<void> {
  while (Date.now() - (watch.loadedAtMs() ?? Date.now()) < observeMs) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Its reminder comes two seconds after loading; three scenarios. */
async function auditSampleSite(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kakvakt-bench-'));
  const command = fileURLToPath(new URL('../../dist/cli/kakvakt.js', import.meta.url));
  try {
    for (let round = 0; round < rounds; round += 1) {
      const startedAtMs = Date.now();
      const run = promisify(execFile)(process.execPath, [command, 'audit', '--output', folder, '--lang', 'en']);
      const { stderr } = await run;
      const lines = stderr.split('\n').filter((line) => line.includes('done after'));
      const load = (loadavg()[0] ?? Number.NaN).toFixed(1);
      say(`sample site ${seconds(Date.now() - startedAtMs)}, load average ${load}\n  ${lines.join('\n  ')}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

function percent(part: number): string {
  return `${Math.round(100 * part)} %`;
}

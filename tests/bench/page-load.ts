// `npm run bench`: what the recorder costs a page that loads. Prints; asserts nothing. Each sample is the second load in a
// browser of its own: a browser that has just started is slower for reasons of its own, and one that is used for all rounds
// grows. The variants take turns within each round, so that what else the machine does falls on all of them alike, and
// are compared within the round.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import { type ExtensionBrowser, openDriver, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { grantedBuild, openOwnPage } from '../helpers/own-visit.ts';
import { sampleStart } from '../helpers/sample-start.ts';
import type { TlsServer } from '../helpers/tls-server.ts';
import { heavyPageUrl, startHeavyPage } from './heavy-page.ts';
import { processorMs } from './process-tree.ts';
import { median, quantile } from './statistics.ts';

interface Variant {
  readonly name: string;
  /** null: no extension at all. */
  readonly build: string | null;
  /** What the others are compared with. */
  readonly isBase?: true;
  /** Whatever must be ready before the page is opened. */
  readonly prepare: (open: ExtensionBrowser) => Promise<unknown>;
}

interface Sample {
  readonly loadMs: number;
  readonly cpuMs: number | null;
}

/** By then the snapshots of a page that has loaded are taken, and the badge has counted. */
const afterMs = 2_500;
/** By then what was recorded last is written. */
const writtenMs = 400;

const rounds = Number(process.env['KAKVAKT_ROUNDS'] ?? 15);
const server = await startHeavyPage();
const folder = await mkdtemp(join(tmpdir(), 'kakvakt-bench-'));
const granted = await grantedBuild();
try {
  await compare(await variants());
} finally {
  await server.close();
  await Promise.all([folder, granted].map((each) => rm(each, { recursive: true, force: true })));
}

async function variants(): Promise<readonly Variant[]> {
  const audit = fileURLToPath(new URL('../../dist/chromium-audit', import.meta.url));
  const nothing = async () => undefined;
  return [
    { name: 'no extension', build: null, prepare: nothing },
    { name: 'empty extension', build: await emptyExtension('empty', []), prepare: nothing, isBase: true },
    { name: 'empty, may listen', build: await emptyExtension('listening', ['webRequest']), prepare: nothing },
    { name: 'Kakvakt, for people', build: granted, prepare: openOwnPage },
    { name: 'Kakvakt, in an audit', build: audit, prepare: beginAudit },
  ];
}

/**
 * What any extension costs that has a worker and may see all sites; and one that may listen to requests, and does not: as soon as one
 * is installed that may, Chromium leads every request through its browser process (`WebRequestAPI::MaybeProxyURLLoaderFactory`).
 */
async function emptyExtension(name: string, permissions: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    background: { service_worker: 'worker.js' },
    permissions,
  };
  await writeFile(join(path, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: ['<all_urls>'] }));
  await writeFile(join(path, 'worker.js'), '');
  return path;
}

async function beginAudit(open: ExtensionBrowser): Promise<void> {
  const { api } = await openDriver(open);
  await api.evaluate((driver, start) => driver.startSession(start), sampleStart('5dportalen.se'));
}

async function compare(all: readonly Variant[]): Promise<void> {
  const samples = new Map<Variant, Sample[]>(all.map((variant) => [variant, []]));
  say(`${rounds} rounds; load of the machine at the beginning: ${loadavg()[0]?.toFixed(2)}`);
  for (let round = 0; round < rounds; round += 1) {
    // Whoever comes first finds the machine at rest: each variant does in turn.
    const order = all.map((_, index) => all[(index + round) % all.length]);
    for (const variant of order) if (variant !== undefined) samples.get(variant)?.push(await measure(variant, server));
  }
  const base = [...samples].find(([{ isBase }]) => isBase)?.[1] ?? [];
  say(`\n${''.padEnd(22)}   load ms     to the empty extension, paired      CPU ms   more CPU, paired`);
  for (const [{ name }, own] of samples) say(`${name.padEnd(22)}${line(own, base)}`);
}

function line(own: readonly Sample[], base: readonly Sample[]): string {
  const load = median(own.map(({ loadMs }) => loadMs));
  const ratios = own.map(({ loadMs }, round) => loadMs / (base[round]?.loadMs ?? Number.NaN));
  const cpu = own.flatMap(({ cpuMs }) => cpuMs ?? []);
  const more = own.flatMap(({ cpuMs }, round) => (cpuMs === null ? [] : cpuMs - (base[round]?.cpuMs ?? Number.NaN)));
  const spread = `${median(ratios).toFixed(3)} (${quantile(ratios, 0.25).toFixed(3)}–${quantile(ratios, 0.75).toFixed(3)})`;
  const cost =
    cpu.length === 0
      ? 'not known here'
      : `${median(cpu).toFixed(0).padStart(6)}   ${median(more).toFixed(0).padStart(6)}`;
  return `${load.toFixed(0).padStart(10)}     ${spread.padEnd(35)}${cost}`;
}

/** From the start of the navigation to the end of loading; and what all of the browser worked until it came to rest after it. */
async function measure({ build, prepare }: Variant, of: TlsServer): Promise<Sample> {
  const open = await openExtensionBrowser({ build, server: of });
  try {
    await prepare(open);
    const page = await open.browser.newPage();
    await page.goto(heavyPageUrl, { waitUntil: 'load' });
    await pause(afterMs);
    const pid = open.browser.process()?.pid ?? 0;
    const before = await processorMs(pid);
    await page.goto(heavyPageUrl, { waitUntil: 'load' });
    const loadMs = await loadTime(page);
    await pause(writtenMs);
    const after = await processorMs(pid);
    return { loadMs, cpuMs: before === null || after === null ? null : after - before };
  } finally {
    await open.close();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function loadTime(page: Page): Promise<number> {
  return page.evaluate(() => performance.getEntriesByType('navigation')[0]?.duration ?? Number.NaN);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

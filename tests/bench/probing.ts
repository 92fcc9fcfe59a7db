// `npm run bench:probing`: what counting costs calls that are made very often. Prints; asserts nothing. The two browsers take
// turns, and each round is compared within itself.
import { type ExtensionBrowser, openDriver, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { sampleStart } from '../helpers/sample-start.ts';
import { html, startTlsServer } from '../helpers/tls-server.ts';
import { median, quantile } from './statistics.ts';

const calls = ['measureText', 'hardwareConcurrency'] as const;
const rounds = Number(process.env['KAKVAKT_ROUNDS'] ?? 15);

const loops = `<script>
  const pen = document.createElement('canvas').getContext('2d');
  const time = (run) => { const from = performance.now(); for (let n = 0; n < 100000; n += 1) run(); return performance.now() - from; };
  globalThis.measure = () => [time(() => pen.measureText('text')), time(() => navigator.hardwareConcurrency)];
  measure();
</script>`;

const server = await startTlsServer({ 'loops.test/': html(loops) });
const counting = await openExtensionBrowser({ build: 'chromium-audit', server });
const plain = await openExtensionBrowser({ build: 'chromium-store', server });
try {
  const { api } = await openDriver(counting);
  await api.evaluate((driver, start) => driver.startSession(start), sampleStart('loops.test'));
  await compare(await loopPage(counting), await loopPage(plain));
} finally {
  await Promise.all([counting.close(), plain.close(), server.close()]);
}

type Loops = () => Promise<number[]>;

async function loopPage({ browser }: ExtensionBrowser): Promise<Loops> {
  const page = await browser.newPage();
  await page.goto('https://loops.test/', { waitUntil: 'load' });
  return () => page.evaluate(() => Reflect.get(globalThis, 'measure')());
}

async function compare(counted: Loops, uncounted: Loops): Promise<void> {
  const pairs: (readonly [readonly number[], readonly number[]])[] = [];
  for (let round = 0; round < rounds; round += 1) pairs.push([await counted(), await uncounted()]);
  process.stdout.write(`${rounds} rounds of 100,000 calls\n`);
  for (const [at, name] of calls.entries()) {
    const [withIt, without] = [0, 1].map((side) => pairs.map((pair) => pair[side]?.[at] ?? Number.NaN));
    const ratios = pairs.map(([own, other]) => (own[at] ?? Number.NaN) / (other[at] ?? Number.NaN));
    const spread = `${median(ratios).toFixed(2)} (${quantile(ratios, 0.25).toFixed(2)}–${quantile(ratios, 0.75).toFixed(2)})`;
    const [own, other] = [withIt ?? [], without ?? []].map((times) => median(times).toFixed(1));
    process.stdout.write(`${name.padEnd(22)}${own} ms, ${other} ms without; paired ${spread}\n`);
  }
}

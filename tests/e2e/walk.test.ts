// Which pages an audit opens, in which order, and what it sees of them.
import { expect, test } from 'vitest';
import { auditShop } from '../cli/support/audit-shop.ts';
import { readReport } from '../cli/support/run-cli.ts';
import { type Answer, page, serve } from '../cli/support/serve.ts';

const links = `<a href="#top">Upp</a> <a href="/logga-ut">Logga ut</a> <a href="/om?ref=start">Om oss</a> <a href="/katalog.pdf">Katalog</a>
  <a href="https://elsewhere.test/">Annan</a> <a href="/om">Om oss</a> <a href="/borta">Borta</a> <a href="/kurs">Kurs</a>`;
const banner = `<div role="dialog" style="position: fixed; inset: auto 0 0">Vi använder kakor.
  <button onclick="localStorage.choice = 'yes'; this.parentNode.remove()">Godkänn alla</button></div>`;
const tellsWhenLeft = '<script>addEventListener("pagehide", () => navigator.sendBeacon("/left"))</script>';
const gone: Answer = (_, response) => response.writeHead(404, { 'Content-Type': 'text/html' }).end('<p>Borta');

const pages: Readonly<Record<string, Answer>> = {
  '/': page(`${links}<script>if (!localStorage.choice) document.write(${JSON.stringify(banner)})</script>`),
  '/om': page('om', ['om=1']),
  '/borta': gone,
  '/kurs': page(`kurs${tellsWhenLeft}`, ['kurs=1']),
  '/left': (_, response) => response.writeHead(204, { 'Set-Cookie': 'left=1' }).end(),
  '/extra': page('extra', ['extra=1']),
};

test('every scenario walks the same pages; one that is not there costs itself', async () => {
  const { options } = await serve(pages);
  const { code, stderr, folder } = await auditShop('--scenario', 'ignore,accept', '--pages', '4', ...options);
  const { runs, problems } = await readReport(folder);
  const walked = ['/om?ref=~', '/borta', '/kurs'].map((path) => `https://shop.test${path}`);
  expect(runs.map((run) => [run.scenario, ...run.pages.map(({ url }) => url.replace(/=.*/, '=~'))])).toEqual([
    ['ignore', 'https://shop.test/', ...walked],
    ['accept', 'https://shop.test/', 'https://shop.test/', ...walked],
  ]);
  expect(problems.map(({ code: what, scenario, url }) => [what, scenario, url])).toEqual([
    ['page-error', 'ignore', 'https://shop.test/borta'],
    ['page-error', 'accept', 'https://shop.test/borta'],
  ]);
  expect(code).toBe(2);
  // Nobody chooses there, so the last page is left in the end: what it sends then is seen.
  expect(runs.map(({ cookies }) => cookies.map(({ name }) => name).toSorted())).toEqual([
    ['kurs', 'left', 'om'],
    ['kurs', 'om'],
  ]);
  expect(
    runs.map(({ settlings }) =>
      settlings.map(({ step, reason, unanswered }) => [step, reason, ...unanswered].join(' ')),
    ),
  ).toEqual([
    ['opened quiet', 'scrolled quiet', 'opened quiet', 'opened quiet'],
    ['opened quiet', 'chosen quiet', 'reloaded quiet', 'opened quiet', 'opened quiet'],
  ]);
  expect(stderr).toMatch(/1 of 2: .* – done after .*s\n(?:.*\n)*2 of 2: .* – done after .*s\n/);
});

test('pages that were named come before those that are found', async () => {
  const { options } = await serve(pages);
  const args = ['https://shop.test/extra', '--scenario', 'ignore', '--pages', '3', ...options];
  const { folder } = await auditShop(...args);
  const [run] = (await readReport(folder)).runs;
  expect(run?.pages.map(({ url }) => new URL(url).pathname)).toEqual(['/', '/extra', '/om']);
});

test('an address of another site is refused before anything is asked for', async () => {
  const { options, asked } = await serve(pages);
  const { code, stderr } = await auditShop('elsewhere.test', ...options);
  expect({ code, asked }).toEqual({ code: 2, asked: [] });
  expect(stderr).toContain('elsewhere.test is not part of shop.test');
});

// An audit of a site whose policy names no button: Kakvakt finds the banner, and believes a choice once it is proven.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditShop } from '../cli/support/audit-shop.ts';
import { readReport } from '../cli/support/run-cli.ts';
import { page, serve } from '../cli/support/serve.ts';
import { bannerPage, banners } from '../fixtures/banners/banners.ts';

const quick = ['--observe', '0.5', '--timeout', '10'];

test('no choice, a no and a yes are made without being told where', async () => {
  const { runs, problems, code } = await audited(bannerOf('behind-settings'));
  expect(problems).toEqual([]);
  expect(code).toBe(1);
  expect(
    runs.map(({ scenario, consent }) => [
      scenario,
      ...consent.map(({ choice, source, detail }) => [choice, source, detail]),
    ]),
  ).toEqual([
    ['ignore'],
    ['reject', ['reject', 'banner', 'Spara mina val']],
    ['accept', ['accept', 'banner', 'Godkänn alla']],
  ]);
  // What the site remembers was stored after the press, and says which choice it understood.
  const remembered = runs.map(({ cookies }) => cookies.map(({ name, phase }) => `${name} ${phase}`));
  expect(remembered).toEqual([[], ['choice after-reject'], ['choice after-accept', '_ma after-accept']]);
});

test('a site that asks for nothing is audited once, and the report says why', async () => {
  const { runs, problems } = await audited('<p>Välkommen</p>');
  expect(runs.map(({ scenario }) => scenario)).toEqual(['ignore']);
  expect(problems).toMatchObject([{ code: 'no-banner', scenario: null }]);
});

const picture = 'could-not-choose-accept.png';
const bar = (onclick: string) =>
  `<div id="bar" style="position: fixed; inset: auto 0 0">Vi använder cookies. <button onclick="${onclick}">Godkänn</button></div>`;

test.each([
  ['stays', bar('localStorage.pressed = 1'), 'the banner stayed'],
  ['goes and remembers nothing', bar('this.parentNode.remove()'), 'the site remembers nothing of it'],
  ['has no such button', bar('').replace('Godkänn', 'Avvisa'), 'no button that accepts'],
])('a banner that %s proves no choice', async (_what, body, detail) => {
  const { runs, problems, code, folder, stdout } = await audited(body, '--scenario', 'accept');
  expect(code).toBe(2);
  expect(problems).toMatchObject([
    { code: 'could-not-choose', scenario: 'accept', detail: expect.stringContaining(detail), screenshot: picture },
  ]);
  expect(runs.flatMap(({ consent }) => consent)).toEqual([]);
  // What came after the press is left out, since nobody can say on which side of a choice it falls.
  expect(runs.flatMap(({ storage }) => storage)).toEqual([]);
  expect(runs.map(({ selfCheck }) => selfCheck)).toEqual([null]);
  const png = await readFile(join(folder, 'kakvakt-report', picture));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(stdout).toContain(join('kakvakt-report', picture));
  expect(await readFile(join(folder, 'kakvakt-report', 'report.html'), 'utf8')).toContain(`href="${picture}"`);
});

test('a banner is closed without an answer, and no choice is noted', async () => {
  const { runs, problems } = await audited(bannerOf('with-cross'), '--scenario', 'dismiss');
  expect(problems).toEqual([]);
  expect(runs.map(({ scenario, consent, pages }) => [scenario, consent, pages.length])).toEqual([['dismiss', [], 2]]);
});

test('a banner that has no cross is not closed', async () => {
  const { problems } = await audited(bannerOf('plain'), '--scenario', 'dismiss');
  expect(problems).toMatchObject([{ code: 'could-not-choose', detail: 'its banner has nothing that closes it' }]);
});

test.each([
  ['bot-wall', '<div id="px-captcha">Press &amp; Hold</div>'],
  ['login-wall', '<form>Logga in <input name="name"><input type="password"></form>'],
])('%s: what stands in place of the page is told, and no choice is tried', async (code, body) => {
  const { runs, problems } = await audited(body, '--scenario', 'ignore,accept');
  expect(problems).toMatchObject([{ code, scenario: 'ignore' }]);
  expect(runs.map(({ scenario }) => scenario)).toEqual(['ignore']);
});

/** What the command said, and its report. */
async function audited(body: string, ...more: string[]) {
  const { options } = await serve({ '/': page(body) });
  const ended = await auditShop(...options, ...quick, ...more);
  return { ...ended, ...(await readReport(ended.folder)) };
}

function bannerOf(id: string): string {
  const banner = banners.find((one) => one.id === id);
  if (banner === undefined) throw new Error(`No banner is named ${id}`);
  return bannerPage(banner);
}

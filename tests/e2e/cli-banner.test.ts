// An audit of a site whose policy names no button: Kakvakt finds the banner, and believes a choice once it is proven.
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
  expect(remembered).toEqual([[], ['choice after-reject'], ['choice after-accept']]);
});

test('a site that asks for nothing is audited once, and the report says why', async () => {
  const { runs, problems } = await audited('<p>Välkommen</p>');
  expect(runs.map(({ scenario }) => scenario)).toEqual(['ignore']);
  expect(problems).toMatchObject([{ code: 'no-banner', scenario: null }]);
});

const bar = (onclick: string) =>
  `<div id="bar" style="position: fixed; inset: auto 0 0">Vi använder cookies. <button onclick="${onclick}">Godkänn</button></div>`;

test.each([
  ['stays', bar('localStorage.pressed = 1'), 'the banner stayed'],
  ['goes and remembers nothing', bar('this.parentNode.remove()'), 'the site remembers nothing of it'],
  ['has no such button', bar('').replace('Godkänn', 'Avvisa'), 'no button that accepts'],
])('a banner that %s proves no choice', async (_what, body, detail) => {
  const { runs, problems, code } = await audited(body, '--scenario', 'accept');
  expect(code).toBe(2);
  expect(problems).toMatchObject([
    { code: 'could-not-choose', scenario: 'accept', detail: expect.stringContaining(detail) },
  ]);
  expect(runs.flatMap(({ consent }) => consent)).toEqual([]);
});

async function audited(body: string, ...more: string[]) {
  const { options } = await serve({ '/': page(body) });
  const { code, folder } = await auditShop(...options, ...quick, ...more);
  return { code, ...(await readReport(folder)) };
}

function bannerOf(id: string): string {
  const banner = banners.find((one) => one.id === id);
  if (banner === undefined) throw new Error(`No banner is named ${id}`);
  return bannerPage(banner);
}

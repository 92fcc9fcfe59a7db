import { expect, test } from 'vitest';
import { leftSite } from '../../../src/audit/scenario/left-site.ts';

const policy = {
  formatVersion: 2,
  site: { name: 'Shop', domains: ['shop.test', 'shop.example'] },
  consentTool: null,
  statements: [],
  declarations: [],
  source: { url: null, language: 'sv', retrieved: '2026-11-22', version: null, sections: [] },
} as const;
const own = { ...policy, site: { ...policy.site, domains: [...policy.site.domains] } };

test.each([
  ['https://away.test/', 'https://away.test/kurs', null],
  ['https://away.test/', 'https://www.away.test/', null],
  ['https://www.away.test/', 'https://away.test/', null],
  ['https://away.test/', 'https://www.shop.example/', null],
  ['https://away.test/', 'chrome-error://chromewebdata/', null],
  ['https://away.test/', 'https://other.y.test/?who=tolvan#x', 'https://other.y.test/?who=~'],
  ['https://127.0.0.1/', 'https://127.0.0.2/', 'https://127.0.0.2/'],
])('%s that leads to %s', (url, arrivedAt, end) => {
  const options = {
    url,
    rawValues: false,
    policy: { ...own, sections: [], statements: [], declarations: [], source: { ...policy.source, sections: [] } },
  };
  const left = leftSite(arrivedAt, options);
  expect(left === null ? null : { code: left.code, url: left.url }).toEqual(
    end === null ? null : { code: 'left-site', url: end },
  );
});

import { expect, test } from 'vitest';
import { parseConnectTo } from '../../../src/audit/browser/connect-to.ts';
import { hostsToAsk } from '../../../src/audit/dns/hosts-to-ask.ts';
import { record } from '../../../src/core/record/record.ts';
import { session } from '../../helpers/event-builder.ts';

const visit = session('shop.test')
  .request('https://www.shop.test/', { type: 'main_frame' })
  .open('https://www.shop.test/')
  .request('https://shop.test/')
  .request('https://metrics.shop.test/p')
  .request('https://metrics.shop.test/q')
  .request('https://px.ads.test/')
  .request('https://down.shop.test/', { status: null, error: 'net::ERR_NAME_NOT_RESOLVED' })
  .request('https://127.0.0.1/')
  .request('https://localhost/')
  .request('data:text/plain,x');

test.each<[string, string[], string[]]>([
  ['all that answered, but the pages’ own', [], ['metrics.shop.test', 'px.ads.test']],
  ['what was sent elsewhere', ['metrics.shop.test:443:127.0.0.1:8443'], ['px.ads.test']],
  ['subdomains that were', ['*.shop.test::127.0.0.1:'], ['px.ads.test']],
  ['all hosts', ['::127.0.0.1:'], []],
  ['another port of the same host', ['metrics.shop.test:443::8443'], ['metrics.shop.test', 'px.ads.test']],
  ['another host', ['other.test::127.0.0.1:'], ['metrics.shop.test', 'px.ads.test']],
])('%s, %j: %j', (_, rules, hosts) => {
  const once = record(visit.events());
  expect(hostsToAsk([once, once], rules.map(parseConnectTo))).toEqual(hosts);
});

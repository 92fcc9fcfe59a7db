import { expect, test } from 'vitest';
import { classify } from '../../../src/core/classify/classify.ts';
import { record } from '../../../src/core/record/record.ts';
import { digest, identified } from '../../helpers/cookie-fixture.ts';
import { session } from '../../helpers/event-builder.ts';
import { policy } from '../../helpers/policy-builder.ts';

const id = '853d68a1';
const sent = { identifiers: [{ digest: digest(id).digest, in: 'query', name: 'cid' }], contentLength: 0 } as const;

test('what of the site’s own reaches others is told with the receiver and the phase', () => {
  const visit = session('shop.test')
    .stored('_id=x', { value: identified(id) })
    .stored('uid=x', { domain: 'ads.test', value: identified(id) })
    .at(2)
    .choice('accept')
    .at(3)
    .request('https://px.stat.test/hit', { ...sent, identifiers: [...sent.identifiers] })
    .request('https://cdn.own.test/hit', { ...sent, identifiers: [...sent.identifiers] });
  const declared = policy('shop.test').recipient('stat.test', { id: 'stat', provider: 'Stat AB' }).build();
  const own = { ...declared, site: { ...declared.site, domains: ['shop.test', 'own.test'] } };
  const run = classify(record(visit.events()), own);
  expect(run.sharings).toEqual([
    expect.objectContaining({
      item: expect.objectContaining({ kind: 'cookie', name: '_id' }),
      host: 'px.stat.test',
      site: 'stat.test',
      party: 'third',
      organisation: 'Stat AB',
      phase: 'after-accept',
      count: 1,
    }),
  ]);
  expect(run.requests.map(({ host, isPixel }) => [host, isPixel])).toEqual([
    ['px.stat.test', true],
    ['cdn.own.test', false],
  ]);
});

import { describe, expect, test } from 'vitest';
import { record } from '../../../src/core/record/record.ts';
import { digest, identified } from '../../helpers/cookie-fixture.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';

const id = '853d68a1';
const sent = (place: 'path' | 'query' | 'body', name: string | null = null, text = id) => ({
  identifiers: [{ digest: digest(text).digest, in: place, name }],
});
const withCookie = session('shop.test')
  .script('_id=x')
  .stored('_id=x', { value: identified(id) })
  .at(2);

function passedOn(built: EventBuilder) {
  return record(built.events()).sharings.map(({ item, host, in: place, parameter, atMs, count }) => {
    return [`${item.kind} ${item.name}`, host, place, parameter, atMs, count];
  });
}

describe('is passed on', () => {
  test('a cookie’s identifier, in each place once, with how often', () => {
    const built = withCookie
      .request('https://t.test/hit?cid=~1', sent('query', 'cid'))
      .at(3)
      .request('https://t.test/hit?cid=~1', sent('query', 'cid'))
      .request('https://t.test/hit', sent('body', 'cid'))
      .request('https://u.test/a', sent('path'));
    expect(passedOn(built)).toEqual([
      ['cookie _id', 't.test', 'query', 'cid', 2000, 2],
      ['cookie _id', 't.test', 'body', 'cid', 3000, 1],
      ['cookie _id', 'u.test', 'path', null, 3000, 1],
    ]);
    const [first] = record(built.events()).sharings;
    const [cookie] = record(built.events()).cookies;
    expect(first).toMatchObject({ url: 'https://t.test/hit?cid=~1', page: 'https://shop.test/' });
    expect(first?.item.id).toBe(cookie?.id);
  });

  test('one that lay in the jar from the start, and one that the cookie held before it was overwritten', () => {
    const [start] = session()
      .stored('_id=x', { value: identified(id) })
      .events()
      .slice(-1);
    if (start?.kind !== 'cookie-changed') throw new Error('no cookie');
    const built = session().jar('session-start', start.cookie).stored('_id=y').at(2);
    expect(passedOn(built.request('https://t.test/', sent('query')))).toHaveLength(1);
    expect(
      passedOn(
        withCookie
          .stored('_id=z', { value: identified('other') })
          .at(4)
          .request('https://t.test/', sent('query')),
      ),
    ).toHaveLength(1);
  });

  test('an identifier in storage', () => {
    const built = session()
      .write('localStorage', 'aid', { value: identified(id) })
      .at(2);
    const { sharings, storage } = record(built.request('https://t.test/', sent('query', 'a')).events());
    expect(sharings.map(({ item }) => item)).toEqual([{ kind: 'storage', id: storage[0]?.id, name: 'aid' }]);
  });

  test('what another party’s cookie holds, to a third', () => {
    const built = session()
      .stored('uid=x', { domain: 'a.test', value: identified(id) })
      .at(2);
    expect(passedOn(built.request('https://b.test/sync', sent('query', 'a')))).toHaveLength(1);
  });

  test('an identifier that many items hold: a copy hides nothing', () => {
    const many = Array.from({ length: 9 }, (_, index) => `copy${index}`).reduce(
      (built, key) => built.write('localStorage', key, { value: identified(id) }),
      withCookie,
    );
    expect(passedOn(many.at(3).request('https://t.test/', sent('query')))).toHaveLength(10);
  });
});

describe('is not', () => {
  test.each([
    ['to the host itself', 'https://shop.test/a'],
    ['to a host below it', 'https://stat.shop.test/a'],
  ])('%s', (_, url) => {
    expect(passedOn(withCookie.request(url, sent('query')))).toEqual([]);
  });

  test('to a host above it', () => {
    const built = session('www.shop.test').stored('_id=x', { domain: 'www.shop.test', value: identified(id) });
    expect(passedOn(built.at(2).request('https://shop.test/a', sent('query')))).toEqual([]);
  });

  test('before it was stored', () => {
    const built = session()
      .request('https://t.test/', sent('query'))
      .at(2)
      .stored('_id=x', { value: identified(id) });
    expect(passedOn(built)).toEqual([]);
  });

  test('another identifier', () => {
    expect(passedOn(withCookie.request('https://t.test/', sent('query', 'a', 'another')))).toEqual([]);
  });

  test('what stands in the path of one of the site’s own pages', () => {
    const article = { type: 'main_frame', ...sent('path') } as const;
    expect(
      passedOn(withCookie.request('https://shop.test/p/1', article).request('https://t.test/', sent('query'))),
    ).toEqual([]);
  });
});

test('a hostile page does not make the list endless', () => {
  const many = Array.from({ length: 60 }, (_, index) => `copy${index}`).reduce(
    (built, key) => built.write('localStorage', key, { value: identified(id) }),
    session(),
  );
  const asked = Array.from({ length: 200 }, (_, index) => index).reduce(
    (built, index) => built.request(`https://t${index}.test/`, sent('query')),
    many.at(2),
  );
  const sharings = passedOn(asked);
  expect(sharings).toHaveLength(2_000);
  expect(new Set(sharings.map(([item]) => item)).size).toBe(20);
});

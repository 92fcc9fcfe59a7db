import { describe, expect, test } from 'vitest';
import type { Validity } from '../../../src/core/schema/run.ts';
import { type RunBuilder, run } from '../../helpers/run-builder.ts';

const validity = (built: RunBuilder) => built.build().validity;
const used = () => run().environment({ profile: 'used' });
const leftover = { presentAtStart: true, writesAtMs: [] };

test('an ordinary visit in a fresh profile, where nobody looked for a banner', () => {
  expect(validity(run())).toEqual({
    banner: 'not-looked',
    wall: null,
    errorStatus: null,
    keepsOutThirdPartyCookies: false,
    leftovers: 0,
    madeChoice: null,
    keptChoice: null,
  });
});

describe('what a run could see', () => {
  test.each<[string, RunBuilder, Partial<Validity>]>([
    ['a banner', run().banner({ accept: 'Godkänn' }), { banner: 'seen' }],
    ['no banner', run().look(), { banner: 'not-seen' }],
    ['a banner that is gone on the next page', run().banner({ accept: 'Godkänn' }).look(), { banner: 'seen' }],
    ['a check for robots', run().look({ wall: 'bot' }), { banner: 'not-seen', wall: 'bot' }],
    ['a login, after the first page', run().look().look({ wall: 'login' }), { wall: 'login' }],
    ['a page that failed', run().status(503), { errorStatus: 503 }],
    ['a page that did not', run().status(304), { errorStatus: null }],
    ['no page', run().withoutPages(), { errorStatus: null }],
    [
      'blocking, and nobody to block',
      run().environment({ thirdPartyCookies: 'block' }),
      { keepsOutThirdPartyCookies: false },
    ],
    [
      'blocking, and somebody',
      run().environment({ thirdPartyCookies: 'block' }).request('https://ads.test/p'),
      { keepsOutThirdPartyCookies: true },
    ],
    [
      'a refused write, where the setting is not known',
      run().environment({ thirdPartyCookies: 'unknown' }).attempt('a', { outcome: 'refused' }),
      { keepsOutThirdPartyCookies: true },
    ],
    [
      'a refused write, where nothing is blocked',
      run().attempt('a', { outcome: 'refused' }),
      { keepsOutThirdPartyCookies: false },
    ],
    ['cookies from before', run().cookie('a', leftover).cookie('b'), { leftovers: 1 }],
    ['one of somebody else’s', run().cookie('a', { ...leftover, domain: 'ads.test' }), { leftovers: 0 }],
    [
      'one that this visit wrote again',
      run().cookie('a', { presentAtStart: true, writesAtMs: [900] }),
      { leftovers: 0 },
    ],
    ['storage from before', used().storage('localStorage', 'k'), { leftovers: 1 }],
    [
      'storage that a script wrote',
      used().storage('localStorage', 'k', { script: { url: 'https://shop.test/a.js', line: 1, column: 1 } }),
      { leftovers: 0 },
    ],
    ['storage of the tab alone', used().storage('sessionStorage', 'k'), { leftovers: 0 }],
    ['storage in a fresh profile', run().storage('localStorage', 'k'), { leftovers: 0 }],
    ['accept, made', run().scenario('accept').choice('accept'), { madeChoice: true }],
    ['accept, not made', run().scenario('accept'), { madeChoice: false }],
    ['withdraw, only accepted', run().scenario('withdraw').choice('accept'), { madeChoice: false }],
    ['withdraw', run().scenario('withdraw').choice('accept').choice('withdraw'), { madeChoice: true }],
    ['a person’s own visit', run().scenario('browse').choice('accept'), { madeChoice: null }],
    ['a yes, and a page that asks no more', run().choice('accept').look(), { keptChoice: true }],
    [
      'a no, and a page that asks again',
      run().banner({ accept: 'Ja' }).choice('reject').look().banner({ accept: 'Ja' }),
      { keptChoice: false },
    ],
    [
      'a no, and a banner that nobody had seen before',
      run().choice('reject').banner({ accept: 'Ja' }),
      { keptChoice: null },
    ],
    ['a no, and nobody looked', run().choice('reject'), { keptChoice: null }],
    [
      'a yes that was taken back, after which a page asks',
      run().choice('accept').choice('withdraw').banner({ accept: 'Ja' }),
      { keptChoice: null },
    ],
    ['closing, which is no choice', run().scenario('dismiss'), { madeChoice: null }],
  ])('%s', (_, built, expected) => {
    expect(validity(built)).toMatchObject(expected);
  });
});

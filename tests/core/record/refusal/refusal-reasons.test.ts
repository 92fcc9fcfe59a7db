import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { record } from '../../../../src/core/record/record.ts';
import { attemptSchema } from '../../../../src/core/schema/stored-record.ts';
import { held } from '../../../helpers/cookie-fixture.ts';
import { type EventBuilder, session } from '../../../helpers/event-builder.ts';
import { domains } from '../../cookie/set-cookie-vectors.ts';

const site = 'https://shop.test/';
const ads = 'https://ads.test/';

/** The store has been heard, so that its silence means something. */
const heard = session().jar('session-start');

/** Of the last attempt, to which the store was silent. */
function reasonOf(built: EventBuilder) {
  const attempt = record(built.at(9).end().events()).attempts.at(-1);
  return { outcome: attempt?.outcome, reason: attempt?.reason };
}

const framed = (line: string, frame: string) => heard.script(line, { frameId: 3, frame });
const navigated = (url: string, line: string) =>
  heard.request(url, { type: 'main_frame', initiator: null, lines: [line] });

describe('why a write was refused', () => {
  test.each<[string, EventBuilder, string | null]>([
    ['a domain that is another', heard.header(site, 'a=1; Domain=other.test'), 'domain-mismatch'],
    ['a domain below the host', heard.header(site, 'a=1; Domain=www.shop.test'), 'domain-mismatch'],
    ['a part of an address', heard.header('https://127.0.0.1/', 'a=1; Domain=0.0.1; Secure'), 'domain-mismatch'],
    ['a top domain', heard.header(site, 'a=1; Domain=test'), 'public-suffix'],
    ['co.uk', navigated('https://shop.co.uk/', 'a=1; Domain=co.uk'), 'public-suffix'],
    ['a private suffix', navigated('https://me.github.io/', 'a=1; Domain=github.io'), 'public-suffix'],
    ['Secure over http', navigated('http://shop.test/', 'a=1; Secure'), 'secure-from-insecure'],
    ['Secure over http on the machine itself', navigated('http://localhost:8080/', 'a=1; Secure'), null],
    [
      'Secure from a script over http',
      session().open('http://shop.test/').jar('session-start').script('a=1; Secure'),
      'secure-from-insecure',
    ],
    ['HttpOnly from a script', heard.script('a=1; HttpOnly'), 'http-only-by-script'],
    ['HttpOnly from a header', heard.header(site, 'a=1; HttpOnly'), null],
    ['Lax in a picture of another site', heard.header(ads, 'a=1; SameSite=Lax'), 'same-site'],
    ['Strict in a frame of another site', framed('a=1; SameSite=Strict', `${ads}f`), 'same-site'],
    ['no SameSite in a picture of another site', heard.header(ads, 'a=1'), 'same-site'],
    [
      'a picture of the site that another asks for',
      heard.request(site, { lines: ['a=1'], initiator: 'https://ads.test' }),
      'same-site',
    ],
    ['a picture over http in a page over https', heard.header('http://shop.test/', 'a=1'), 'same-site'],
    ['a navigation to another site', navigated(ads, 'a=1; SameSite=Strict'), null],
    ['a picture of the site', heard.header('https://img.shop.test/', 'a=1; SameSite=Strict'), null],
    ['SameSite=None without Secure', heard.header(ads, 'a=1; SameSite=None'), 'same-site-none-insecure'],
    ['the prefix __Secure-', heard.header(site, '__Secure-a=1'), 'secure-prefix'],
    ['the same in another case', heard.header(site, '__SECURE-a=1'), 'secure-prefix'],
    ['the prefix __Host- without Secure', heard.header(site, '__Host-a=1; Path=/'), 'host-prefix'],
    ['with a Domain', heard.header(site, '__Host-a=1; Path=/; Secure; Domain=shop.test'), 'host-prefix'],
    ['with a Path', heard.header(site, '__host-a=1; Path=/x; Secure'), 'host-prefix'],
    ['as it should be', heard.header(site, '__Host-a=1; Path=/; Secure'), null],
    ['the prefix __Host- without a Path', heard.header(site, '__Host-a=1; Secure'), 'host-prefix'],
    ['the prefix __Http- without HttpOnly', heard.header(site, '__Http-a=1; Secure; Path=/'), 'http-prefix'],
    ['the prefix __Host-Http- without HttpOnly', heard.header(site, '__Host-Http-a=1; Secure; Path=/'), 'http-prefix'],
    ['with HttpOnly', heard.header(site, '__Host-Http-a=1; Secure; Path=/; HttpOnly'), null],
    ['Partitioned without Secure', heard.header(site, 'a=1; Partitioned'), 'partitioned-insecure'],
    ['credentials left out', heard.header(ads, 'a=1; SameSite=None; Secure'), null],
    ['a frame of no known host', framed('a=1; Domain=other.test', 'about:blank'), null],
  ])('%s', (_, built, reason) => {
    expect(reasonOf(built)).toEqual({ outcome: 'refused', reason });
  });

  test.each(domains.filter(([, kept]) => /^$|^\.|\.$|"|\u212A/.test(kept?.domain ?? 'none')))('%j', (line) => {
    expect(reasonOf(heard.header(site, line))).toEqual({ outcome: 'refused', reason: 'domain-mismatch' });
  });
});

describe('what lies in the jar', () => {
  const httpOnly = heard.header(site, 'sid=1; HttpOnly').stored('sid=1; HttpOnly').at(3);
  const secure = navigated(site, 'a=1; Secure').stored('a=1; Secure').at(3).open('http://shop.test/');

  test.each<[string, EventBuilder, string | null]>([
    ['a script over HttpOnly', httpOnly.script('sid=2'), 'http-only-overwrite'],
    ['a script that deletes HttpOnly', httpOnly.script('sid=; Max-Age=0'), 'http-only-overwrite'],
    ['a script on another path', httpOnly.script('sid=2; Path=/x'), null],
    ['a script for the whole domain', httpOnly.script('sid=2; Domain=shop.test'), null],
    [
      'a script before the store told of it',
      heard.at(3).header(site, 'sid=1; HttpOnly').at(3.01).script('sid=2').at(3.02).stored('sid=1; HttpOnly'),
      'http-only-overwrite',
    ],
    [
      'a script that deletes it before that',
      heard.at(3).header(site, 'sid=1; HttpOnly').at(3.01).script('sid=; Max-Age=0').at(3.02).stored('sid=1; HttpOnly'),
      'http-only-overwrite',
    ],
    ['when it is gone', httpOnly.removed('sid=1', 'explicit').at(5).script('sid=2'), null],
    [
      'a script over one from before',
      session().jar('session-start', held('sid=1; HttpOnly')).script('sid=2'),
      'http-only-overwrite',
    ],
    ['http over Secure', secure.header('http://shop.test/', 'a=2'), 'overlays-secure'],
    [
      'http over Secure, for the domain, below',
      secure.header('http://shop.test/x/y', 'a=2; Domain=shop.test'),
      'overlays-secure',
    ],
    ['http beside Secure', secure.header('http://shop.test/', 'b=2'), null],
  ])('%s', (_, built, reason) => {
    expect(reasonOf(built)).toEqual({ outcome: 'refused', reason });
  });
});

describe('third-party cookies', () => {
  const third = 'a=1; SameSite=None; Secure';
  test.each<['allow' | 'block' | 'unknown', string, string, string | null]>([
    ['block', ads, third, 'third-party-blocked'],
    ['unknown', ads, third, 'third-party-blocked'],
    ['block', ads, 'a=1; SameSite=Lax', 'third-party-blocked'],
    ['unknown', ads, 'a=1; SameSite=Lax', 'same-site'],
    ['block', ads, `${third}; Domain=other.test`, 'domain-mismatch'],
    ['allow', ads, third, null],
    ['block', ads, `${third}; Partitioned`, null],
    ['block', 'https://img.shop.test/', third, null],
  ])('%s, from %s: %s', (thirdPartyCookies, url, line, reason) => {
    const built = heard.environment({ thirdPartyCookies }).header(url, line);
    expect(reasonOf(built)).toEqual({ outcome: 'refused', reason });
  });

  test('a navigation makes the first party', () => {
    expect(reasonOf(navigated(ads, third).environment({ thirdPartyCookies: 'block' })).reason).toBe(null);
  });
});

describe('a line that is ignored as a whole', () => {
  const long = `a=${'x'.repeat(4096)}; Max-Age=60`;
  test.each<[string, EventBuilder, string]>([
    ['a control character', heard.header(site, 'a=\u0001'), 'control-character'],
    ['from a script', heard.script('a=\u0001'), 'control-character'],
    ['nothing', heard.header(site, ''), 'empty'],
    ['no name, and a value that reads as one', heard.script('=a=b'), 'disguised-name'],
    ['too much', heard.header(site, long), 'too-large'],
    ['a deletion', heard.header(site, 'a=\u0001; Max-Age=0'), 'control-character'],
    ['where the store was not heard', session().header(site, long), 'too-large'],
    ['beside a gap', session().header(site, long).gap('late-start'), 'too-large'],
    ['before other rules', heard.header(ads, `${long}; Domain=test; SameSite=None`), 'too-large'],
  ])('%s', (_, built, reason) => {
    expect(reasonOf(built)).toEqual({ outcome: 'refused', reason });
  });

  test('never has an answer of the store', () => {
    const { attempts, cookies } = record(heard.header(site, 'a=1\u0001').stored('a=1').at(9).end().events());
    expect(attempts).toMatchObject([{ outcome: 'refused' }]);
    expect(cookies).toMatchObject([{ name: 'a', setBy: { via: 'unknown' } }]);
  });
});

test('a deletion that found nothing is one, and has no reason', () => {
  expect(reasonOf(heard.script('a=; Max-Age=0; HttpOnly'))).toEqual({ outcome: 'deleted', reason: null });
});

describe('whatever was asked for', () => {
  const part = fc.constantFrom(
    'Secure',
    'HttpOnly',
    'SameSite=None',
    'SameSite=Lax',
    'Partitioned',
    'Path=/x',
    'Domain=test',
    'Domain=shop.test',
    'Domain=.',
    'Max-Age=0',
    'Max-Age=60',
  );
  const name = fc.oneof(
    fc.constantFrom('a', '__Host-a', '__secure-b', '__proto__', 'å'),
    fc.stringMatching(/^[^;=\t]+$/),
  );
  const line = fc
    .tuple(name, fc.uniqueArray(part))
    .map(([first, parts]) => [`${first.replace(/\p{Cc}/gu, '')}=1`, ...parts].join('; '));
  const url = fc.constantFrom(site, 'http://shop.test/x', ads, 'http://127.0.0.1/', 'https://[::1]/', 'about:blank');
  const step = fc.record({ line, url, kind: fc.constantFrom('header', 'script', 'stored', 'removed') });

  test('it never throws, and only the refused have a reason', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.constantFrom('allow', 'block', 'unknown'), (steps, cookies) => {
        const built = steps.reduce(
          (log, { line: text, url: from, kind }, index) => taken(log.at(index + 1), kind, from, text),
          heard.environment({ thirdPartyCookies: cookies }),
        );
        for (const attempt of record(built.at(30).end().events()).attempts) {
          expect(attemptSchema.safeParse(attempt).success).toBe(true);
          if (attempt.outcome !== 'refused') expect(attempt.reason).toBe(null);
        }
      }),
    );
  });

  function taken(log: EventBuilder, kind: string, from: string, text: string): EventBuilder {
    if (kind === 'header') return log.header(from, text);
    if (kind === 'script') return log.script(text, { frameId: 3, frame: from });
    return kind === 'stored' ? log.stored(text) : log.removed(text, 'explicit');
  }
});

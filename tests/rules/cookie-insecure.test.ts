import { cookieInsecure } from '../../src/rules/cookie-insecure.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const value = { digest: '0123456789abcdef', length: 16, shape: 'hex', flags: [] } as const;
const telling = { ...value, flags: [], identifiers: ['0123456789abcdef'] };
const open = { secure: false } as const;
const found = { subject: 'sid@shop.test/', severity: 'warning' } as const;
const asked = (sameSite: 'none' | 'lax') => ({
  name: 'sid',
  value: { ...value, flags: [] },
  domain: null,
  path: null,
  secure: false,
  httpOnly: false,
  sameSite,
  partitioned: false,
  requestedSeconds: null,
  ignored: null,
});

ruleTester(cookieInsecure, {
  quiet: [
    { name: 'a cookie with Secure', runs: [run().cookie('sid')] },
    { name: 'a cookie of another party', runs: [run().cookie('uid', { ...open, domain: 'ads.test' })] },
    { name: 'a cookie of the own computer', runs: [run('localhost').cookie('sid', open)] },
    { name: 'a cookie of a loopback address', runs: [run('127.0.0.1').cookie('sid', open)] },
    {
      name: 'a write that was refused for something else',
      runs: [run().attempt('sid', { outcome: 'refused', reason: 'domain-mismatch', cookie: asked('lax') })],
    },
  ],
  loud: [
    {
      name: 'a cookie without Secure that tells visitors apart',
      runs: [run().cookie('sid', { ...open, value: telling })],
      findings: [{ ...found, message: 'notSecure', data: { name: 'sid', holds: 'identifier' } }],
    },
    {
      name: 'the key to a login',
      runs: [run().cookie('PHPSESSID', { ...open, value: telling })],
      findings: [
        {
          message: 'notSecure',
          subject: 'PHPSESSID@shop.test/',
          severity: 'warning',
          data: { name: 'PHPSESSID', holds: 'login' },
        },
      ],
    },
    {
      name: 'one that tells nobody apart, as information',
      runs: [run().cookie('sid', open)],
      findings: [{ ...found, message: 'notSecure', severity: 'info', data: { name: 'sid', holds: 'none' } }],
    },
    {
      name: 'one that came over http',
      runs: [
        run().cookie('sid', {
          ...open,
          setBy: {
            via: 'http-header',
            url: 'http://shop.test/',
            line: null,
            column: null,
            chain: [],
            page: null,
            frame: null,
          },
        }),
      ],
      findings: [{ ...found, message: 'overHttp', data: { name: 'sid', host: 'shop.test' } }],
    },
    {
      name: 'SameSite=None without Secure, which the browser turns down',
      runs: [run().attempt('sid', { outcome: 'refused', reason: 'same-site-none-insecure', cookie: asked('none') })],
      findings: [
        {
          ...found,
          message: 'noneWithoutSecure',
          data: { name: 'sid' },
          notes: ['Set-Cookie: sid; SameSite=None → refused: same-site-none-insecure'],
        },
      ],
    },
  ],
  undecided: [
    { name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] },
    {
      name: 'a recording with a gap',
      runs: [run().cookie('sid').gap('truncated')],
      missing: ['complete-recording'],
    },
  ],
});

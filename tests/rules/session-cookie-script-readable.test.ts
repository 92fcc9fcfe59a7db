import { sessionCookieScriptReadable } from '../../src/rules/session-cookie-script-readable.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const value = { digest: '0123456789abcdef', length: 32, shape: 'hex' as const, flags: [], identifiers: ['a'] };
const reason = { sv: 'Behövs.', en: 'Needed.' };
const byScript = {
  via: 'document.cookie' as const,
  url: null,
  line: null,
  column: null,
  chain: [],
  page: null,
  frame: null,
};
const ofLogin = policy().cookie('member', { consent: { kind: 'exempt', exemption: 'authentication', reason } });

ruleTester(sessionCookieScriptReadable, {
  quiet: [
    { name: 'a session cookie with HttpOnly', runs: [run().cookie('PHPSESSID', { value, httpOnly: true })] },
    { name: 'a cookie of statistics, which scripts read', runs: [run().cookie('_ga', { value })] },
    {
      name: 'a name that only begins like Drupal’s session',
      runs: [run().cookie('SESSION_HINT', { value })],
    },
    { name: 'a token against forged requests', runs: [run().cookie('XSRF-TOKEN', { value })] },
    { name: 'a test that holds no identifier', runs: [run().cookie('wordpress_test_cookie')] },
    { name: 'a session of another party', runs: [run().cookie('PHPSESSID', { value, domain: 'ads.test' })] },
    {
      name: 'a cookie that the policy exempts for something else',
      runs: [run().cookie('member', { value, coverage: 'named', declaration: 'member' })],
      policy: policy().cookie('member', { consent: { kind: 'exempt', exemption: 'security', reason } }),
    },
  ],
  loud: [
    {
      name: 'the session of a server',
      runs: [run().cookie('PHPSESSID', { value })],
      findings: [
        {
          message: 'readable',
          subject: 'PHPSESSID@shop.test/',
          severity: 'warning',
          data: { name: 'PHPSESSID' },
          notes: ['Set-Cookie: PHPSESSID; Path=/; Secure'],
        },
      ],
    },
    {
      name: 'whoever is logged in to WordPress',
      runs: [run().cookie('wordpress_logged_in_0123456789abcdef0123456789abcdef', { value })],
      findings: [
        {
          message: 'readable',
          subject: 'wordpress_logged_in_0123456789abcdef0123456789abcdef@shop.test/',
          severity: 'warning',
          data: { name: 'wordpress_logged_in_0123456789abcdef0123456789abcdef' },
        },
      ],
    },
    {
      name: 'a login of the site’s own, by the word of the policy, that a script sets',
      runs: [run().cookie('member', { value, coverage: 'named', declaration: 'member', setBy: byScript })],
      policy: ofLogin,
      findings: [{ message: 'byScript', subject: 'member@shop.test/', severity: 'warning', data: { name: 'member' } }],
    },
  ],
  undecided: [{ name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] }],
});

import { lintBrowserSettingsAsConsent } from '../../src/rules/lint-browser-settings-as-consent.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';

const told = policy().statement('a', { claims: ['refuse-in-browser-settings'] });

ruleTester(lintBrowserSettingsAsConsent, {
  quiet: [
    { name: 'a text that does not speak of the browser', runs: [], policy: policy().statement('s') },
    {
      name: 'a text that also offers a choice',
      runs: [],
      policy: told.statement('b', { claims: ['choose-on-the-site'] }),
    },
    {
      name: 'a policy that knows the consent dialog',
      runs: [],
      policy: told.with({
        consentTool: { name: 'Klaro', selectors: { accept: null, reject: null, withdraw: null } },
      }),
    },
  ],
  loud: [
    {
      name: 'the browser’s settings as the only way',
      runs: [],
      policy: told,
      findings: [
        { message: 'onlyBrowser', subject: 'a', severity: 'error', data: { section: 'Kakor' }, statement: 'a' },
      ],
    },
  ],
  undecided: [{ name: 'a file without statements', runs: [], missing: ['statements'] }],
});

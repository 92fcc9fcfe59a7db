import { lintIdentityInconsistent } from '../../src/rules/lint-identity-inconsistent.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';

function naming(controllers: string[], email: string, others: string[], otherEmail: string) {
  return policy()
    .statement('first', { section: 'Ansvarig', names: { controllers, email } })
    .statement('second', { section: 'Kontakt', names: { controllers: others, email: otherEmail } });
}

ruleTester(lintIdentityInconsistent, {
  quiet: [
    {
      name: 'one name and address throughout',
      runs: [],
      policy: naming(['Anna Berg'], 'a@shop.test', ['Anna Berg'], 'A@shop.test'),
    },
    {
      name: 'the same two in another order',
      runs: [],
      policy: naming(['Anna', 'Bo'], 'a@shop.test', ['Bo', 'Anna'], 'a@shop.test'),
    },
    {
      name: 'an address under another domain of the site’s own',
      runs: [],
      policy: naming(['Anna'], 'a@own.example', ['Anna'], 'a@own.example').with({
        site: { name: 'Shop', domains: ['shop.test', 'own.example'] },
      }),
    },
  ],
  loud: [
    {
      name: 'a slip of the pen',
      runs: [],
      policy: naming(['Anna Berggren'], 'a@shop.test', ['Anna Beggren'], 'a@shop.test'),
      findings: [
        {
          message: 'spelling',
          subject: 'second',
          severity: 'warning',
          data: { section: 'Kontakt', other: 'Ansvarig', name: 'Anna Beggren', otherName: 'Anna Berggren' },
          statement: 'second',
        },
      ],
    },
    {
      name: 'a slip, and one more',
      runs: [],
      policy: naming(['Anna Beggren', 'Bo Ek'], 'a@shop.test', ['Anna Berggren'], 'a@shop.test'),
      findings: [
        {
          message: 'spelling',
          subject: 'second',
          severity: 'warning',
          data: { name: 'Anna Berggren' },
          statement: 'second',
        },
        {
          message: 'controllers',
          subject: 'second',
          severity: 'warning',
          data: { section: 'Kontakt', other: 'Ansvarig', names: 'Anna Berggren', otherNames: 'Anna Beggren + Bo Ek' },
          statement: 'second',
        },
      ],
    },
    {
      name: 'two addresses, one of them somebody else’s',
      runs: [],
      policy: naming(['Anna'], 'a@shop.test', ['Anna'], 'a@shop-online.test'),
      findings: [
        {
          message: 'email',
          subject: 'second',
          severity: 'warning',
          data: { section: 'Kontakt', other: 'Ansvarig', email: 'a@shop-online.test', otherEmail: 'a@shop.test' },
          statement: 'second',
        },
        {
          message: 'foreignEmail',
          subject: 'second',
          severity: 'warning',
          data: { section: 'Kontakt', email: 'a@shop-online.test' },
          statement: 'second',
        },
      ],
    },
  ],
  undecided: [
    {
      name: 'a text of which the file names nobody',
      runs: [],
      policy: policy().statement('s'),
      missing: ['statements'],
    },
  ],
});

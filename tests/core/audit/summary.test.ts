import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../../src/core/audit/summary.ts';
import { classify } from '../../../src/core/classify/classify.ts';
import { record } from '../../../src/core/record/record.ts';
import { held } from '../../helpers/cookie-fixture.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';
import { policy } from '../../helpers/policy-builder.ts';

/** Of so many runs of one visit. */
function summary(built: EventBuilder, declared = policy().build(), times = 1) {
  const run = classify(record(built.events()), declared);
  return summaryOf(
    Array.from({ length: times }, () => run),
    [],
    [],
  );
}

describe('the figures', () => {
  const reason = { sv: 'kundvagnen', en: 'the cart' };
  const exempt = { kind: 'exempt', exemption: 'user-input', reason } as const;
  const declared = policy().cookie('cart', { consent: exempt }).cookie('known').recipient('known.test').build();
  const shop = session()
    .stored('cart=1')
    .stored('known=1')
    .stored('other=1')
    .found(['localStorage/k'])
    .request('https://px.ads.test/')
    .request('https://cdn.ads.test/')
    .request('https://known.test/')
    .request('https://www.shop.test/')
    .request('https://127.0.0.1/')
    .at(5)
    .choice('accept')
    .at(6)
    .stored('late=1');

  test('count each item once, however many runs show it', () => {
    expect(summary(shop, declared, 3)).toEqual({
      findings: { error: 0, warning: 0, info: 0 },
      storedBeforeChoice: 3,
      undeclared: 3,
      undeclaredBeforeChoice: 2,
      thirdParties: 3,
      undeclaredThirdParties: 2,
      undecidedRules: 0,
      failedRules: 0,
    });
  });

  test('count the cookie of the host beside that of its subdomains', () => {
    const both = session().stored('_ga=1; Domain=shop.test').stored('_ga=2; Max-Age=34000000');
    expect(summary(both, policy().build(), 2)).toMatchObject({ storedBeforeChoice: 2, undeclared: 2 });
  });

  test('leave out what lay in the jar before and was not written', () => {
    const jar = session().jar('session-start', held('own=1'), held('other=1', { domain: 'mail.test' }));
    expect(summary(jar)).toMatchObject({ storedBeforeChoice: 0, undeclared: 1 });
  });

  test('leave out where the visitor went, and what an extension fetched', () => {
    const away = session()
      .request('https://other.test/', { type: 'main_frame' })
      .request('https://list.test/', { initiator: 'chrome-extension://abc' });
    expect(summary(away).thirdParties).toBe(0);
  });
});

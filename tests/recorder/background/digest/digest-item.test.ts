import { expect, test } from 'vitest';
import { digestItem } from '../../../../src/recorder/background/digest/digest-item.ts';
import { digestValue } from '../../../../src/recorder/background/digest/digest-value.ts';
import { jarCookie } from '../../../../src/recorder/background/events/jar-cookie.ts';
import { cookieFromLine } from '../../../../src/recorder/background/events/requested-cookie.ts';
import { sampleCookie } from '../fake-recorder.ts';
import { sampleKey } from '../sample-key.ts';

const denied = { tool: 'cookieconsent', state: 'denied', granted: [] };

test('what a consent tool remembers is read before its value is forgotten', () => {
  expect(digestItem('cookieconsent_status', 'deny', sampleKey)).toEqual({
    ...digestValue('deny', sampleKey),
    consent: denied,
  });
  expect(digestItem('status', 'deny', sampleKey)).toEqual(digestValue('deny', sampleKey));
});

test('in the jar as well as in what asked for it', () => {
  const cookie = sampleCookie('cookieconsent_status', 'shop.test', { value: 'deny' });
  expect(jarCookie(cookie, sampleKey).value.consent).toEqual(denied);
  expect(cookieFromLine('cookieconsent_status=deny; Path=/', 0, sampleKey).value.consent).toEqual(denied);
});

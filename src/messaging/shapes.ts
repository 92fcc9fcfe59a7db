// The protocol in a form that is checked at run time: one entry per message, what it carries and what is answered.
import type { Environment } from '../core/schema/environment.ts';
import { consentReportShape } from './consent-report.ts';
import { driverNoteShape } from './driver-note.ts';
import { pageReportShape, storageReportShape } from './page-report-shape.ts';
import { framePendingShape } from './pending.ts';
import { probeReportShape } from './probe-report.ts';
import type { MessageName, Payload, Reply } from './protocol.ts';
import { bool, int, nothing, nullable, num, object, oneOf, type Shape, text } from './shape.ts';

interface MessageShape<N extends MessageName> {
  readonly payload: Shape<Payload<N>>;
  readonly reply: Shape<Reply<N>>;
}

const environmentShape = object<Environment>({
  browser: text(200),
  version: text(200),
  userAgent: text(1_000),
  language: text(100),
  mode: oneOf('people', 'audit'),
  profile: oneOf('fresh', 'used'),
  thirdPartyCookies: oneOf('allow', 'block', 'unknown'),
  hostAccess: oneOf('all-sites', 'site-only'),
  rawValues: bool,
  gpc: bool,
  probing: bool,
});
const sessionId = text(200);
const tabId = int(-1, Number.MAX_SAFE_INTEGER);
const scenario = oneOf('ignore', 'dismiss', 'accept', 'reject', 'withdraw', 'browse');
const choice = oneOf('accept', 'reject', 'withdraw');

export const shapes: { readonly [N in MessageName]: MessageShape<N> } = {
  'page/report': { payload: pageReportShape, reply: bool },
  'page/probes': { payload: probeReportShape, reply: nothing },
  'page/consent': { payload: consentReportShape, reply: nullable(bool) },
  'frame/read-storage': { payload: nothing, reply: storageReportShape },
  'frame/tell-resources': { payload: nothing, reply: nothing },
  'frame/tell-pending': { payload: nothing, reply: framePendingShape },
  'tab/session': {
    payload: object({ tabId }),
    reply: nullable(
      object({
        sessionId,
        site: text(300),
        hostAccess: oneOf('all-sites', 'site-only'),
        incompleteStart: bool,
      }),
    ),
  },
  'session/mark-choice': {
    payload: object({ sessionId, choice, atMs: nullable(num(0, 8.64e15)) }),
    reply: bool,
  },
  'session/undo-mark': { payload: object({ sessionId }), reply: bool },
  'visit/expect': {
    payload: object({
      tabId,
      visit: nullable(object({ sessionId, scenario, isFresh: bool, url: text(10_000) })),
    }),
    reply: nothing,
  },
  'visit/end': { payload: object({ sessionId }), reply: nothing },
  'probing/set': { payload: object({ isWanted: bool }), reply: nothing },
  'log/flush': { payload: nothing, reply: nothing },
  'driver/ready': { payload: nothing, reply: object({ version: text(100) }) },
  'driver/start-session': {
    payload: object({
      sessionId,
      scenario,
      site: text(300),
      startUrl: text(10_000),
      environment: environmentShape,
    }),
    reply: nothing,
  },
  'driver/mark-choice': {
    payload: object({
      choice,
      source: oneOf('policy-selector', 'autoconsent', 'banner', 'owner-mark'),
      detail: nullable(text(1_000)),
      atMs: num(0, 8.64e15),
    }),
    reply: nothing,
  },
  'driver/note': { payload: driverNoteShape, reply: nothing },
  'driver/snapshot': {
    payload: object({ reason: oneOf('page-loaded', 'before-choice', 'after-choice', 'session-end') }),
    reply: nothing,
  },
  'driver/end-session': {
    payload: object({ reason: oneOf('completed', 'tab-left', 'tab-closed', 'aborted') }),
    reply: nothing,
  },
  'badge/count': { payload: object({ sessionId }), reply: nullable(int(0, Number.MAX_SAFE_INTEGER)) },
};

// Runs in the page's own world, before any of its scripts, and tells the relay who writes cookies and storage. The page
// may change every built-in object afterwards: what is needed later is taken now.
// biome-ignore lint/suspicious/noRedundantUseStrict: This becomes a classic script, where a page's stack formatter could reach sloppy functions and what they were called with.
'use strict';

import { auditedDomains } from '../audited-domains.ts';
import { belongsHere } from './belongs-here.ts';
import { callStack } from './call-stack.ts';
import { watchCookies } from './cookie-writes.ts';
import { offerChannel } from './offer-channel.ts';
import { watchScripts } from './script-insertions.ts';
import { watchStorage } from './storage-writes.ts';
import { channelEvents, type ScriptDetail, type WriteDetail } from './writes.ts';

const { setPrototypeOf } = Reflect;
const NativeEvent = CustomEvent;
const channel = new EventTarget();
const tell = channel.dispatchEvent.bind(channel);
/** What the relay wants no more of. */
let areWritesWanted = true;
let areScriptsWanted = true;

if (belongsHere(auditedDomains)) {
  watchCookies(report);
  // A sandboxed frame has no origin of its own, and may store nothing.
  if (globalThis.origin !== 'null') watchStorage(report);
  watchScripts(reportScript);
  offerChannel(channel, channelEvents);
}

function report(
  api: WriteDetail[0],
  operation: WriteDetail[1],
  key: string,
  value: string | null,
  options: WriteDetail[4],
): void {
  if (!areWritesWanted) return;
  const detail: WriteDetail = [api, operation, key, value, options, callStack()];
  areWritesWanted = send(channelEvents.write, detail);
}

function reportScript(how: ScriptDetail[0], text: string): void {
  if (!areScriptsWanted || text === '') return;
  const detail: ScriptDetail = [how, text, callStack()];
  areScriptsWanted = send(channelEvents.script, detail);
}

/** False when the relay cancels the event, to say that it wants no more of its kind. */
function send(name: string, detail: WriteDetail | ScriptDetail): boolean {
  const init = { detail, cancelable: true };
  // The page may have put members of its own where objects inherit from.
  setPrototypeOf(init, null);
  return tell(new NativeEvent(name, init));
}

// Values of consent tools that have a form of their own, read. What a value is not sure to say is not read into it.
import type { ConsentState } from '../../../core/schema/consent.ts';
import { textInBase64 } from '../digest/text-in-base64.ts';
import { decoded, jsonIn, memberAt, members, texts } from './parts.ts';
import { answered, listed, type Read } from './readings.ts';
import { tcPurposes } from './tc-string.ts';

/** `{"statistics":true}`: klaro, orejime. */
export const answersInJson: Read = (value) =>
  answered(
    [...members(jsonIn(decoded(value)))].filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
  );

/** vanilla-cookieconsent lists the categories, and has services of each, also of those turned down. */
export const vanilla: Read = (value) => {
  const json = jsonIn(decoded(value));
  return listed(texts(memberAt(json, 'categories')), [...members(memberAt(json, 'services')).keys()]);
};

/** `!gtag=wait!youtube=true`. A service that came later waits while the others have their answer. */
export const tarteaucitron: Read = (value) => {
  const found = [...decoded(value).matchAll(/!([^!=]{1,64})=(wait|true|false)/g)];
  const answers = found.map(([, name = '', answer]) => [name, answer === 'true'] as const);
  const isWaiting = found.some(([, , answer]) => answer === 'wait') && !answers.some(([, isGranted]) => isGranted);
  return answered(answers, isWaiting ? 'pending' : undefined);
};

/** `consentid:…,consent:yes,action:yes,necessary:yes,analytics:no`; it is there at load, with an empty action. */
export const cookieYes: Read = (value) => {
  const pairs = decoded(value)
    .split(',', 50)
    .map((pair) => pair.split(':', 2));
  const action = pairs.find(([name]) => name === 'action')?.[1];
  if (action === undefined) return null;
  const answers = pairs
    .filter(([name, answer]) => name !== 'action' && name !== 'consent' && (answer === 'yes' || answer === 'no'))
    .map(([name = '', answer]) => [name, answer === 'yes'] as const);
  return answered(answers, action === '' ? 'pending' : undefined);
};

/** `{"strict":"1","thirdparty":"0"}`: Moove. */
export const moove: Read = (value) =>
  answered(
    [...members(jsonIn(decoded(value)))]
      .filter(([name]) => ['strict', 'thirdparty', 'advanced', 'performance', 'preference'].includes(name))
      .map(([name, answer]) => [name, String(answer) === '1'] as const),
  );

/** `{stamp:'…',necessary:true,statistics:false}`, which is no JSON; 0 is a no to everything, and -1 is said where nobody is asked. */
export const cookiebot: Read = (value) => {
  const text = decoded(value);
  if (text === '0') return { state: 'denied', granted: [] };
  const found = text.matchAll(/\b(necessary|preferences|statistics|marketing):(true|false)\b/g);
  return answered([...found].map(([, name = '', answer]) => [name, answer === 'true'] as const));
};

/** Parameters, among them `groups=C0001:1,C0002:0`; it is there at load, before any interaction. */
export const oneTrust: Read = (value) => {
  const text = value.slice(0, 65_536);
  const parameters = new URLSearchParams(text.includes('groups=') ? text : decoded(text));
  const groups = (parameters.get('groups') ?? '').matchAll(/(?:^|,)([\w-]{1,64}):([01])(?=,|$)/g);
  const answers = [...groups].map(([, name = '', answer]) => [name, answer === '1'] as const);
  const isPending = answers.length > 0 && parameters.get('interactionCount') === '0';
  return answered(answers, isPending ? 'pending' : undefined);
};

/** Of each service the last thing that happened to it; which of them are necessary does not stand there. */
export const usercentricsSettings: Read = (value) => {
  const services = memberAt(jsonIn(value), 'services');
  if (!Array.isArray(services)) return null;
  const actions = new Set(services.map(lastAction));
  const state = usercentricsActions.find(([action]) => actions.has(action))?.[1];
  const answers = services.map(
    (service) => [String(memberAt(service, 'id')), memberAt(service, 'status') === true] as const,
  );
  return answered(answers, state);
};

function lastAction(service: unknown): unknown {
  const history = memberAt(service, 'history');
  return memberAt(Array.isArray(history) ? history.at(-1) : null, 'action');
}

/** A service that was added since the choice was only ever loaded. */
const usercentricsActions: readonly (readonly [string, ConsentState])[] = [
  ['onAcceptAllServices', 'granted'],
  ['onDenyAllServices', 'denied'],
  ['onInitialPageLoad', 'pending'],
];

/** `{"gcm":{"adStorage":"denied"},"consent":{"services":{…},"type":"EXPLICIT"}}`: Usercentrics’ newer form, with Google’s purposes. */
export const usercentricsData: Read = (value) => {
  const json = jsonIn(value);
  const isPending = memberAt(json, 'consent', 'type') === 'IMPLICIT';
  const purposes = [...members(memberAt(json, 'gcm'))].filter(
    ([, answer]) => answer === 'granted' || answer === 'denied',
  );
  const services = [...members(memberAt(json, 'consent', 'services'))].map(
    ([name, service]) => [name, memberAt(service, 'consent') === true] as const,
  );
  const answers =
    purposes.length > 0 ? purposes.map(([name, answer]) => [name, answer === 'granted'] as const) : services;
  return answered(answers, isPending ? 'pending' : undefined);
};

/** Base64 of JSON that lists purposes, and holds an identifier that is not looked at. */
export const didomi: Read = (value) => {
  const json = jsonIn(textInBase64(decoded(value).slice(0, 65_536).replace(/=+$/, '')) ?? '');
  return listed(texts(memberAt(json, 'purposes', 'enabled')), texts(memberAt(json, 'purposes', 'disabled')));
};

export const cookieInformation: Read = (value) => {
  const json = jsonIn(decoded(value));
  return listed(texts(memberAt(json, 'consents_approved')), texts(memberAt(json, 'consents_denied')));
};

export const tcString: Read = (value) => {
  const purposes = tcPurposes(value);
  return purposes === null ? null : answered(purposes);
};

import { expect, test } from 'vitest';
import { frameOf, withDocument } from '../../../../src/recorder/background/session/known-documents.ts';
import { sampleKey } from '../sample-key.ts';
import { sampleResponse } from '../sample-response.ts';

const documents = [
  { sessionId: 's', tabId: 1, frameId: 0, documentId: 'top', url: 'https://shop.test/' },
  { sessionId: 's', tabId: 1, frameId: 4, documentId: 'frame', url: 'https://ads.test/' },
  { sessionId: 'other', tabId: 2, frameId: 0, documentId: 'elsewhere', url: 'https://else.test/' },
  { sessionId: 's', tabId: 1, frameId: 0, documentId: 'next', url: 'https://shop.test/next' },
];

test.each([
  ['the document that asked', sampleResponse({ documentId: 'frame', frameId: 4 }), 'https://ads.test/'],
  ['a document that was left', sampleResponse({ documentId: 'top' }), 'https://shop.test/'],
  ['the newest of the frame, where none is named', sampleResponse({ documentId: null }), 'https://shop.test/next'],
  [
    'the page that will come, for a navigation',
    sampleResponse({ type: 'main_frame', url: 'https://shop.test/a?b=c' }),
    /^https:\/\/shop\.test\/a\?b=~/,
  ],
  [
    'the page that will come, for a frame',
    sampleResponse({ type: 'sub_frame', frameId: 9, url: 'https://v.test/' }),
    'https://v.test/',
  ],
  [
    'the document that asked, for a prefetch',
    sampleResponse({ type: 'main_frame', documentId: 'top' }),
    'https://shop.test/',
  ],
  [
    'the origin of a worker',
    sampleResponse({ tabId: -1, frameId: -1, initiator: 'https://shop.test' }),
    'https://shop.test/',
  ],
  ['nothing, where nothing is known', sampleResponse({ tabId: -1, frameId: -1, initiator: null }), ''],
  ['no document of another session', sampleResponse({ tabId: 2, documentId: 'elsewhere', initiator: null }), ''],
])('a request stands in %s', (_name, request, url) => {
  expect(frameOf(request, documents, 's', sampleKey).url).toEqual(
    typeof url === 'string' ? url : expect.stringMatching(url),
  );
});

test('old documents make room', () => {
  const many = Array.from({ length: 600 }, (_, index) => ({
    sessionId: 's',
    tabId: 1,
    frameId: index,
    documentId: null,
    url: '',
  }));
  const all = many.reduce<ReturnType<typeof withDocument>>(withDocument, []);
  expect(all).toHaveLength(500);
  expect(all.at(-1)?.frameId).toBe(599);
});

import { describe, expect, test } from 'vitest';
import { record } from '../../../src/core/record/record.ts';
import { session } from '../../helpers/event-builder.ts';

const other = 'https://other.test/fp.js';

describe('what scripts read', () => {
  test('is added up by script and kind, with the first time', () => {
    const events = session()
      .probe('canvas', ['toDataURL'], { src: other })
      .at(2)
      .probe('canvas', ['getImageData', 'toDataURL'], { src: other, count: 5 })
      .probe('fonts', ['measureText'], { src: other, count: 60 })
      .probe('canvas', ['toBlob'])
      .events();
    const here = { page: 'https://shop.test/', frame: 'https://shop.test/' };
    expect(record(events).probes).toEqual([
      { api: 'canvas', what: ['toDataURL', 'getImageData'], url: other, count: 6, ...here, atMs: 1_000 },
      { api: 'fonts', what: ['measureText'], url: other, count: 60, ...here, atMs: 2_000 },
      { api: 'canvas', what: ['toBlob'], url: 'https://shop.test/app.js', count: 1, ...here, atMs: 2_000 },
    ]);
  });

  test('is told apart by page and frame', () => {
    const events = session()
      .probe('canvas', ['toDataURL'], { src: other })
      .probe('canvas', ['toDataURL'], { src: other, frameId: 4, frame: 'https://other.test/frame' })
      .at(2)
      .open('https://shop.test/next')
      .probe('canvas', ['toDataURL'], { src: other })
      .events();
    expect(record(events).probes.map(({ page, frame }) => [page, frame])).toEqual([
      ['https://shop.test/', 'https://shop.test/'],
      ['https://shop.test/', 'https://other.test/frame'],
      ['https://shop.test/next', 'https://shop.test/next'],
    ]);
  });

  test('counts the earliest reading first, though a batch that began earlier may arrive later', () => {
    const events = session()
      .at(3)
      .probe('canvas', ['toBlob'], { src: other })
      .at(2)
      .probe('canvas', ['toDataURL'], { src: other })
      .events();
    expect(record(events).probes).toMatchObject([{ what: ['toDataURL', 'toBlob'], count: 2, atMs: 2_000 }]);
  });

  test('may be by nobody knows whom', () => {
    expect(record(session().probe('audio', ['startRendering'], { src: null }).events()).probes).toMatchObject([
      { url: null },
    ]);
  });
});

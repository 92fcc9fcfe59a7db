import { fingerprintProbe } from '../../src/rules/fingerprint-probe.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const src = 'https://cdn.fp.test/fp.js?v=3';
const subject = 'https://cdn.fp.test/fp.js';
const properties = ['userAgent', 'platform', 'languages', 'plugins', 'deviceMemory', 'vendor', 'webdriver', 'width'];
const found = { message: 'reads', subject, severity: 'warning' } as const;
const reason = { sv: 'Behövs.', en: 'Needed.' };
const reading = run().probe(src, 'canvas', ['toDataURL']).probe(src, 'webgl', ['UNMASKED_RENDERER_WEBGL']);

ruleTester(fingerprintProbe, {
  quiet: [
    {
      name: 'a script that tests for emoji, as WordPress does',
      runs: [
        run().probe('https://shop.test/wp-emoji.js', 'canvas', ['getImageData']).probe(src, 'navigator', ['userAgent']),
      ],
    },
    { name: 'many properties and no picture', runs: [run().probe(src, 'navigator', properties)] },
    { name: 'fonts that a page may want to use', runs: [run().probe(src, 'fonts', ['measureText'], { count: 49 })] },
    {
      name: 'two scripts that read one thing each',
      runs: [
        run()
          .probe(src, 'canvas', ['toDataURL'])
          .probe('https://shop.test/chart.js', 'webgl', ['UNMASKED_RENDERER_WEBGL']),
      ],
    },
    {
      name: 'two documents in which one thing is read each',
      runs: [
        run()
          .probe(src, 'canvas', ['toDataURL'])
          .probe(src, 'webgl', ['UNMASKED_RENDERER_WEBGL'], { page: 'https://shop.test/2' }),
      ],
    },
    {
      name: 'readings of nobody knows which scripts',
      runs: [run().probe(null, 'canvas', ['toDataURL']).probe(null, 'webgl', ['UNMASKED_RENDERER_WEBGL'])],
    },
    {
      name: 'a recipient that a declaration exempts',
      runs: [reading.request(src, { type: 'script', declared: 'named', declaration: 'fp-test' })],
      policy: policy().recipient('fp.test', { consent: { kind: 'exempt', exemption: 'security', reason } }),
    },
  ],
  loud: [
    {
      name: 'a picture and the graphics card',
      runs: [reading],
      findings: [
        {
          ...found,
          data: { host: 'cdn.fp.test', different: 2, when: 'before' },
          notes: ['canvas: toDataURL; 1 reading', 'webgl: UNMASKED_RENDERER_WEBGL; 1 reading'],
        },
      ],
    },
    {
      name: 'a sound beside eight properties, after a yes',
      runs: [run().choice('accept').probe(src, 'audio', ['startRendering']).probe(src, 'navigator', properties)],
      findings: [{ ...found, data: { host: 'cdn.fp.test', different: 9, when: 'later' } }],
    },
    {
      name: 'fifty fonts and a picture, each family one reading',
      runs: [run().probe(src, 'fonts', ['measureText'], { count: 50 }).probe(src, 'canvas', ['toDataURL'])],
      findings: [{ ...found, data: { host: 'cdn.fp.test', different: 51, when: 'before' } }],
    },
  ],
  undecided: [
    { name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] },
    {
      name: 'a visit in which nobody watched',
      runs: [run().environment({ probing: false })],
      missing: ['probing'],
    },
  ],
});

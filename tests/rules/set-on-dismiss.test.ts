import { setOnDismiss } from '../../src/rules/set-on-dismiss.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const found = { message: 'onDismiss', subject: '_ga@shop.test/', severity: 'error' } as const;
const data = { name: '_ga', kind: 'cookie' };
const closing = run().scenario('dismiss').signal('click', { role: 'close', detail: '×' });
const yes = { choice: 'accept', detail: null, tool: 'klaro', isEarlier: false } as const;

ruleTester(setOnDismiss, {
  quiet: [
    { name: 'a banner that is closed, and nothing follows', runs: [closing] },
    {
      name: 'a cookie that was there before: another rule’s affair',
      runs: [run().scenario('dismiss').cookie('_ga').signal('click', { role: 'close' })],
    },
    { name: 'what is known to be necessary', runs: [closing.cookie('PHPSESSID')] },
    { name: 'a cookie stored after the yes that followed', runs: [closing.choice('accept').cookie('_ga')] },
    {
      name: 'a cookie stored after a press on “yes” that followed',
      runs: [closing.signal('click', { role: 'accept' }).cookie('_ga')],
    },
  ],
  loud: [
    {
      name: 'a cookie stored when the banner was closed',
      runs: [closing.cookie('_ga')],
      findings: [{ ...found, data }],
    },
    {
      name: 'the same on a person’s own visit, where the press was seen',
      runs: [run().scenario('browse').signal('click', { role: 'close' }).storage('localStorage', 'uid')],
      findings: [
        { ...found, subject: 'uid@https://shop.test/localStorage', data: { name: 'uid', kind: 'localStorage' } },
      ],
    },
    {
      name: 'a cookie stored when the tool took the closing for a yes',
      runs: [withYes(run().scenario('dismiss').at(200).signal('click', { role: 'close' }).cookie('_ga'))],
      findings: [{ ...found, data }],
    },
    {
      name: 'a cookie in a profile that was in use, as an indication',
      runs: [closing.environment({ profile: 'used' }).cookie('_ga')],
      findings: [{ ...found, message: 'perhapsOnDismiss', severity: 'warning', data: { ...data, doubt: 'profile' } }],
    },
  ],
  undecided: [
    { name: 'visits that closed nothing', runs: [run(), run().scenario('dismiss')], missing: ['dismiss-run'] },
    {
      name: 'a press on the cross that closes the settings after an answer',
      runs: [run().choice('accept').signal('click', { role: 'close' }).cookie('_ga')],
      missing: ['dismiss-run'],
    },
    {
      name: 'a cross that says no',
      runs: [run().at(200).choice('reject').at(200).signal('click', { role: 'close' }).cookie('_ga')],
      missing: ['dismiss-run'],
    },
    {
      name: 'a recording with a gap',
      runs: [closing.gap('worker-restarted')],
      missing: ['complete-recording'],
    },
  ],
});

/** The tool's own word of a yes, just after the press. */
function withYes(visit: ReturnType<typeof run>): ReturnType<typeof run> {
  return {
    ...visit,
    build: () => ({ ...visit.build(), consent: [{ ...yes, atMs: 210, source: 'tool-event' }] }),
  };
}

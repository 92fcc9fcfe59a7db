import { audit } from '../../../core/audit/audit.ts';
import { renderJson } from '../../../report/json.ts';
import { checkInText } from '../../../report/text/check-in-text.ts';
import { rulesOfText } from '../../../rules/index.ts';
import { choice } from '../../choice.ts';
import { namedPolicy } from '../../choose-policy.ts';
import { exitCode } from '../../exit-code.ts';
import { packageVersion } from '../../package-root.ts';
import type { Task } from '../../task.ts';
import { lookOf } from '../../terminal.ts';

/** What a careful reader finds in a policy without visiting the site. */
export const checkTask: Task = {
  name: 'check',
  usage: 'FILE --format text|json --fail-on error|warning|info|never',
  least: 1,
  most: 1,
  options: { format: { type: 'string' }, 'fail-on': { type: 'string' } },
  async run([file = ''], values, { stdout, env, translator }) {
    const format = choice(values, 'format', ['text', 'json']);
    const failOn = choice(values, 'fail-on', ['error', 'warning', 'info', 'never']);
    const { policy, source, places } = await namedPolicy(file);
    const url = policy.source.url ?? `https://${policy.site.domains[0]}/`;
    const report = audit({
      sessions: [],
      policy,
      policySource: source,
      url,
      toolVersion: packageVersion(),
      rules: rulesOfText,
    });
    const options = { ...lookOf(stdout, env), file, places, rules: rulesOfText };
    stdout.write(format === 'json' ? renderJson(report) : checkInText(report, translator, options));
    return exitCode(report, failOn);
  },
};

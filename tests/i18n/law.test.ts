import { describe, expect, test } from 'vitest';
import { profileIdSchema } from '../../src/core/schema/profile-id.ts';
import { localeSchema } from '../../src/core/schema/text.ts';
import { lawWords } from '../../src/i18n/law-words.ts';
import { translator } from '../../src/i18n/translator.ts';
import { wordedReport } from '../../src/report/json.ts';
import { renderText } from '../../src/report/text/render-text.ts';
import { regimeWords } from '../../src/report/view/regime-words.ts';
import { rules } from '../../src/rules/index.ts';
import { sampleReport } from '../helpers/report-fixture.ts';

const [sv, en] = [translator('sv'), translator('en')];

test.each([
  [
    'se',
    'Storing on the visitor’s device: Swedish Electronic Communications Act, chapter 9, section 28 (supervised by PTS)',
    'GDPR (supervised by IMY)',
  ],
  [
    'eu',
    'Storing on the visitor’s device: ePrivacy Directive, Article 5(3) (supervised by the national authority)',
    'GDPR (supervised by the national data protection authority)',
  ],
  [
    'fr',
    'Storing on the visitor’s device: French Data Protection Act (loi Informatique et Libertés), Article 82 (supervised by CNIL)',
    'GDPR (supervised by CNIL)',
  ],
  [
    'uk',
    'Storing on the visitor’s device: Privacy and Electronic Communications Regulations (PECR), regulation 6 (supervised by ICO)',
    'UK GDPR (supervised by ICO)',
  ],
] as const)('%s: %s; %s', (profile, storing, data) => {
  expect(regimeWords('lek', profile, en)).toBe(storing);
  expect(regimeWords('gdpr', profile, en)).toBe(`Personal data: ${data}`);
});

test.each([
  ['se', 'svensk lag och tillsyn (PTS, IMY)'],
  ['eu', 'det som EU:s tillsynsmyndigheter har gemensamt'],
  ['fr', 'fransk tillsyn (CNIL)'],
  ['uk', 'brittisk lag och tillsyn (ICO)'],
] as const)('%s is weighed by %s', (profile, weighedBy) => {
  expect(sv.t(`lawProfile.${profile}`, lawWords(profile, 'sv'))).toBe(weighedBy);
});

test('what cites the law of the profile says nothing of the EU, where not all profiles are', () => {
  const texts = rules.flatMap((rule) => Object.values(rule.texts)).flatMap(({ what, why, fix }) => [what, why, fix]);
  const citing = texts.flatMap((text) => [text.sv, text.en]).filter((text) => text.includes('Law}'));
  expect(citing.length).toBeGreaterThan(20);
  // Its court is a name.
  const isOfEu = (text: string) => /\bEU\b/.test(text.replaceAll(/EU-domstolen|Court of Justice of the EU/g, ''));
  expect(citing.filter(isOfEu)).toEqual([]);
});

describe.each(profileIdSchema.options)('under %s', (profile) => {
  const report = { ...sampleReport(), profile };
  const others: Record<typeof profile, RegExp> = {
    se: /ICO\b|CNIL|PECR|UK GDPR|ePrivacy/,
    eu: /PTS|CNIL|\bICO\b|PECR|UK GDPR|kap\.|Swedish Electronic/,
    fr: /PTS|\bICO\b|PECR|UK GDPR|kap\.|Swedish Electronic/,
    uk: /PTS|CNIL|loi Inf|kap\.|Swedish Electronic|dataskyddsförordningen/,
  };

  test('no finding names another’s statute or authority, and each names its regime', () => {
    for (const { rule, text } of wordedReport(report, rules).findings) {
      expect(text.why.sv + text.why.en).not.toBe('');
      // What is CNIL’s is theirs everywhere.
      if (rule !== 'lifetime-over-guideline') expect(JSON.stringify(text)).not.toMatch(others[profile]);
      expect(text.regime?.sv).toMatch(/^\S.+/);
    }
  });

  test.each(localeSchema.options)('every placeholder has its words in %s', (locale) => {
    expect(Object.values(lawWords(profile, locale)).every((words) => words.length > 2)).toBe(true);
    expect(renderText(report, { width: 80, color: false, unicode: true, locale, rules })).not.toMatch(/[{}]/);
  });
});

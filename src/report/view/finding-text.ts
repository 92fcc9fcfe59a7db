// The words of findings: the rule’s texts, filled with what was seen.
import type { Rule } from '../../core/audit/rule.ts';
import type { ProfileId } from '../../core/schema/profile-id.ts';
import type { Datum, Finding } from '../../core/schema/report.ts';
import type { Localized } from '../../core/schema/text.ts';
import { lawWords } from '../../i18n/law-words.ts';
import type { Translator } from '../../i18n/translator.ts';
import { printable } from '../text/printable.ts';
import { nameOrNone } from './item-words.ts';
import { someOf } from './some-of.ts';
import { subjectName } from './subject-words.ts';

export interface FindingWords {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

type Data = Readonly<Record<string, Datum>>;

/** Longer names would drown the sentence; the tables show more of them. */
const longestName = 60;

/**
 * A report may be older than the rules: where a text is gone or wants other data, the rule’s and the subject’s names stand in.
 * Each text is made when it is asked for: of thousands of findings most are only counted.
 */
export function findingText(
  finding: Finding,
  rule: Rule | undefined,
  profile: ProfileId,
  translator: Translator,
): FindingWords {
  const texts = rule?.texts[finding.message];
  const title = rule?.title[translator.locale] ?? finding.rule;
  const data = { ...lawWords(profile, translator.locale), ...shownData(finding, translator) };
  return {
    get what() {
      const name = printable(finding.subject.name, longestName);
      return (
        filled(texts?.what, data, translator) ?? `${title}: ${subjectName({ ...finding.subject, name }, translator)}`
      );
    },
    get why() {
      return filled(texts?.why, data, translator) ?? '';
    },
    get fix() {
      return filled(texts?.fix, data, translator) ?? '';
    },
  };
}

/** Why findings of one message matter, said once of them all: names are listed. Null where they differ in more than names. */
export function jointWhy(
  findings: readonly Finding[],
  rule: Rule | undefined,
  profile: ProfileId,
  translator: Translator,
): string | null {
  const why = rule?.texts[findings[0]?.message ?? '']?.why;
  const all = findings.map((finding) => shownData(finding, translator));
  const joint = Object.keys(all[0] ?? {}).map((key): [string, Datum | null] => [
    key,
    jointDatum(
      all.map((data) => data[key]),
      translator,
    ),
  ]);
  const data = joint.flatMap(([key, datum]): [string, Datum][] => (datum === null ? [] : [[key, datum]]));
  // A text that names what could not be joined lacks its datum now, and is not said.
  return filled(why, { ...lawWords(profile, translator.locale), ...Object.fromEntries(data) }, translator);
}

function jointDatum(data: readonly (Datum | undefined)[], translator: Translator): Datum | null {
  const [first] = data;
  if (first === undefined) return null;
  if (data.every((datum) => JSON.stringify(datum) === JSON.stringify(first))) return first;
  const names = data.filter((datum) => typeof datum === 'string');
  return names.length === data.length ? someOf([...new Set(names)].toSorted(), translator) : null;
}

function shownData({ data }: Finding, translator: Translator): Data {
  return Object.fromEntries(
    Object.entries(data).map(([name, datum]) => [
      name,
      typeof datum === 'string' ? nameOrNone(printable(datum, longestName), translator) : datum,
    ]),
  );
}

function filled(text: Localized | undefined, data: Data, { format }: Translator): string | null {
  if (!text) return null;
  try {
    return format(text, data);
  } catch {
    return null;
  }
}

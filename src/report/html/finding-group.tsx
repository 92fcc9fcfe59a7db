import { shortened } from '../text/printable.ts';
import type { FindingGroupView } from '../view/finding-groups.ts';
import type { FindingView } from '../view/finding-view.ts';
import type { WordsView } from '../view/report-view.ts';
import { useAnchors } from './anchors.ts';
import { EvidenceList } from './evidence-list.tsx';
import { Mend } from './mend.tsx';
import { Remedies } from './remedies.tsx';
import { SeverityMark } from './severity-mark.tsx';

/** Of one kind; more would make browsers slow, and the tables show the items. */
const mostFindings = 500;

/** Of a name in the list; the sentence beneath and the tables show more. */
const longestName = 80;

/** One kind of finding: why and what to do once, then each finding in a line that opens. A single one lies open. */
export function FindingGroup({ group, words }: { group: FindingGroupView; words: WordsView }) {
  const id = useAnchors();
  const [only, ...others] = group.findings;
  return (
    <article class="group" id={id(group.anchor)}>
      <h3>
        <SeverityMark severity={group.severity} />
        <span class="severity-word">{group.severityWord}</span>
        {group.title}
        {others.length > 0 && <span class="group-count">{group.findings.length}</span>}
      </h3>
      {only && others.length === 0 ? (
        <SingleFinding finding={only} group={group} words={words} />
      ) : (
        <SeveralFindings group={group} words={words} />
      )}
      <p class="soft">{`${words.regime}: ${group.regime}. ${words.rule}: ${group.rule}.`}</p>
    </article>
  );
}

interface SingleProps {
  readonly finding: FindingView;
  readonly group: FindingGroupView;
  readonly words: WordsView;
}

function SingleFinding({ finding, group, words }: SingleProps) {
  const id = useAnchors();
  return (
    <div id={id(finding.anchor)}>
      <p class="what">
        {finding.what}
        {finding.stability !== null && <span class="soft">{` (${finding.stability})`}</span>}
      </p>
      <Advice why={finding.why} fix={finding.fix} words={words} />
      <Remedies remedies={group.remedies} />
      <FindingFoot finding={finding} />
      <MendOf finding={finding} />
      <details>
        <summary>{finding.evidenceLabel}</summary>
        <EvidenceList evidence={finding.evidence} />
      </details>
    </div>
  );
}

function SeveralFindings({ group, words }: { group: FindingGroupView; words: WordsView }) {
  const id = useAnchors();
  return (
    <>
      <Advice why={group.why} fix={group.advice} also={group.also} words={words} />
      <Remedies remedies={group.remedies} />
      <ul class="finding-list">
        {group.findings.slice(0, mostFindings).map((finding) => (
          <li key={finding.anchor} id={id(finding.anchor)}>
            <details>
              <summary>
                {group.areNames ? <code class="subject">{shortened(finding.subject, longestName)}</code> : finding.what}
                <LineFacts finding={finding} />
              </summary>
              {group.areNames && <p class="what">{finding.what}</p>}
              <Advice
                why={group.why === null ? finding.why : null}
                fix={group.fix === null ? finding.fix : null}
                words={words}
              />
              <FindingFoot finding={finding} />
              <MendOf finding={finding} />
              <EvidenceList evidence={finding.evidence} />
            </details>
          </li>
        ))}
        {group.findings.length > mostFindings && <li>{words.rest(group.findings.length - mostFindings)}</li>}
      </ul>
    </>
  );
}

/** Worded once: it is made anew each time that it is asked for. */
function MendOf({ finding: { mend } }: { finding: FindingView }) {
  return mend === null ? null : <Mend mend={mend} />;
}

/** Who stored it and for how long, and in how many of the repeated visits. */
function LineFacts({ finding: { facts, stability } }: { finding: FindingView }) {
  const words = [facts, stability].filter((fact) => fact !== null);
  return words.length === 0 ? null : <span class="soft">{` ${words.join(' · ')}`}</span>;
}

interface AdviceProps {
  readonly why: string | null;
  readonly fix: string | null;
  readonly also?: string | null;
  readonly words: WordsView;
}

function Advice({ why, fix, also, words }: AdviceProps) {
  if (!why && !fix) return null;
  return (
    <dl class="advice">
      {why && (
        <div>
          <dt>{words.why}</dt>
          <dd>{why}</dd>
        </div>
      )}
      {fix && (
        <div>
          <dt>{words.fix}</dt>
          <dd>
            {fix}
            {also && <span class="soft">{` ${also}`}</span>}
          </dd>
        </div>
      )}
    </dl>
  );
}

function FindingFoot({ finding: { seenIn, against, accepted } }: { finding: FindingView }) {
  const facts = [seenIn, against, accepted].filter((fact) => fact !== null);
  return facts.length === 0 ? null : <p class="soft">{facts.join(' ')}</p>;
}

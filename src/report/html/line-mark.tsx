import type { ComponentChildren } from 'preact';
import { shortened } from '../text/printable.ts';
import type { LineMark } from '../view/line-mark.ts';
import { useAnchors } from './anchors.ts';

export const tipHeight = 40;

interface LineMarkLinkProps {
  readonly mark: LineMark;
  /** Where its tip begins: on the other side of the line, where it hides nothing of its own column. */
  readonly tipY: number;
  readonly children: ComponentChildren;
}

/** Named on hover and focus; a click goes to the row that tells all. */
export function LineMarkLink({ mark: { side, name, facts, sentence, anchor }, tipY, children }: LineMarkLinkProps) {
  const id = useAnchors();
  return (
    <a class={`mark is-${side}`} href={`#${id(anchor)}`} aria-label={sentence}>
      {children}
      <g class="tip">
        <rect class="tip-ground" width="100%" y={tipY} height={tipHeight} rx={2} />
        <text class="tip-name" x={8} y={tipY + 16}>
          {shortened(name, 40)}
        </text>
        <text x={8} y={tipY + 32}>
          {facts}
        </text>
      </g>
    </a>
  );
}

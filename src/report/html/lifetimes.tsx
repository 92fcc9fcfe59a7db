import type { ComponentChildren } from 'preact';
import type { LifetimeRow, LifetimeSign, LifetimesView } from '../view/lifetimes.ts';
import { useAnchors } from './anchors.ts';
import { percent } from './percent.ts';
import { LegendSign, Sign } from './sign.tsx';

const height = 24;
const middle = height / 2;

/** Each item on one logarithmic axis: kept, asked for, declared. The words beside it say the same. */
export function Lifetimes({ view }: { view: LifetimesView | null }) {
  const id = useAnchors();
  if (view === null) return null;
  const { heading, intro, rows, rest, legend } = view;
  return (
    <section class="lifetimes" aria-labelledby={id('lifetimes')}>
      <h2 id={id('lifetimes')}>{heading}</h2>
      <p class="soft">{intro}</p>
      <ul class="legend soft">
        {legend.map(({ sign, text }) => (
          <li key={sign}>
            <LegendKey sign={sign} />
            {text}
          </li>
        ))}
      </ul>
      <Axis view={view} />
      <ul>
        {rows.map((row) => (
          <li class="lifetime" key={row.key}>
            <span class="lifetime-name">
              <a href={`#${id(row.anchor)}`}>{row.isCode ? <code>{row.name}</code> : row.name}</a>
              <span class="soft">{` ${row.who}`}</span>
            </span>
            <Lane row={row} ticks={view.ticks} />
            <span class="lifetime-words">{row.words}</span>
          </li>
        ))}
      </ul>
      {rest !== null && <p class="soft">{rest}</p>}
    </section>
  );
}

function LegendKey({ sign }: { sign: LifetimeSign }) {
  if (sign === 'early' || sign === 'unnamed' || sign === 'named') return <LegendSign sign={sign} />;
  return (
    <svg class="lifetime-key" viewBox="0 0 28 14" aria-hidden="true">
      {sign === 'declared' && <rect class="span-declared" x={0} y={1} width={24} height={12} />}
      {sign === 'declared' && <line class="span-declared-end" x1={24} x2={24} y2={14} />}
      {sign === 'kept' && <line class="span-kept" x1={0} x2={25} y1={7} y2={7} />}
      {sign === 'asked' && <line class="span-asked" x1={0} x2={17} y1={7} y2={7} />}
      {sign === 'asked' && <path class="span-asked-end" d="M21,3 L25,7 L21,11 L17,7 Z" />}
    </svg>
  );
}

/** Two labels of one place stand above all others, beside a line that leads down to their own. */
function Axis({ view: { session, ticks } }: { view: LifetimesView }) {
  return (
    <div class="lifetime lifetime-axis" aria-hidden="true">
      <svg height={52} aria-hidden="true">
        <text y={48}>{session}</text>
        {ticks.map(({ at, labels: [label, other] }) =>
          other === undefined ? (
            <text key={at} x={percent(at)} y={48} text-anchor={at > 0.9 ? 'end' : 'middle'}>
              {label}
            </text>
          ) : (
            <g key={at} text-anchor="end">
              <line class="leader" x1={percent(at)} x2={percent(at)} y1={4} y2={52} />
              <text x={percent(at)} dx={-6} y={14}>
                {label}
              </text>
              <text x={percent(at)} dx={-6} y={29}>
                {other}
              </text>
            </g>
          ),
        )}
      </svg>
    </div>
  );
}

/** Across in percent, up and down in pixels, as on the consent line. */
function Lane({ row, ticks }: { row: LifetimeRow; ticks: LifetimesView['ticks'] }) {
  const { kept, asked, declared, isEndless, words } = row;
  return (
    <svg class="lane" height={height} aria-hidden="true">
      <title>{words}</title>
      {ticks.map(({ at }) => (
        <line key={at} class="tick" x1={percent(at)} x2={percent(at)} y2={height} />
      ))}
      {declared !== null && (
        <>
          <rect
            class="span-declared"
            x={percent(declared.from)}
            y={6}
            width={percent(declared.to - declared.from)}
            height={12}
          />
          <line class="span-declared-end" x1={percent(declared.to)} x2={percent(declared.to)} y1={3} y2={height - 3} />
        </>
      )}
      {asked !== null && <line class="span-asked" x1={percent(kept)} x2={percent(asked)} y1={middle} y2={middle} />}
      <line class="span-kept" x2={percent(kept)} y1={middle} y2={middle} />
      {isEndless ? (
        <At x={1}>
          <path class="span-kept-on" d="M-8,-5 L0,0 L-8,5" />
        </At>
      ) : (
        <At x={kept}>
          <Sign look={{ kind: 'stored', isNamed: row.isNamed, fate: 'kept', isEarly: row.isEarly }} />
        </At>
      )}
      {asked !== null && (
        <At x={asked}>
          <path class="span-asked-end" d="M0,-4 L4,0 L0,4 L-4,0 Z" />
        </At>
      )}
    </svg>
  );
}

/** Only a nested svg can be placed in percent across and in pixels down. */
function At({ x, children }: { x: number; children: ComponentChildren }) {
  return (
    <svg x={percent(x)} y={middle} overflow="visible" aria-hidden="true">
      {children}
    </svg>
  );
}

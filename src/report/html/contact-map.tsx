import type { BranchView, ContactMapView } from '../view/contact-map.ts';
import { useAnchors } from './anchors.ts';
import { SignBox } from './sign.tsx';

/** Who brought in whom, as a nested list: it reads the same without a style sheet, and aloud. */
export function ContactMap({ map }: { map: ContactMapView | null }) {
  if (map === null) return null;
  return (
    <div class="contact-map">
      <h3>{map.heading}</h3>
      <p class="soft">{map.intro}</p>
      <p class="map-site">{map.site}</p>
      <Branches branches={map.branches} rest={map.rest} />
    </div>
  );
}

function Branches({ branches, rest }: Pick<BranchView, 'branches' | 'rest'>) {
  const id = useAnchors();
  if (branches.length === 0 && rest === null) return null;
  return (
    <ul class="branches">
      {branches.map((branch) => (
        <li key={branch.name} class={branch.early === null ? undefined : 'is-before'}>
          <div class="branch">
            <SignBox look={{ kind: 'contact', isNamed: branch.isNamed, fate: 'kept', isEarly: false }} />
            <span>
              <a href={`#${id(branch.anchor)}`}>{branch.name}</a>
              {branch.early !== null && <span class="early-word">{branch.early}</span>}
              <span class="soft">{[branch.kind, branch.facts].filter(Boolean).join(' · ')}</span>
            </span>
          </div>
          <Branches branches={branch.branches} rest={branch.rest} />
        </li>
      ))}
      {rest !== null && <li class="soft">{rest}</li>}
    </ul>
  );
}

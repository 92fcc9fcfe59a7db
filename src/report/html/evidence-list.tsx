import type { EvidenceView } from '../view/finding-view.ts';

/** Where each thing was seen. Addresses are text: a click would contact the very host that the report is about. */
export function EvidenceList({ evidence }: { evidence: readonly EvidenceView[] }) {
  return (
    <ul class="evidence">
      {evidence.map(({ when, at, note, where, origin, page, picture }, index) => (
        <li key={index}>
          <p>
            {when}
            {at !== null && (
              <>
                {' · '}
                <time class="soft" dateTime={at.iso}>
                  {at.text}
                </time>
              </>
            )}
          </p>
          {note !== null && (
            <p>
              <code>{note}</code>
            </p>
          )}
          {where !== null && (
            <p class="soft">
              <code>{where}</code>
            </p>
          )}
          {origin.map((line, place) => (
            <p class="soft" key={place}>
              {line}
            </p>
          ))}
          {page !== null && <p class="soft">{page}</p>}
          {picture !== null && (
            <p class="soft">
              <a href={picture.href}>{picture.label}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

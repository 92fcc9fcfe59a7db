import { type Html, html } from './html.ts';

const categories = [
  { id: 'statistik', label: 'Statistik', about: 'Hur portalen används, så att vi kan göra den bättre.' },
  { id: 'marknadsforing', label: 'Marknadsföring', about: 'Annonser om våra kurser på andra webbplatser.' },
  { id: 'media', label: 'Media', about: 'Inspelningar från Videoplattan, direkt på sidan.' },
] as const;

/** Hidden until the script has seen that no choice is stored. */
export function consentBanner(): Html {
  return html`<section class="consent" id="samtycke" aria-labelledby="samtycke-rubrik" hidden>
      <h2 id="samtycke-rubrik" tabindex="-1">Får vi spara kakor?</h2>
      <p>Några behövs för att varukorgen och kurserna ska fungera. Andra räknar besök, visar film och mäter annonser,
        och dem väljer du själv. <a href="/integritetspolicy/">Läs mer om kakor</a></p>
      <div class="actions">
        <button class="button" id="samtycke-godkann" type="button">Godkänn alla</button>
        <button class="button" id="samtycke-nodvandiga" type="button">Bara nödvändiga</button>
        <button class="text-button" id="samtycke-installningar" type="button" aria-expanded="false" aria-controls="samtycke-val">Inställningar</button>
      </div>
      <fieldset id="samtycke-val" hidden>
        <legend>Det här får sparas</legend>
        <div class="tick">
          <input type="checkbox" id="samtycke-grund" checked disabled>
          <label for="samtycke-grund">Nödvändiga <span>Varukorg, inloggning och ditt val här. De går inte att stänga av.</span></label>
        </div>
        ${categories.map(
          (category) => html`<div class="tick">
          <input type="checkbox" id="samtycke-${category.id}">
          <label for="samtycke-${category.id}">${category.label} <span>${category.about}</span></label>
        </div>`,
        )}
        <button class="button quiet" id="samtycke-spara" type="button">Spara mina val</button>
      </fieldset>
    </section>`;
}

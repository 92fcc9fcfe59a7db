import { html } from './html.ts';
import type { Page } from './layout.ts';

/** The sample's own short text. The policy of the real site is another one, and lives in `policies/`. */
export function policyPage(): Page {
  return {
    title: 'Integritet och kakor',
    description: 'Vad portalen sparar om dig, och varför.',
    menu: null,
    body: html`<div class="narrow page-head">
        <p class="eyebrow"><span class="ornament" aria-hidden="true">✿</span> Kort och på svenska</p>
        <h1>Integritet och kakor</h1>
        <p class="lead">Vi sparar så lite vi kan, och berättar här vad det är. Det är i alla fall tanken: sidan är byggd
          så att Kakvakt ska hitta skillnader mellan texten och verkligheten.</p>
      </div>
      <div class="narrow prose">
        <h2>Vad en kaka är</h2>
        <p>En kaka är några tecken som webbplatsen ber webbläsaren att spara. Vid nästa besök skickas de tillbaka, och då
          känner webbplatsen igen webbläsaren.</p>
        <h2>Vilka kakor vi använder</h2>
        <ul>
          <li>Sessionskakor, som försvinner när du stänger webbläsaren.</li>
          <li>Permanenta kakor, som ligger kvar en tid eller tills du tar bort dem.</li>
          <li>Kakor från oss själva, till exempel för varukorgen och inloggningen.</li>
          <li>Kakor från andra företag, som mäter besök och visar annonser.</li>
        </ul>
        <h2>Ditt val</h2>
        <p>Första gången du kommer hit frågar vi vilka kakor vi får spara. Du kan ändra dig när som helst: längst ner på
          varje sida finns ”Ändra mitt val om kakor”. Ditt val sparas i 180 dagar.</p>
        <h2>Konto och beställningar</h2>
        <p>När du handlar sparar vi namn, adress och vad du har köpt, så att vi kan skicka det och svara på frågor.
          Bokföringen måste vi ha kvar i sju år.</p>
        <h2>Frågor</h2>
        <p>Skriv till <span lang="en">hej@femd.example</span>. Adressen är påhittad, som resten av sidan.</p>
      </div>`,
  };
}

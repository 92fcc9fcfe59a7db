import { type Html, html } from './html.ts';

export function siteFoot(): Html {
  return html`<footer class="site-foot">
      <div class="wrap">
        <section aria-labelledby="fot-portalen">
          <h2 id="fot-portalen">5D-portalen</h2>
          <p>Fem dimensioner, ett lugnare liv. Kurser på nätet och några bra saker till vardagen.</p>
        </section>
        <nav aria-labelledby="fot-hitta">
          <h2 id="fot-hitta">Hitta</h2>
          <ul>
            <li><a href="/kurser/">Alla kurser</a></li>
            <li><a href="/butik/">Butiken</a></li>
            <li><a href="/mitt-konto/">Mitt konto</a></li>
          </ul>
        </nav>
        <section aria-labelledby="fot-kakor">
          <h2 id="fot-kakor">Kakor</h2>
          <ul>
            <li><a href="/integritetspolicy/">Integritet och kakor</a></li>
            <li><button class="text-button" id="samtycke-andra" type="button">Ändra mitt val om kakor</button></li>
            <li><button class="text-button" id="samtycke-aterkalla" type="button" hidden>Ta tillbaka samtycket</button></li>
          </ul>
          <p id="samtycke-svar" role="status"></p>
        </section>
        <p class="sample">
          <strong>Det här är Kakvakts provsida, inte den riktiga 5dportalen.se.</strong>
          Allt innehåll är påhittat, ingenting går att köpa, och företagen bakom kakorna finns inte.
          <span lang="en">This is Kakvakt’s sample site, not the real one.</span>
        </p>
      </div>
    </footer>`;
}

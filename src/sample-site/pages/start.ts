import { courses } from '../catalogue.ts';
import { hosts } from '../hosts.ts';
import { courseCard } from './course-card.ts';
import { type Html, html } from './html.ts';
import type { Page } from './layout.ts';

const dimensions = [
  { name: 'Kroppen', about: 'Andas, sträck på dig, sov. Det enkla först.' },
  { name: 'Tanken', about: 'Reda ut på papper det som snurrar i huvudet.' },
  { name: 'Känslan', about: 'Märka hur det är, utan att rätta till det.' },
  { name: 'Relationen', about: 'Samtal där båda får plats.' },
  { name: 'Riktningen', about: 'Välja en sak i taget, och låta resten vänta.' },
] as const;

export function startPage(): Page {
  return {
    title: 'Fem dimensioner, ett lugnare liv',
    description: 'Kurser på nätet om andning, skrivande, skog, samtal och vila.',
    menu: null,
    body: html`${hero()}${five()}${selection()}${video()}`,
  };
}

function hero(): Html {
  return html`<div class="hero"><div class="wrap">
      <div>
        <p class="eyebrow"><span class="ornament" aria-hidden="true">✿</span> Kurser på nätet, i din egen takt</p>
        <h1>Fem dimensioner, ett lugnare liv</h1>
        <p class="lead">Korta kurser om kropp, tanke, känsla, relation och riktning. Du börjar när du vill, hoppar över
          det som inte passar och har kursen kvar så länge du behöver den.</p>
        <p class="actions"><a class="button" href="/kurser/">Se kurserna</a> <a class="button quiet" href="#andas">Andas en minut</a></p>
      </div>
      <img src="https://${hosts.media}/bild/start.svg" width="640" height="520" alt="En roddbåt på en stilla sjö i kvällssol, med skog och en björk vid stranden">
    </div></div>`;
}

function five(): Html {
  return html`<section class="section dimensions" aria-labelledby="fem"><div class="wrap">
      <h2 id="fem">De fem dimensionerna</h2>
      <ol>${dimensions.map((dimension) => html`<li><h3>${dimension.name}</h3><p>${dimension.about}</p></li>`)}</ol>
    </div></section>`;
}

function selection(): Html {
  return html`<section class="section" aria-labelledby="borja"><div class="wrap">
      <div class="section-head"><h2 id="borja">Börja här</h2><a href="/kurser/">Alla fem kurser <span class="ornament" aria-hidden="true">→</span></a></div>
      <ul class="cards">${courses.slice(0, 3).map(courseCard)}</ul>
    </div></section>`;
}

function video(): Html {
  return html`<section class="section video-section" id="andas" aria-labelledby="andas-rubrik"><div class="wrap video-row">
      <div>
        <p class="eyebrow"><span class="ornament" aria-hidden="true">✿</span> Smakprov</p>
        <h2 id="andas-rubrik">Andas med oss i en minut</h2>
        <p>Ur kursen Andas i vardagen. Sätt dig som du sitter, släpp ner axlarna och följ blomman. Mer än så är det inte.</p>
      </div>
      <div class="video" data-video="https://${hosts.video}/embed/andas-med-oss" data-title="Film: Andas med oss i en minut">
        <div class="video-waiting">
          <span class="ornament" aria-hidden="true">✿</span>
          <p>Filmen ligger hos Videoplattan och visas när du har godkänt kakor för media.</p>
        </div>
      </div>
    </div></section>`;
}

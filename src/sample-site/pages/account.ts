import { courses } from '../catalogue.ts';
import { type Html, html } from './html.ts';
import { kronor } from './kronor.ts';
import type { Page } from './layout.ts';

const orders = [
  { number: '5D-1042', date: '3 november 2026', what: 'Skogens lugn', kronor: 545, state: 'Klar' },
  { number: '5D-1017', date: '12 september 2026', what: 'Arbetsboken Fem dimensioner', kronor: 189, state: 'Skickad' },
] as const;

export function accountPage(isLoggedIn: boolean): Page {
  return {
    title: 'Mitt konto',
    description: 'Dina kurser och beställningar.',
    menu: '/mitt-konto/',
    body: isLoggedIn ? overview() : login(),
  };
}

function login(): Html {
  return html`<div class="narrow page-head">
      <p class="eyebrow"><span class="ornament" aria-hidden="true">✿</span> Välkommen tillbaka</p>
      <h1>Logga in</h1>
    </div>
    <div class="narrow">
      <p class="notice">På provsidan går det att logga in med vad som helst. Skriv inget riktigt lösenord.</p>
      <form class="panel" method="post" action="/mitt-konto/">
        <div class="field"><label for="namn">Användarnamn eller e-post</label><input id="namn" name="log" autocomplete="off" required></div>
        <div class="field"><label for="losen">Lösenord</label><input id="losen" name="pwd" type="password" autocomplete="off" required></div>
        <div class="tick"><input id="minns" name="rememberme" type="checkbox" value="forever"><label for="minns">Kom ihåg mig i två veckor</label></div>
        <button class="button" type="submit">Logga in</button>
      </form>
    </div>`;
}

function overview(): Html {
  return html`<div class="wrap page-head">
      <p class="eyebrow"><span class="ornament" aria-hidden="true">✿</span> Inloggad på provkontot</p>
      <h1>Mitt konto</h1>
    </div>
    <div class="wrap two">
      <section class="panel" aria-labelledby="pagaende"><h2 id="pagaende">Pågående kurser</h2>${courses.slice(0, 2).map((course, index) => progress(course.title, index))}</section>
      <section class="panel" aria-labelledby="bestallningar"><h2 id="bestallningar">Beställningar</h2>${orderTable()}</section>
    </div>
    <div class="wrap below"><p><a class="button quiet" href="/mitt-konto/?customer-logout=true">Logga ut</a></p></div>`;
}

function progress(title: string, index: number): Html {
  const share = index === 0 ? 67 : 25;
  return html`<p><label for="kurs-${index}">${title}</label><progress id="kurs-${index}" max="100" value="${share}"></progress> <span class="soft">${share} % klart</span></p>`;
}

function orderTable(): Html {
  return html`<div class="table-wrap"><table>
      <thead><tr><th scope="col">Nummer</th><th scope="col">Vad</th><th scope="col" class="amount">Pris</th></tr></thead>
      <tbody>${orders.map(
        (order) =>
          html`<tr><td>${order.number}<br><span class="soft">${order.date}</span></td><td>${order.what}<br><span class="soft">${order.state}</span></td><td class="amount">${kronor(order.kronor)}</td></tr>`,
      )}</tbody>
    </table></div>`;
}

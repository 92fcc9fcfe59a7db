// What the portal offers. All of it is invented.
import type { IllustrationName } from './pages/illustrations.ts';

export interface Course {
  readonly slug: string;
  readonly title: string;
  readonly dimension: string;
  readonly summary: string;
  readonly about: string;
  readonly weeks: number;
  readonly priceKronor: number;
  readonly lessons: readonly string[];
  readonly picture: IllustrationName;
}

export interface Product {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly priceKronor: number;
  readonly picture: IllustrationName;
}

export const courses: readonly Course[] = [
  {
    slug: 'andas-i-vardagen',
    title: 'Andas i vardagen',
    dimension: 'Kroppen',
    summary: 'Fem minuter om dagen som gör skillnad. För dig som vill landa i kroppen mellan mötena.',
    about:
      'Du får en enkel rutin som ryms mellan frukosten och bussen. Varje lektion är en kort inspelning, en övning ' +
      'och en fråga att bära med sig. Inga förkunskaper, ingen särskild utrustning, bara en stol och din egen takt.',
    weeks: 3,
    priceKronor: 495,
    lessons: [
      'Hitta utandningen',
      'Fyra sekunder in, sex ut',
      'Axlarna ner',
      'Andas i farten',
      'När det stormar',
      'Din egen rutin',
    ],
    picture: 'breath',
  },
  {
    slug: 'skriv-dig-fram',
    title: 'Skriv dig fram',
    dimension: 'Tanken',
    summary: 'Penna, papper och tio lugna minuter. Du skriver för dig själv, och tankarna reder ut sig.',
    about:
      'Att skriva är att tänka långsamt. Här får du korta skrivuppgifter som går att göra vid köksbordet. ' +
      'Ingen läser det du skriver, och det finns inga rätta svar.',
    weeks: 5,
    priceKronor: 695,
    lessons: [
      'En sida om ingenting',
      'Fem frågor',
      'Brevet du inte skickar',
      'Listor som hjälper',
      'Ett år framåt',
      'Läs och stryk',
      'Samla ihop',
      'Vad nu?',
    ],
    picture: 'writing',
  },
  {
    slug: 'skogens-lugn',
    title: 'Skogens lugn',
    dimension: 'Känslan',
    summary: 'Promenader med öppna sinnen. Ha telefonen i fickan, och låt den ligga där.',
    about:
      'Fem promenader att göra på egen hand, i skogen eller i parken. Du lyssnar på en inledning hemma och går sedan ' +
      'utan ljud i öronen. Efteråt finns några rader att läsa.',
    weeks: 4,
    priceKronor: 545,
    lessons: ['Gå långsamt', 'Lyssna på tre håll', 'Det lilla nära', 'Sitt still i tio minuter', 'Hem igen'],
    picture: 'forest',
  },
  {
    slug: 'samtal-som-bar',
    title: 'Samtal som bär',
    dimension: 'Relationen',
    summary: 'Fråga, lyssna, vänta. Öva på samtal som ger mer än de tar.',
    about:
      'Kursen handlar om att lyssna färdigt. Du övar med någon du tycker om, en kvart i taget, med frågor som vi har ' +
      'skrivit på kort. Det går lika bra på telefon som vid ett bord.',
    weeks: 4,
    priceKronor: 595,
    lessons: [
      'Öppna frågor',
      'Tystnad som vän',
      'Säga nej varmt',
      'När ni tycker olika',
      'Tacka på riktigt',
      'Hålla i det',
    ],
    picture: 'talk',
  },
  {
    slug: 'vila-pa-riktigt',
    title: 'Vila på riktigt',
    dimension: 'Riktningen',
    summary: 'Fyra kvällar om sömn, pauser och att sluta i tid. Med ett tempo som passar trötta.',
    about:
      'Vila är inte det som blir över. I fyra korta delar går vi igenom kvällen, natten, pausen och veckan, och du ' +
      'väljer en enda sak att ändra. Resten får vänta.',
    weeks: 2,
    priceKronor: 395,
    lessons: ['Kvällen', 'Natten', 'Pausen', 'Veckan'],
    picture: 'rest',
  },
];

export const products: readonly Product[] = [
  {
    slug: 'arbetsbok',
    title: 'Arbetsboken Fem dimensioner',
    summary: '96 sidor med frågor och tomma rader. Trådhäftad, så den ligger platt.',
    priceKronor: 189,
    picture: 'workbook',
  },
  {
    slug: 'fragekort',
    title: 'Frågekort till bordet',
    summary: 'Femtio kort för middagen, bilresan eller den första dejten.',
    priceKronor: 149,
    picture: 'cards',
  },
  {
    slug: 'sittkudde',
    title: 'Sittkudde i ull',
    summary: 'Fylld med bovete, klädd i mossgrönt ylle. Avtagbart fodral.',
    priceKronor: 429,
    picture: 'cushion',
  },
  {
    slug: 'kvallste',
    title: 'Kvällste, 50 gram',
    summary: 'Kamomill, citronmeliss och lite lakritsrot. Utan koffein.',
    priceKronor: 89,
    picture: 'tea',
  },
];

export function productsOf(slugs: readonly string[]): Product[] {
  return slugs.flatMap((slug) => products.find((product) => product.slug === slug) ?? []);
}

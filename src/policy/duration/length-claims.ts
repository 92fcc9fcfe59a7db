// What a wording says of a length besides the number: at most, at least, counted anew, one of several.
import { expressions, hasExpression, hasOneOf, isFollowed, stems } from './find-words.ts';

const most = expressions(`
up to
up til
upp till
uptil
op til
opp til
at most
at the latest
no more than
not more than
no longer than
not longer than
less than
inte mer än
inte längre än
mindre än
mindre end
mindre enn
ikke mere end
ikke mer enn
ikke længere end
ikke lenger enn
som längst
senast efter
senest efter
max
maxim*
maks
maksim*
högst
højst
høyst
längst
längst
længst
lengst
inom
within
`);
const least = expressions(`
or longer
or more
at least
more than
longer than
eller längre
eller mer
eller mere
eller længere
eller lenger
mer än
mere end
mer enn
längre än
minst
mindst
minim*
`);
const last = stems('last latest recent most senaste senast sista sidste seneste senest siste');
const activity = stems(
  'visit* activ* use used usage updat* interact* access* request* page* set saved load* besök* aktiv* använd* uppdater* besøg* besøk* brug* bruk* opdater* oppdater* sid* interakt* inlogg* login log logged',
);
const update = stems(
  'updat* uppdater* opdater* oppdater* refresh* renew* förny* forny* prolong* extend* förläng* forleng* forlæng*',
);
const since = stems('from since after från sedan efter fra siden etter');
const anew = expressions(`
each visit
every visit
each time
every time
varje besök*
varje gång
hver gang
hvert besøg*
hvert besøk*
sliding
rolling
rullande
`);
const idle = stems('inactiv* inaktiv* idle');
const oneOf = stems('or eller otherwise annars ellers depend* beroende avhengig* afhængig* alternativ*');
const conditional = stems('if hvis unless såvida');
const changeable = stems('default modifiable configurable adjustable inställbar* förval* ändras');
const about = stems('about approximat* approx ca cirka circa ungefär omkring omtrent around roughly');
const vague = stems('few några nogle noen several flera couple varies varierar varierer variable');
const storage = stems('localstorage sessionstorage indexeddb webbla* lokallagring');
const storageSaid = expressions(`
local storage
session storage
lokal lagring
`);

export interface LengthClaims {
  readonly isAtMost: boolean;
  readonly isAtLeast: boolean;
  readonly isCountedAnew: boolean;
  readonly isOneOf: boolean;
  readonly isConditional: boolean;
  readonly isChangeable: boolean;
  readonly isAbout: boolean;
  readonly isVague: boolean;
  readonly namesStorage: boolean;
}

export function lengthClaims(words: readonly string[], marks: ReadonlySet<string>): LengthClaims {
  const isAtMost = hasExpression(words, most) || marks.has('≤') || marks.has('<');
  return {
    isAtMost,
    isAtLeast: !isAtMost && (hasExpression(words, least) || marks.has('≥') || marks.has('>') || marks.has('+')),
    isCountedAnew: isCountedAnew(words),
    isOneOf: hasOneOf(words, oneOf),
    isConditional: hasOneOf(words, conditional),
    isChangeable: hasOneOf(words, changeable),
    isAbout: hasOneOf(words, about) || marks.has('~') || marks.has('≈'),
    isVague: hasOneOf(words, vague),
    namesStorage: hasOneOf(words, storage) || hasExpression(words, storageSaid),
  };
}

function isCountedAnew(words: readonly string[]): boolean {
  if (hasOneOf(words, idle) || hasExpression(words, anew)) return true;
  return isFollowed(words, last, activity, 3) || (hasOneOf(words, update) && hasOneOf(words, since));
}

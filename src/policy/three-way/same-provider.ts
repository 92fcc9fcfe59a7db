/** Whether two names mean one company: “Google” and “Google Ireland Limited”. */
export function sameProvider(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.length === 0 || other.length === 0) return plain(a) === plain(b);
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
}

function wordsOf(name: string): string[] {
  return (plain(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !forms.has(word));
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** Forms of companies and what stands around them: no part of who it is. */
const forms = new Set(
  'ab aktiebolag hb kb as asa oy aps gmbh ag kg se sa sarl sas bv nv inc incorporated corp corporation llc ltd limited plc co company the and och'.split(
    ' ',
  ),
);

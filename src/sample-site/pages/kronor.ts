const format = new Intl.NumberFormat('sv-SE', { style: 'currency', currency: 'SEK', maximumFractionDigits: 0 });

/** A price as a Swede writes it: «1 090 kr». */
export function kronor(amount: number): string {
  return format.format(amount);
}

/** Lower case for A to Z alone: to a browser, the Kelvin sign in an attribute's name is no "k". */
export function asciiLowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

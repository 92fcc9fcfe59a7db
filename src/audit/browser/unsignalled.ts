/**
 * Launch options by which a browser ends with `signal` alone: the command decides what Ctrl+C means, and would else be
 * ended by Puppeteer before it has cleared up.
 */
export function unsignalled(signal: AbortSignal | undefined) {
  const options = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return signal === undefined ? options : { ...options, signal };
}

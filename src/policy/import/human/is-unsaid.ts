const unsaid =
  /^(?:pending|afventer|avventer|venter|väntar|n\/?a|none|unknown|undefined|not stated|not specified|okän[dt]a?|ukjent|ukendt|inte angivet|ej angivet|ikke oplyst|ikke oppgitt|[-–—.\s]*)$/i;

/** What people and consent tools write in a cell that they have nothing to write in. */
export function isUnsaid(text: string): boolean {
  return unsaid.test(text.trim());
}

/** What a terminal without Unicode shows instead of our symbols; letters stay as they are. */
const plain: Readonly<Record<string, string>> = {
  '▲': '!',
  '◆': '+',
  '●': '*',
  '○': 'o',
  '↻': '@',
  '◌': '.',
  '✕': 'x',
  '■': '#',
  '┃': '|',
  '─': '-',
  '·': '-',
  '…': '..',
  '’': "'",
  '“': '"',
  '”': '"',
  '→': '->',
};

export function plainSymbols(text: string): string {
  return text.replace(/[▲◆●○↻◌✕■┃─·…’“”→]/g, (symbol) => plain[symbol] ?? symbol);
}

/** For when lines no longer break. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

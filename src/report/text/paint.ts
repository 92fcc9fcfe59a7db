// Colour and weight of a terminal (ECMA-48, SGR). They only repeat what words and shapes say.

export type Style = 'plain' | 'strong' | 'soft' | 'early' | 'error' | 'warning' | 'info' | 'undecided';

const codes: Readonly<Record<Style, readonly [on: number, off: number] | null>> = {
  plain: null,
  strong: [1, 22],
  soft: [2, 22],
  early: [33, 39],
  error: [31, 39],
  warning: [33, 39],
  info: [36, 39],
  undecided: [35, 39],
};

export function paint(text: string, style: Style): string {
  const code = codes[style];
  return code === null ? text : `\u001b[${code[0]}m${text}\u001b[${code[1]}m`;
}

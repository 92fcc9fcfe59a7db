interface Header {
  readonly name: string;
  readonly value?: string | undefined;
  readonly binaryValue?: ArrayBuffer | readonly number[] | undefined;
}

/**
 * Every line of one header, in order. Chromium gives a line that is not UTF-8 as `binaryValue`; Firefox joins the lines
 * of Set-Cookie with a line feed.
 */
export function headerLines(headers: readonly Header[] | undefined, name: string): string[] {
  // Lower-casing every name costs more than looking at its length.
  return (headers ?? [])
    .filter((header) => header.name.length === name.length && header.name.toLowerCase() === name)
    .flatMap((header) => text(header).split('\n'));
}

function text({ value, binaryValue }: Header): string {
  if (value !== undefined) return value;
  return binaryValue === undefined ? '' : new TextDecoder().decode(new Uint8Array(binaryValue));
}

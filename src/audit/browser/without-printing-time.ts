const noTime = '19700101000000';

/**
 * A PDF says when it was made (ISO 32000-2, section 14.3.3); the report says when it was measured, and the same report
 * should give the same bytes. The digits are replaced in place: a PDF counts its bytes.
 */
export function withoutPrintingTime(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf);
  // One character for each byte, so that places in the text are places in the file.
  const text = bytes.toString('latin1');
  for (const { index, 0: found } of text.matchAll(/\/(?:CreationDate|ModDate) \(D:\d{14}/g))
    bytes.write(noTime, index + found.length - noTime.length, 'latin1');
  return bytes;
}

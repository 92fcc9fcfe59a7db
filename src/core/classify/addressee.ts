import type { PixelDeclaration, RecipientDeclaration } from '../schema/declaration.ts';

type Named = Extract<RecipientDeclaration | PixelDeclaration, { depth: 'named' }>;

/** The addresses that a declaration of a recipient or pixel stands for, as one text. */
export function addressee(declaration: Named): string {
  return declaration.kind === 'recipient'
    ? declaration.domains.join(', ')
    : `${declaration.domain}${declaration.path ?? ''}`;
}

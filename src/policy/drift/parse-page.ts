// A policy page as somebody else wrote it, parsed as browsers do (HTML, section 13.2) and bounded in size and depth.
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { issueWords, tooDeep, tooLong } from '../issue-words.ts';
import { PolicyError } from '../policy-error.ts';

export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageDocument = DefaultTreeAdapterTypes.Document;

const maxLength = 5_000_000;
/** As Chromium has it: deeper elements become siblings there. Parsing deeper ones takes the square of their number. */
const maxDepth = 512;

/** `where` names the page in errors. Throws PolicyError for a page that no browser would show as it is written. */
export function parsePage(html: string, where: string): PageDocument {
  const refuse = (words: Pick<PolicyError['issues'][number], 'problem' | 'expected'>): never => {
    throw new PolicyError(where, [{ path: '', line: null, ...words }]);
  };
  if (html.length > maxLength) refuse(tooLong(html.length, maxLength));
  let depth = 0;
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1;
        if (depth > maxDepth) refuse({ problem: tooDeep(maxDepth), expected: issueWords.notAPage });
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}

export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node;
}

export function attribute({ attrs }: PageElement, name: string): string | null {
  return attrs.find((one) => one.name === name)?.value ?? null;
}

// A page's HTML as a tree with line numbers, within bounds that no honest page meets.
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Root = DefaultTreeAdapterTypes.Document;

/** Browsers themselves nest no deeper (HTML Standard, “parsing”, leaves it to them; Chromium and WebKit stop at 512). */
const deepest = 512;
const mostElements = 500_000;

class TooTangled extends Error {
  override readonly name = 'TooTangled';
}

/** null when it is nested too deeply, or grows out of proportion: misnested markup is multiplied by the parsing rules. */
export function parseHtml(html: string): Root | null {
  let depth = 0;
  let elements = 0;
  try {
    return parse(html, {
      sourceCodeLocationInfo: true,
      scriptingEnabled: false,
      treeAdapter: {
        ...defaultTreeAdapter,
        createElement: (...args) => {
          elements += 1;
          if (elements > mostElements) throw new TooTangled();
          return defaultTreeAdapter.createElement(...args);
        },
        onItemPush: () => {
          depth += 1;
          if (depth > deepest) throw new TooTangled();
        },
        onItemPop: () => {
          depth -= 1;
        },
      },
    });
  } catch (error) {
    if (error instanceof TooTangled) return null;
    throw error;
  }
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** From 1; 0 for what the parser put in by itself. */
export function lineOf(node: Node): number {
  return node.sourceCodeLocation?.startLine ?? 0;
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

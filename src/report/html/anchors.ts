// One file holds the same parts in two languages: in the second, every name that links lead to has an ending of its own.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

const Ending = createContext('');

export const AnchorEnding = Ending.Provider;

/** From a name to the id that it has in this language; a link’s address begins with `#`. */
export function useAnchors(): (name: string) => string {
  const ending = useContext(Ending);
  return (name) => `${name}${ending}`;
}

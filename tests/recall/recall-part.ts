import type { Chapter, Row } from '../fixtures/sites/row.ts';
import type { Visited } from './visited.ts';

/** One question to the record. Both lists are of texts, so that what is in one alone can be shown. */
export interface RecallPart {
  /** What is true of a row: by the row itself, by the browser's own jar, or by the server's log. */
  truth(row: Row, visited: Visited): readonly string[];
  /** What the record says of it. */
  recorded(row: Row, visited: Visited): readonly string[];
  /** What was recorded and belongs to no row of the chapter. */
  strays?(chapter: Chapter, visited: Visited): readonly string[];
}

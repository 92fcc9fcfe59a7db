import type { CutText } from '../../messaging/page-report.ts';

export function cutText(text: string, length: number): CutText {
  return { text: text.slice(0, length), length: text.length };
}

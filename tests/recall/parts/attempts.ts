import { isNameOf } from '../belonging.ts';
import type { RecallPart } from '../recall-part.ts';
import { attemptText, truthText } from '../write-text.ts';

/** Every write that was asked for: which cookie, by which means, by whom. */
export const attempts: RecallPart = {
  truth: ({ cookies = [], attemptsNotVisible }) => (attemptsNotVisible === undefined ? cookies.map(truthText) : []),
  recorded: (row, { record }) =>
    record.attempts.filter(({ cookie }) => isNameOf(row, cookie.name)).map((attempt) => attemptText(attempt)),
  strays: ({ rows }, { record }) =>
    record.attempts.map(({ cookie }) => cookie.name).filter((name) => !rows.some((row) => isNameOf(row, name))),
};

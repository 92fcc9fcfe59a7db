import { expect, test } from 'vitest';
import { untilUnprovenChoice } from '../../../src/audit/scenario/until-unproven-choice.ts';
import { session } from '../../helpers/event-builder.ts';

const visit = session().open('https://shop.test/').at(1).stored('early=1');
const tried = visit.at(4).found(['localStorage/early'], {}, 'before-choice');
const pressed = tried.at(6).stored('id=1');
const proven = pressed.at(7).choice('accept');
const triedAgain = proven.at(8).stored('id=2').at(9).found([], {}, 'before-choice');

test.each([
  ['nothing was tried', visit, visit],
  ['what was tried is not proven', pressed, tried],
  ['what was tried is proven', proven, proven],
  ['the second choice is not proven', triedAgain.at(10).stored('id=3'), triedAgain],
])('where %s, what came before it is kept', (_what, recorded, kept) => {
  expect(untilUnprovenChoice(recorded.events())).toEqual(kept.events());
});

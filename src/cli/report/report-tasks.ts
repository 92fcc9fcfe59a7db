import type { Task } from '../task.ts';
import { baselineTask } from './baseline-task.ts';
import { compareTask } from './compare-task.ts';
import { verifyTask } from './verify-task.ts';

export const reportTasks: readonly Task[] = [compareTask, baselineTask, verifyTask];

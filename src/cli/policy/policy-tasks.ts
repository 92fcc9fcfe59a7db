import type { Task } from '../task.ts';
import { checkTask } from './tasks/check-task.ts';
import { compareTask } from './tasks/compare-task.ts';
import { diffTask } from './tasks/diff-task.ts';
import { draftTask } from './tasks/draft-task.ts';
import { driftTask } from './tasks/drift-task.ts';
import { tableTask } from './tasks/table-task.ts';

export const policyTasks: readonly Task[] = [checkTask, tableTask, diffTask, draftTask, driftTask, compareTask];

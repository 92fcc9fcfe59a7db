import type { Task } from '../task.ts';
import { checkTask } from './tasks/check-task.ts';
import { compareTask } from './tasks/compare-task.ts';
import { diffTask } from './tasks/diff-task.ts';
import { draftTask } from './tasks/draft-task.ts';
import { driftTask } from './tasks/drift-task.ts';
import { exportTask } from './tasks/export-task.ts';
import { importTask } from './tasks/import-task.ts';
import { tableTask } from './tasks/table-task.ts';

export const policyTasks: readonly Task[] = [
  checkTask,
  draftTask,
  tableTask,
  diffTask,
  driftTask,
  compareTask,
  importTask,
  exportTask,
];

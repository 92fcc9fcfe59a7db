import type { PolicyTask } from './policy-task.ts';
import { checkTask } from './tasks/check-task.ts';
import { diffTask } from './tasks/diff-task.ts';
import { exportTask } from './tasks/export-task.ts';
import { importTask } from './tasks/import-task.ts';
import { tableTask } from './tasks/table-task.ts';

export const policyTasks: readonly PolicyTask[] = [checkTask, tableTask, diffTask, importTask, exportTask];

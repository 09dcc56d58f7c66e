/** Tasks of the type `bmc`: the commands of the program `bmc` that people run from VS Code, with `$bmc` for what they find. */
import {
  l10n,
  ShellExecution,
  ShellQuoting,
  Task,
  type TaskDefinition,
  TaskGroup,
  type TaskProvider,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { bmcProgram } from './bmcProgram';

/** The type of the tasks, as `package.json` declares it. */
export const TASK_TYPE = 'bmc';

/** A task as it is written in `tasks.json`. */
interface BmcTask extends TaskDefinition {
  readonly command: string;
  readonly args?: readonly string[];
  /** How `bmc` is called, as a list of words; found out unless given. */
  readonly program?: readonly string[];
}

/** What is offered without a `tasks.json`. */
const OFFERED: readonly {
  readonly command: string;
  readonly args: readonly string[];
  readonly name: () => string;
}[] = [
  { command: 'lint', args: [], name: () => l10n.t('Check canvases') },
  {
    command: 'export',
    args: ['--to', 'svg', '--output', 'pictures/'],
    name: () => l10n.t('Export pictures'),
  },
  { command: 'build', args: ['.', '--output', 'site'], name: () => l10n.t('Write a site of all canvases') },
];

export const taskProvider: TaskProvider = {
  async provideTasks() {
    const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
    const offered = await Promise.all(
      folders.map((folder) =>
        Promise.all(
          OFFERED.map(({ command, args, name }) =>
            taskFor({ type: TASK_TYPE, command, args }, folder, name()),
          ),
        ),
      ),
    );
    return offered.flat();
  },
  async resolveTask({ definition, scope, name }) {
    const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
    // VS Code takes a task for the one of `tasks.json` only with the very definition that it has handed over.
    return folder && isTask(definition) ? taskFor(definition, folder, name) : undefined;
  },
};

function isTask(definition: TaskDefinition): definition is BmcTask {
  const { command, args = [], program = ['bmc'] } = definition as Readonly<Record<string, unknown>>;
  return typeof command === 'string' && isList(args) && isList(program) && program.length > 0;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

async function taskFor(definition: BmcTask, folder: WorkspaceFolder, name: string): Promise<Task> {
  const [program = '', ...before] = definition.program ?? (await bmcProgram(folder.uri));
  const words = [...before, definition.command, ...(definition.args ?? [])];
  // Patterns are for bmc, not for the shell.
  const execution = new ShellExecution(
    program,
    words.map((value) => ({ value, quoting: ShellQuoting.Strong })),
  );
  const task = new Task(definition, folder, name, TASK_TYPE, execution, '$bmc');
  task.group = definition.command === 'build' ? TaskGroup.Build : TaskGroup.Test;
  return task;
}

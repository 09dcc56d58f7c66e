/** What tests in the host do again and again: files in the workspace, waiting, answers to questions, cleaning up. */
import { assert } from 'chai';
import * as vscode from 'vscode';

/** The folder that is open. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.isDefined(folder, 'a folder is open');
  return folder.uri;
}

let folders = 0;
/** A new folder in the workspace; `cleanUp` removes it. */
export async function scratchFolder(): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(workspaceFolder(), `scratch-${++folders}`);
  await vscode.workspace.fs.createDirectory(folder);
  return folder;
}

/** Writes a file to disk, past VS Code's editors. */
export async function writeFile(folder: vscode.Uri, name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** What is on disk. */
export async function readFile(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Opens a file in an editor. */
export async function openText(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(uri, { preview: false });
}

/** What our linter says about a file. */
export function problemsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((problem) => problem.source === 'bmc');
}

/** The rule that a problem comes from. VS Code hands problems back without the link to its page. */
function ruleIn({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The rules that speak about a file, in the order of the text. */
export function rulesIn(uri: vscode.Uri): readonly string[] {
  return problemsOf(uri).map(ruleIn);
}

/** What is looked for, or that it is not there yet. */
type Answer<T> = T | undefined | false | null;

/** Waits until something is so, and hands it back; fails with these words when it takes too long. */
export async function until<T>(what: string, find: () => Answer<T> | Promise<Answer<T>>): Promise<T> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const found = await find();
    if (found !== undefined && found !== false && found !== null) return found;
    if (Date.now() > deadline) assert.fail(`waited in vain until ${what}`);
    await pause(20);
  }
}

/** Lets time pass, for what must not happen. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Sets a setting of ours for the workspace while something runs. */
export async function withSetting<T>(name: string, value: unknown, run: () => Promise<T>): Promise<T> {
  const set = (to: unknown) =>
    vscode.workspace.getConfiguration('bmc').update(name, to, vscode.ConfigurationTarget.Workspace);
  await set(value);
  try {
    return await run();
  } finally {
    await set(undefined);
  }
}

/** What VS Code asks and says in windows of its own. */
type Windows = Pick<
  typeof vscode.window,
  'showOpenDialog' | 'showQuickPick' | 'showInformationMessage' | 'showWarningMessage' | 'withProgress'
>;

/** Replaces members of objects, such as functions of VS Code's API, while something runs. */
export async function replacing<T>(
  members: readonly (readonly [owner: object, name: string, value: unknown])[],
  run: () => Thenable<T>,
): Promise<T> {
  const before = members.map(([owner, name]) => Reflect.get(owner, name));
  const set = (owner: object, name: string, value: unknown) =>
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  for (const [owner, name, value] of members) set(owner, name, value);
  try {
    return await run();
  } finally {
    for (const [index, [owner, name]] of members.entries()) set(owner, name, before[index]);
  }
}

/** Puts functions in the place of those of `vscode.window`. The originals are back when `run` has ended. */
export async function withWindows<T>(
  replacements: { readonly [Name in keyof Windows]?: (...asked: never[]) => unknown },
  run: () => Promise<T>,
): Promise<T> {
  return replacing(
    Object.entries(replacements).map(([name, value]) => [vscode.window, name, value]),
    run,
  );
}

/** Answers the next questions for a text with these, in order; undefined is Escape. Gone when `run` has ended. */
export async function answering<T>(
  answers: readonly (string | undefined)[],
  run: () => Promise<T>,
): Promise<T> {
  const left = [...answers];
  return replacing([[vscode.window, 'showInputBox', async () => left.shift()]], run);
}

/** Closes every editor without saving and removes the scratch folders. */
export async function cleanUp(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter((each) => each.isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const [name] of await vscode.workspace.fs.readDirectory(workspaceFolder()))
    if (/^(scratch-\d+|\.vscode)$/.test(name))
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), name), { recursive: true });
}

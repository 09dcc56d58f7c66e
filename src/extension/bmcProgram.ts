/** How the program `bmc` is called from VS Code, which does not carry it along. */
import { Uri, workspace } from 'vscode';

/** The program of the folder's own packages; the published package, which npm fetches, where there is none. */
export async function bmcProgram(folder: Uri): Promise<readonly string[]> {
  const script = Uri.joinPath(folder, 'node_modules', 'business-model-canvas', 'bin', 'bmc.js');
  try {
    await workspace.fs.stat(script);
    return ['node', script.fsPath];
  } catch {
    return ['npx', '--yes', '--package=business-model-canvas', 'bmc'];
  }
}

/**
 * The documentation of a rule, shown as a rendered page inside VS Code without any internet. Problems link to a page by
 * a URI of our own scheme: VS Code opens it as an editor, and `workbench.editorAssociations` in `package.json` says
 * that this is the Markdown preview.
 */
import { commands, type Disposable, Uri, workspace } from 'vscode';

const SCHEME = 'bmc-rule';

/** The address of a rule's page. */
export function rulePageUri(rule: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
}

/** Opens a rule's page. */
export async function showRule(rule: string): Promise<void> {
  await commands.executeCommand('vscode.open', rulePageUri(rule));
}

/** Serves the pages, which lie in the extension's folder. */
export function registerRulePages(subscriptions: Disposable[], extension: Uri): void {
  subscriptions.push(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async (uri) => {
        const file = Uri.joinPath(extension, 'docs/rules', uri.path);
        return new TextDecoder().decode(await workspace.fs.readFile(file));
      },
    }),
  );
}

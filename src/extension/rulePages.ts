/**
 * The documentation of a rule, shown as a rendered page inside VS Code without any internet. Problems link to a page by
 * a URI of our own scheme: VS Code opens it as an editor, and `workbench.editorAssociations` in `package.json` says
 * that this is the Markdown preview. (VS Code follows `command:` links of problems no longer, and would hand links of
 * its own scheme to the system.)
 */
import { commands, type Disposable, l10n, Uri, workspace } from 'vscode';

const SCHEME = 'bmc-rule';

/** The address of a rule's page. */
export function rulePageUri(rule: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
}

/** Opens a rule's page. */
export async function showRule(rule: string): Promise<void> {
  await commands.executeCommand('vscode.open', rulePageUri(rule));
}

/** Serves the pages. */
export function registerRulePages(subscriptions: Disposable[]): void {
  subscriptions.push(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async ({ path }) => {
        const [{ rulePage }, { ruleById }] = await Promise.all([
          import('../lint/rulePage'),
          import('../lint/rules'),
        ]);
        const name = path.replace(/^\/|\.md$/g, '');
        const rule = ruleById(name);
        return rule ? rulePage(rule) : l10n.t('There is no rule “{0}”.', name);
      },
    }),
  );
}

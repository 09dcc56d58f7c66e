/** Checks every canvas of the workspace, however many there are. */
import { commands, DiagnosticSeverity, l10n, languages, ProgressLocation, window } from 'vscode';
import { SOURCE } from '../../language/editorNames';
import type { ClosedCanvases } from '../closedCanvases';
import { settingsFor } from '../settings';

/** Checks with progress that can be cancelled, and shows the result in one sentence. */
export async function lintWorkspace(canvases: ClosedCanvases): Promise<void> {
  if (!settingsFor().lint.enable) {
    void window.showInformationMessage(l10n.t('Checking is switched off in the settings (bmc.lint.enable).'));
    return;
  }
  const { files, found } = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Checking all canvases…'), cancellable: true },
    (_progress, token) => canvases.checkAll(() => token.isCancellationRequested),
  );
  if (found === 0) {
    void window.showInformationMessage(
      l10n.t('There is no canvas (a file that ends in .bmc.yaml) here yet.'),
    );
    return;
  }
  // The command ends here: who ran it does not wait until the notification is closed.
  void offerProblems(outcome(files, found));
}

async function offerProblems(message: string): Promise<void> {
  const show = l10n.t('Show problems');
  const chosen = await window.showInformationMessage(message, show);
  if (chosen === show) await commands.executeCommand('workbench.actions.view.problems');
}

function outcome(files: number, found: number): string {
  const problems = languages
    .getDiagnostics()
    .flatMap(([, all]) => all)
    .filter((problem) => problem.source === SOURCE);
  const errors = problems.filter((problem) => problem.severity === DiagnosticSeverity.Error).length;
  const warnings = problems.filter((problem) => problem.severity === DiagnosticSeverity.Warning).length;
  return files < found
    ? l10n.t('{0} of {1} canvases checked. Errors: {2}, warnings: {3}.', files, found, errors, warnings)
    : l10n.t('Canvases checked: {0}. Errors: {1}, warnings: {2}.', files, errors, warnings);
}

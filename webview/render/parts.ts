/** Small pieces that several parts of the page share. */
import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit-html';
import { errorCount, hintCount, remarkCount, warningCount } from '../../src/canvas/counts';
import { type ProblemModel, SEVERITIES, type Severity } from '../../src/view/model';

/** A codicon, hidden from screen readers: the text beside it has the same meaning. */
export function icon(name: string): TemplateResult {
  return html`<span class="codicon codicon-${name}" aria-hidden="true"></span>`;
}

const ICONS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'lightbulb',
};

/** The icon that VS Code gives a severity. */
export function severityIcon(severity: Severity): TemplateResult {
  return html`<span class="codicon codicon-${ICONS[severity]} ${severity}" role="img" aria-label=${severityName(severity)}></span>`;
}

function severityName(severity: Severity): string {
  switch (severity) {
    case 'error':
      return l10n.t('Error');
    case 'warning':
      return l10n.t('Warning');
    case 'information':
      return l10n.t('Information');
    case 'hint':
      return l10n.t('Hint');
  }
}

/** “3 warnings”. */
export function severityCount(severity: Severity, count: number): string {
  switch (severity) {
    case 'error':
      return errorCount(count);
    case 'warning':
      return warningCount(count);
    case 'information':
      return remarkCount(count);
    case 'hint':
      return hintCount(count);
  }
}

/** The worst severity among problems; undefined where there are none. */
export function worst(problems: readonly ProblemModel[]): Severity | undefined {
  return SEVERITIES.find((severity) => problems.some((problem) => problem.severity === severity));
}

/** The display name of a note or a segment, also if it has no name. */
export function called(name: string): string {
  return name === '' ? l10n.t('(no name)') : name;
}

/** Tells VS Code's context menu what was clicked. */
export function menuContext(
  section: 'note' | 'block',
  target: string,
  more: Readonly<Record<string, boolean>> = {},
): string {
  return JSON.stringify({
    webviewSection: section,
    bmcTarget: target,
    preventDefaultContextMenuItems: true,
    ...more,
  });
}

/** Opens the context menu of an element where its menu button is. */
export function openMenu(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
  const { clientX, clientY } = event;
  event.target?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, clientX, clientY }));
}

/** Which findings count as problems where there is little room: errors and warnings; hints and remarks stay with the text. */
import * as l10n from '@vscode/l10n';
import type { Diagnostic } from '../lint/diagnostic';

/** Whether a finding is worth a count. */
export function isProblem({ severity }: Pick<Diagnostic, 'severity'>): boolean {
  return severity === 'error' || severity === 'warning';
}

/** “1 problem”, “3 problems”. */
export function problemCount(count: number): string {
  return count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', count);
}

/** “1 note”, “3 notes”. */
export function noteCount(count: number): string {
  return count === 1 ? l10n.t('1 note') : l10n.t('{0} notes', count);
}

/** “1 error”, “3 errors”. */
export function errorCount(count: number): string {
  return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
}

/** “1 warning”, “3 warnings”. */
export function warningCount(count: number): string {
  return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
}

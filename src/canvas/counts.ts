/** How many there are of something, in words. */
import * as l10n from '@vscode/l10n';

/** “1 note”, “3 notes”. */
export function noteCount(count: number): string {
  return count === 1 ? l10n.t('1 note') : l10n.t('{0} notes', count);
}

/** “1 link”, “3 links”. */
export function linkCount(count: number): string {
  return count === 1 ? l10n.t('1 link') : l10n.t('{0} links', count);
}

/** “1 problem”, “3 problems”. */
export function problemCount(count: number): string {
  return count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', count);
}

/** “1 error”, “3 errors”. */
export function errorCount(count: number): string {
  return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
}

/** “1 warning”, “3 warnings”. */
export function warningCount(count: number): string {
  return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
}

/** “1 remark”, “3 remarks”. */
export function remarkCount(count: number): string {
  return count === 1 ? l10n.t('1 remark') : l10n.t('{0} remarks', count);
}

/** “1 hint”, “3 hints”. */
export function hintCount(count: number): string {
  return count === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', count);
}

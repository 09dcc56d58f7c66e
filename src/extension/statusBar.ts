/** The health of the active canvas, as text or as grid, in the status bar. */
import {
  type Disposable,
  l10n,
  languages,
  MarkdownString,
  StatusBarAlignment,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { healthOf } from '../language/statusText';
import { isWorkingCopy, onCanvasChanged, onCanvasOpened, openCanvasAt } from './canvasFiles';
import { canvasOf, diagnosticsOf } from './documents';
import { onLintSettingsChanged } from './settings';
import { activeFile } from './tabs';

/** The debounce, in milliseconds. */
const WAIT = 120;

/** The commands that the links of the tooltip may run. */
const COMMANDS = [
  'bmc.openCanvasToSide',
  'bmc.suggestLinks',
  'bmc.fixAll',
  'workbench.actions.view.problems',
];

/** Keeps the entry current until it is disposed. */
export function registerStatusBar(): readonly Disposable[] {
  const entry = window.createStatusBarItem('bmc.health', StatusBarAlignment.Right, 99);
  entry.name = l10n.t('Business Model Canvas');
  entry.command = 'workbench.actions.view.problems';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    const document = activeCanvas();
    if (document === undefined) {
      entry.hide();
      return;
    }
    const { well, summary, details } = healthOf(canvasOf(document), diagnosticsOf(document));
    entry.text = well ? 'BMC $(check)' : `BMC: ${summary}`;
    entry.accessibilityInformation = {
      label: well
        ? l10n.t('This canvas is complete and has no problems')
        : l10n.t('This canvas: {0}', summary),
      role: 'button',
    };
    entry.tooltip = tooltip(details);
    entry.show();
  };
  const showSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(show, WAIT);
  };
  show();
  return [
    entry,
    { dispose: () => clearTimeout(timer) },
    window.tabGroups.onDidChangeTabs(showSoon),
    window.tabGroups.onDidChangeTabGroups(showSoon),
    window.onDidChangeActiveTextEditor(showSoon),
    workspace.onDidCloseTextDocument(showSoon),
    onCanvasOpened(showSoon),
    onCanvasChanged(showSoon),
    onLintSettingsChanged(showSoon),
    languages.onDidChangeDiagnostics(showSoon),
  ];
}

function activeCanvas(): TextDocument | undefined {
  const document = openCanvasAt(activeFile());
  return document && isWorkingCopy(document) ? document : undefined;
}

function tooltip(details: string): MarkdownString {
  const links = [
    `[${l10n.t('Show problems')}](command:workbench.actions.view.problems)`,
    `[${l10n.t('Open canvas')}](command:bmc.openCanvasToSide)`,
    `[${l10n.t('Suggest links')}](command:bmc.suggestLinks)`,
    `[${l10n.t('Fix all that is certain')}](command:bmc.fixAll)`,
  ];
  const markdown = new MarkdownString(`${details}\n\n---\n\n${links.join(' · ')}`);
  markdown.isTrusted = { enabledCommands: COMMANDS };
  return markdown;
}

/** Every command, with what it calls. Titles, menus and keys are in `package.json`. */
import { commands, type ExtensionContext, type Position, type TextDocument, type Uri, window } from 'vscode';
import type { ItemRef } from '../../canvas/identity';
import type { SuggestScope } from '../../lint/suggest/suggest';
import type { ClosedCanvases } from '../closedCanvases';
import { showRule } from '../rulePages';
import { INTERNAL } from './internal';
import { onGrid, openCanvas, openCanvasToSide, openSource, openSourceToSide } from './openCanvas';

/** The walkthrough of `package.json`, as VS Code names it. */
const WALKTHROUGH = 'business-model-canvas.business-model-canvas#start';

/** Registers the commands. Modules that only one command needs are loaded on its first use. */
export function registerCommands(context: ExtensionContext, closed: Promise<ClosedCanvases>): void {
  const { subscriptions, globalState, globalStorageUri, extensionUri } = context;
  const host = { extension: extensionUri, memory: globalState };
  subscriptions.push(
    commands.registerCommand('bmc.openCanvas', openCanvas),
    commands.registerCommand('bmc.openCanvasToSide', openCanvasToSide),
    commands.registerCommand('bmc.openSource', openSource),
    commands.registerCommand('bmc.openSourceToSide', openSourceToSide),
    commands.registerCommand('bmc.present', (file?: unknown) => onGrid(file, 'present')),
    commands.registerCommand('bmc.guideMe', (file?: unknown) => onGrid(file, 'guideMe')),
    commands.registerCommand('bmc.newCanvas', async (place?: unknown, template?: unknown) =>
      (await import('./newCanvas')).newCanvas(place, template),
    ),
    commands.registerCommand('bmc.importCanvas', async (file?: unknown, files?: unknown) =>
      (await import('./importCanvas')).importCanvas(context, file, files),
    ),
    commands.registerCommand('bmc.openFromPicture', async (file?: unknown) =>
      (await import('./importCanvas')).openFromPicture(context, file),
    ),
    commands.registerCommand(INTERNAL.openDropped, async (file: unknown, canvas: Uri) =>
      (await import('./importCanvas')).openDropped(context, file, canvas),
    ),
    commands.registerCommand(
      INTERNAL.importPasted,
      async (document: TextDocument, text: string, html: string) =>
        (await import('./importCanvas')).importPasted(context, document, text, html),
    ),
    commands.registerCommand('bmc.startFromTemplate', async (file?: unknown, template?: unknown) =>
      (await import('./startFromTemplate')).startFromTemplate(file, template),
    ),
    commands.registerCommand('bmc.openExample', async () =>
      (await import('./startFromTemplate')).openExample(),
    ),
    commands.registerCommand('bmc.getStarted', () =>
      commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false),
    ),
    commands.registerCommand('bmc.lintWorkspace', async () =>
      (await import('./lintWorkspace')).lintWorkspace(await closed),
    ),
    commands.registerCommand('bmc.explainRule', async (rule?: unknown) =>
      (await import('./explainRule')).explainRule(rule),
    ),
    commands.registerCommand('bmc.fixAll', async (file?: unknown) =>
      (await import('./fixAll')).fixAllInCanvas(file),
    ),
    commands.registerCommand('bmc.sortBlocks', async (file?: unknown) =>
      (await import('./sortBlocks')).sortBlocksInCanvas(file),
    ),
    commands.registerCommand('bmc.suggestLinks', async (file?: unknown, scope?: SuggestScope) =>
      (await import('./suggestLinks')).suggestLinksIn(file, scope),
    ),
    commands.registerCommand('bmc.suggestLinksWithModel', async (file?: unknown) =>
      (await import('./suggestLinksWithModel')).suggestLinksWithModel(file),
    ),
    commands.registerCommand('bmc.export', async (file?: unknown, format?: unknown, target?: unknown) =>
      (await import('./exportCanvas')).exportToFile(host, file, format, target),
    ),
    commands.registerCommand('bmc.copyAsMarkdown', async (file?: unknown) =>
      (await import('./shareCanvas')).copyAsMarkdown(file),
    ),
    commands.registerCommand('bmc.copyAsPicture', async (file?: unknown) =>
      (await import('./shareCanvas')).copyAsPicture(host, file),
    ),
    commands.registerCommand('bmc.copyAsTable', async (file?: unknown) =>
      (await import('./shareCanvas')).copyAsTable(host, file),
    ),
    commands.registerCommand('bmc.print', async (file?: unknown) =>
      (await import('./shareCanvas')).printCanvas(host, globalStorageUri, file),
    ),
    commands.registerCommand('bmc.compareWith', async (file?: unknown) =>
      (await import('../compare/commands')).compareWith(context, file),
    ),
    commands.registerCommand('bmc.compareWithHead', async (file?: unknown) =>
      (await import('../compare/commands')).compareWithHead(context, file),
    ),
    commands.registerCommand('bmc.selectForCompare', async (file?: unknown) =>
      (await import('../compare/commands')).selectForCompare(file),
    ),
    commands.registerCommand('bmc.compareSelected', async (file?: unknown, files?: unknown) =>
      (await import('../compare/commands')).compareSelected(context, file, files),
    ),
    commands.registerCommand('bmc.showDiffAsCanvas', async () =>
      (await import('../compare/commands')).showDiffAsCanvas(context),
    ),
    commands.registerCommand('bmc.compareTimelineEntry', async (entry?: unknown, file?: unknown) =>
      (await import('../compare/commands')).compareTimelineEntry(context, entry, file),
    ),
    commands.registerCommand('bmc.showNoteHistory', async (note?: unknown) =>
      (await import('../compare/commands')).showNoteHistory(context, note),
    ),
    commands.registerCommand('bmc.showHistory', async (file?: unknown) =>
      (await import('../compare/commands')).showHistory(context, file),
    ),
    commands.registerCommand(INTERNAL.showRule, showRule),
    commands.registerCommand(INTERNAL.ignoreHere, async (uri: Uri, rule: string, message: string) =>
      (await import('./ignoreRule')).ignoreHere(uri, rule, message),
    ),
    commands.registerCommand(
      INTERNAL.switchOffRule,
      async (uri: Uri, rule: string, where: 'user' | 'workspace') =>
        (await import('./ignoreRule')).switchOffRule(uri, rule, where),
    ),
    commands.registerCommand(INTERNAL.moveToBlock, async (uri: Uri, item: ItemRef) =>
      (await import('./moveToBlock')).moveToBlock(uri, item),
    ),
    commands.registerCommand(INTERNAL.showProblem, async (uri: Uri, place: Position) =>
      (await import('./showProblem')).showProblem(uri, place),
    ),
    commands.registerCommand(INTERNAL.tellRefusal, (reason: string) => window.showWarningMessage(reason)),
  );
}

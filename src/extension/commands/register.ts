/** Every command, with what it calls. Titles, menus and keys stand in `package.json`. */
import { commands, type Disposable, window } from 'vscode';
import type { ClosedCanvases } from '../closedCanvases';
import { showRule } from '../rulePages';
import { explainRule } from './explainRule';
import { fixAllInCanvas } from './fixAll';
import { INTERNAL } from './internal';
import { lintWorkspace } from './lintWorkspace';
import { newCanvas } from './newCanvas';
import { openCanvas, openCanvasToSide, openSource, openSourceToSide } from './openCanvas';
import { ignoreHere, switchOffRule } from './silence';

/** Registers the commands. */
export function registerCommands(subscriptions: Disposable[], closed: ClosedCanvases): void {
  subscriptions.push(
    commands.registerCommand('bmc.openCanvas', openCanvas),
    commands.registerCommand('bmc.openCanvasToSide', openCanvasToSide),
    commands.registerCommand('bmc.openSource', openSource),
    commands.registerCommand('bmc.openSourceToSide', openSourceToSide),
    commands.registerCommand('bmc.newCanvas', newCanvas),
    commands.registerCommand('bmc.lintWorkspace', () => lintWorkspace(closed)),
    commands.registerCommand('bmc.explainRule', explainRule),
    commands.registerCommand('bmc.fixAll', fixAllInCanvas),
    commands.registerCommand(INTERNAL.showRule, showRule),
    commands.registerCommand(INTERNAL.ignoreHere, ignoreHere),
    commands.registerCommand(INTERNAL.switchOffRule, switchOffRule),
    commands.registerCommand(INTERNAL.tellRefusal, (reason: string) => window.showWarningMessage(reason)),
  );
}

/**
 * The entry point in a browser. The extension host in a web worker runs one file and can only `require('vscode')`; so this file
 * fetches the bundles that Node loads, and implements `require` for them. The bundles ship once, for both hosts.
 */
import * as vscode from 'vscode';

/** The files in `dist`, filled in by the build. */
declare const PARTS: readonly string[];

interface Module {
  exports: unknown;
}

type Require = (name: string) => unknown;

/** Called by VS Code. All bundles are fetched at once, because `require` is synchronous; each is evaluated on first use. */
export async function activate(context: vscode.ExtensionContext): Promise<unknown> {
  const folder = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const texts = await Promise.all(PARTS.map((part) => textOf(vscode.Uri.joinPath(folder, part))));
  const require = requireFrom(new Map(PARTS.map((part, index) => [`./${part}`, texts[index] ?? ''])));
  const main = require('./extension.js') as typeof import('./main');
  return main.activate(context);
}

async function textOf(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

/** A `require` for CommonJS modules by their texts. */
function requireFrom(texts: ReadonlyMap<string, string>): Require {
  const modules = new Map<string, Module>();
  const require: Require = (name) => {
    if (name === 'vscode') return vscode;
    const known = modules.get(name);
    if (known) return known.exports;
    const text = texts.get(name);
    if (text === undefined) throw new Error(`no part is called ${name}`);
    const module: Module = { exports: {} };
    modules.set(name, module);
    // As VS Code itself evaluates the file that it loads.
    const evaluate = new Function('module', 'exports', 'require', 'global', text);
    evaluate(module, module.exports, require, globalThis);
    return module.exports;
  };
  return require;
}

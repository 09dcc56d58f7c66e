/** Tools for agents. Registered by name; what they do is loaded when one is called. */
import { type Disposable, type LanguageModelTool, lm } from 'vscode';
import { TOOL_NAMES, type ToolName } from './toolNames';
import type { Tools } from './tools';

/** Registers the tools, if this VS Code has the API for them. */
export function registerLanguageModelTools(subscriptions: Disposable[]): void {
  // Editors that are based on VS Code may lack the API.
  const registry: Partial<typeof lm> | undefined = lm;
  if (typeof registry?.registerTool !== 'function') return;
  for (const name of TOOL_NAMES) subscriptions.push(registry.registerTool(name, lazily(name)));
}

function lazily(name: ToolName): LanguageModelTool<unknown> {
  const tool = async (): Promise<Tools[ToolName]> => (await import('./tools')).TOOLS[name];
  return {
    prepareInvocation: async ({ input }) => (await tool()).prepare(input),
    invoke: async ({ input }) => (await tool()).invoke(input),
  };
}

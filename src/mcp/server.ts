/** The MCP server: canvases as tools, resources and prompts for agents outside VS Code. */

import { fileURLToPath } from 'node:url';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  RootsListChangedNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { toJSONSchema } from 'zod/v4/core';
import { version } from '../../package.json';
import { formatGuide } from '../language/agentTools/guide';
import { canvasModel } from '../language/agentTools/model';
import { lint } from '../lint/lint';
import { CanvasStore } from './canvasStore';
import { PROMPTS } from './prompts';
import { Roots } from './roots';
import { TOOLS, type ToolContext } from './tools';

/** The format on one page, for a model that never saw it. */
const GUIDE = 'bmc://guide';
/** A canvas as a linked model: `bmc://model/shop.bmc.yaml`. */
const MODEL = 'bmc://model/';

/**
 * Serves a client until the connection ends. `folders` are what may be touched; a client that names roots narrows that
 * down to what lies in both.
 */
export async function serveMcp(folders: readonly string[], transport: Transport): Promise<Server> {
  const server = new Server(
    { name: 'bmc', title: 'Business Model Canvas', version },
    {
      capabilities: { tools: {}, resources: {}, prompts: {} },
      instructions: `Business Model Canvases are YAML files (*.bmc.yaml). Read them with bmc_readCanvas and change them with bmc_editCanvas instead of editing the text; read ${GUIDE} before you write one by hand.`,
    },
  );
  let known: Promise<Roots> | undefined;
  const roots = (): Promise<Roots> => {
    known ??= rootsOf(server, folders);
    return known;
  };
  server.setNotificationHandler(RootsListChangedNotificationSchema, () => {
    known = undefined;
  });
  const desk: ToolContext = { store: new CanvasStore(roots), roots };
  serveTools(server, desk);
  serveResources(server, desk);
  servePrompts(server);
  await server.connect(transport);
  return server;
}

async function rootsOf(server: Server, folders: readonly string[]): Promise<Roots> {
  if (server.getClientCapabilities()?.roots === undefined) return new Roots(folders);
  const { roots } = await server.listRoots();
  const named = roots.flatMap(({ uri }) => {
    try {
      return [fileURLToPath(uri)];
    } catch {
      return [];
    }
  });
  const allowed = new Roots(folders);
  const inside: string[] = [];
  for (const folder of named) {
    const place = await allowed.folder(folder);
    if (place !== undefined) inside.push(place);
  }
  return new Roots(inside);
}

function serveTools(server: Server, desk: ToolContext): void {
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: TOOLS.map(({ name, title, description, input, effect }) => ({
      name,
      title,
      description,
      inputSchema: { ...toJSONSchema(input, { io: 'input' }), type: 'object' as const },
      annotations: {
        title,
        readOnlyHint: effect === 'none',
        destructiveHint: effect === 'changes',
        openWorldHint: false,
      },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = TOOLS.find(({ name }) => name === params.name);
    if (tool === undefined) throw new McpError(ErrorCode.InvalidParams, `There is no tool ${params.name}.`);
    const { text, isError = false } = await tool.run(params.arguments, desk);
    return { content: [{ type: 'text' as const, text }], isError };
  });
}

function serveResources(server: Server, { store }: ToolContext): void {
  server.setRequestHandler(ListResourcesRequestSchema, async () => ({
    resources: [
      {
        uri: GUIDE,
        name: 'The format of canvases',
        description: 'How to write a canvas by hand: keys, values, links, rules.',
        mimeType: 'text/markdown',
      },
      ...(await store.list()).map(({ name, uri }) => ({ uri, name, mimeType: 'application/yaml' })),
    ],
  }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [
      {
        uriTemplate: `${MODEL}{+file}`,
        name: 'A canvas as a linked model',
        description: 'Blocks, notes, links from both ends, problems.',
        mimeType: 'application/json',
      },
    ],
  }));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
    if (uri === GUIDE) return { contents: [{ uri, mimeType: 'text/markdown', text: formatGuide() }] };
    const isModel = uri.startsWith(MODEL);
    const read = await store.read(isModel ? decoded(uri.slice(MODEL.length)) : uri);
    if (!read.ok) throw new McpError(ErrorCode.InvalidParams, read.reason);
    const { canvas, name } = read.found;
    return isModel
      ? {
          contents: [
            {
              uri,
              mimeType: 'application/json',
              text: JSON.stringify({ file: name, ...canvasModel(canvas, lint(canvas)) }, undefined, 1),
            },
          ],
        }
      : { contents: [{ uri, mimeType: 'application/yaml', text: canvas.text }] };
  });
}

function servePrompts(server: Server): void {
  server.setRequestHandler(ListPromptsRequestSchema, () => ({
    prompts: PROMPTS.map(({ write: _, ...facts }) => ({ ...facts, arguments: [...facts.arguments] })),
  }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => {
    const prompt = PROMPTS.find(({ name }) => name === params.name);
    if (prompt === undefined)
      throw new McpError(ErrorCode.InvalidParams, `There is no prompt ${params.name}.`);
    const text = prompt.write(params.arguments ?? {});
    return {
      description: prompt.description,
      messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }],
    };
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The tools of the MCP server. Their inputs and results are those of the tools inside VS Code, where these have them; texts are
 * read by language models and stay English.
 */
import * as z from 'zod/mini';
import { FORMAT_VERSION } from '../canvas/fields';
import { nearest } from '../canvas/nearest';
import { parseCanvas } from '../canvas/parse/parse';
import { findingsOf } from '../compare/changeNote';
import { compareCanvases } from '../compare/compare';
import { COMPARISON_FORMATS, FORMAT_COMPARISON } from '../compare/formats';
import { COLORINGS, DEFAULT_DRAWING, SIZES, THEMES } from '../draw/options';
import type { EditResult } from '../edit/result';
import { TEMPLATES, textFrom } from '../edit/templates';
import { type PlannedChanges, planChanges } from '../language/agentTools/changes';
import {
  createInput,
  editInput,
  lintInput,
  type NewNote,
  needsInput,
  type RequestedChange,
  readAs,
  readInput,
} from '../language/agentTools/input';
import { canvasModel } from '../language/agentTools/model';
import { openNeeds } from '../language/agentTools/needs';
import { newFindings, report } from '../language/agentTools/report';
import { lint } from '../lint/lint';
import { PROFILES } from '../lint/rule';
import { rulePage } from '../lint/rulePage';
import { RULES, ruleById } from '../lint/rules';
import { rasterize } from '../node/rasterize';
import { writeAtomically } from '../node/textFile';
import { unifiedDiff } from '../node/unifiedDiff';
import { EXPORT_FORMATS, exportCanvas, FORMAT_FACTS } from '../transfer/export/exportCanvas';
import { LAYOUT_IDS } from '../view/layouts';
import type { CanvasStore } from './canvasStore';
import { isThere, type Roots } from './roots';

/** What a tool has to work with. */
export interface ToolContext {
  readonly store: CanvasStore;
  readonly roots: () => Promise<Roots>;
}

/** The answer of a tool: a text, or a refusal that the agent can act on. */
export interface Answer {
  readonly text: string;
  readonly isError?: boolean;
}

export interface McpTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodMiniType;
  /** What it does to files; `adds`: it writes new ones and leaves alone what is there. */
  readonly effect: 'none' | 'adds' | 'changes';
  readonly run: (sent: unknown, desk: ToolContext) => Promise<Answer>;
}

const json = (value: unknown): Answer => ({ text: JSON.stringify(value, undefined, 1) });
const refused = (reason: string): Answer => ({ text: reason, isError: true });

function tool<Schema extends z.ZodMiniType>(
  facts: Omit<McpTool, 'input' | 'run'> & {
    readonly input: Schema;
    readonly run: (input: z.infer<Schema>, desk: ToolContext) => Promise<Answer>;
  },
): McpTool {
  return {
    ...facts,
    run: async (sent, desk) => {
      const read = readAs(facts.input, sent ?? {});
      return read.ok ? facts.run(read.input, desk) : refused(read.reason);
    },
  };
}

const path = (description: string) =>
  z.string().check(z.minLength(1), z.maxLength(4096), z.describe(description));
const canvasFile = z.optional(
  path(
    'The canvas file, from the root folder, such as strategy/shop.bmc.yaml; not needed where there is only one.',
  ),
);
/** The inputs of the tools inside VS Code, where a file may also be the one that the person looks at. */
const aboutFile = { file: canvasFile };

export const TOOLS: readonly McpTool[] = [
  tool({
    name: 'bmc_listCanvases',
    title: 'List canvases',
    description: 'Lists the Business Model Canvases (*.bmc.yaml files) that this server may read and change.',
    input: z.strictObject({}),
    effect: 'none',
    run: async (_, { store }) => {
      const files = await store.list();
      const rows = await Promise.all(
        files.map(async ({ name }) => {
          const read = await store.read(name);
          return read.ok
            ? { file: name, title: read.found.canvas.header.name, notes: read.found.canvas.items.length }
            : { file: name, unreadable: read.reason };
        }),
      );
      return json(rows);
    },
  }),
  tool({
    name: 'bmc_readCanvas',
    title: 'Read a canvas',
    description:
      'Reads a canvas as a linked model: the nine blocks with their notes; of each note its id, name, fields and every link with what it says (“reaches”, “is paid by”); and the problems that the linter sees. Prefer it to reading the file.',
    input: z.extend(readInput, aboutFile),
    effect: 'none',
    run: async ({ file, blocks }, { store }) => {
      const read = await store.read(file);
      if (!read.ok) return refused(read.reason);
      const { name, canvas } = read.found;
      return json({ file: name, ...canvasModel(canvas, lint(canvas), blocks) });
    },
  }),
  tool({
    name: 'bmc_lintCanvas',
    title: 'Check a canvas',
    description:
      'Checks whether a canvas hangs together: missing links, contradictions, empty blocks, money, wording, YAML errors. A fix is carried out by passing its title to bmc_editCanvas as the change “fix”.',
    input: z.extend(lintInput, {
      ...aboutFile,
      profile: z.optional(
        z
          .enum(PROFILES)
          .check(
            z.describe('How strictly to look: draft for first sketches, standard (the default), strict.'),
          ),
      ),
    }),
    effect: 'none',
    run: async ({ file, profile = 'standard' }, { store }) => {
      const read = await store.read(file);
      if (!read.ok) return refused(read.reason);
      const { name, canvas } = read.found;
      return json({ file: name, profile, ...report(canvas, lint(canvas, { profile }), true) });
    },
  }),
  tool({
    name: 'bmc_explainRule',
    title: 'Explain a rule',
    description:
      'Explains a rule of the linter with an example and its repair; without a rule, lists all of them.',
    input: z.strictObject({
      rule: z.optional(z.string().check(z.describe('The id, such as segment-without-revenue.'))),
    }),
    effect: 'none',
    run: async ({ rule: id }) => {
      if (id === undefined)
        return { text: RULES.map(({ id: each, summary }) => `${each}: ${summary}`).join('\n') };
      const rule = ruleById(id);
      if (rule) return { text: rulePage(rule) };
      const [guess] = nearest(
        id,
        RULES.map((each) => each.id),
        1,
      );
      return refused(`There is no rule ${JSON.stringify(id)}.${guess ? ` Perhaps ${guess} is meant.` : ''}`);
    },
  }),
  tool({
    name: 'bmc_openNeeds',
    title: 'List open needs',
    description:
      'Lists what the notes of a canvas still need: each note with the blocks it has to be linked to, links that its words speak for, channels and relationships that may be for every segment, segments that pay nothing, and revenue whose payer is missing.',
    input: z.extend(needsInput, aboutFile),
    effect: 'none',
    run: async ({ file }, { store }) => {
      const read = await store.read(file);
      if (!read.ok) return refused(read.reason);
      const { name, canvas } = read.found;
      return json({ file: name, ...openNeeds(canvas) });
    },
  }),
  tool({
    name: 'bmc_editCanvas',
    title: 'Change a canvas',
    description:
      'Changes a canvas by named changes: add, rename, set, link, unlink, move, duplicate, remove, header, fix. All are made together, or none; comments and formatting of the file survive, links follow renamed notes. With dryRun nothing is written and the answer has the diff. Prefer it to editing the text.',
    input: z.extend(editInput, {
      ...aboutFile,
      dryRun: z.optional(
        z.boolean().check(z.describe('Write nothing; show what would change as a unified diff.')),
      ),
    }),
    effect: 'changes',
    run: async ({ file, changes, dryRun = false }, { store }) => {
      const read = await store.read(file);
      if (!read.ok) return refused(read.reason);
      const { path: at, name } = read.found;
      let before = read.found.canvas;
      let planned: PlannedChanges = planChanges(before, changes);
      if (!dryRun) {
        const done = await store.change(at, name, (canvas) => {
          before = canvas;
          planned = planChanges(canvas, changes);
          return planned;
        });
        if (!done.ok) return refused(`Nothing was changed. ${done.reason}`);
      }
      if (!planned.ok) return refused(`Nothing would be changed. ${planned.reason}`);
      const now = planned.canvas;
      return json({
        file: name,
        ...(dryRun ? { wouldDo: planned.says } : { done: planned.says }),
        ...(now.text === before.text ? { unchanged: true } : {}),
        diff: unifiedDiff(name, before.text, now.text),
        newProblems: report(now, newFindings(lint(before), lint(now)), true).findings,
      });
    },
  }),
  tool({
    name: 'bmc_createCanvas',
    title: 'Start a canvas',
    description:
      'Starts a new canvas in a new *.bmc.yaml file, with a title and, if given, its first notes and links, or from a template. Add notes in storytelling order, each one short idea, and link each to the notes of other blocks that it works with.',
    input: z.extend(createInput, {
      template: z.optional(
        z
          .enum(TEMPLATES.map(({ id }) => id))
          .check(
            z.describe(
              `What it starts from instead of an empty file: ${TEMPLATES.map(({ id, meaning }) => `${id} (${meaning})`).join(' ')}`,
            ),
          ),
      ),
    }),
    effect: 'adds',
    run: async ({ file, name, notes = [], template }, { store, roots }) => {
      const place = await (await roots()).canvas(file);
      if (!place.ok) return refused(place.reason);
      const planned = newCanvas(name, notes, template);
      if (!planned.ok) return refused(`Nothing was changed. ${planned.reason}`);
      const { canvas } = planned;
      const made = await store.create(place.path, place.name, canvas.text);
      if (!made.ok) return refused(made.reason);
      return json({ file: place.name, problems: report(canvas, lint(canvas), true) });
    },
  }),
  tool({
    name: 'bmc_compareCanvases',
    title: 'Compare two canvases',
    description:
      'Says what differs between two canvas files in the words of the business, and what that means: new and solved problems, money, chains.',
    input: z.strictObject({
      before: path('The older canvas file.'),
      after: path('The newer canvas file.'),
      format: z.optional(
        z.enum(COMPARISON_FORMATS).check(z.describe('markdown by default; json for further work on it.')),
      ),
    }),
    effect: 'none',
    run: async ({ before, after, format = 'markdown' }, { store }) => {
      const [old, now] = [await store.read(before), await store.read(after)];
      if (!old.ok) return refused(old.reason);
      if (!now.ok) return refused(now.reason);
      return {
        text: FORMAT_COMPARISON[format](findingsOf(compareCanvases(old.found.canvas, now.found.canvas))),
      };
    },
  }),
  tool({
    name: 'bmc_exportCanvas',
    title: 'Export a canvas',
    description:
      'Draws or converts a canvas: SVG, PNG, PDF, slides, HTML, Markdown, JSON, CSV. Text formats are returned unless an output file is given; the others need one.',
    input: z.strictObject({
      file: canvasFile,
      format: z.enum(EXPORT_FORMATS),
      output: z.optional(
        path('The file to write, from the root folder; its name ends as the format does, such as .svg.'),
      ),
      replace: z.optional(
        z.boolean().check(z.describe('Write over a file that is there already, such as an earlier export.')),
      ),
      layout: z.optional(
        z.enum(LAYOUT_IDS).check(z.describe('How the blocks stand on a drawing; classic by default.')),
      ),
      size: z.optional(
        z.enum(SIZES).check(z.describe('The page of a drawing; auto grows with what is on it.')),
      ),
      theme: z.optional(z.enum(THEMES).check(z.describe('The look of a drawing; light by default.'))),
      color: z.optional(
        z
          .enum(COLORINGS)
          .check(
            z.describe('What the colours of notes say: their segment (the default), their own, nothing.'),
          ),
      ),
      links: z.optional(z.boolean().check(z.describe('Draw every link as a line.'))),
    }),
    effect: 'changes',
    run: async ({ file, format, output, replace = false, ...drawing }, { store, roots }) => {
      const read = await store.read(file);
      if (!read.ok) return refused(read.reason);
      const { extension } = FORMAT_FACTS[format];
      const place = output === undefined ? undefined : await (await roots()).place(output);
      if (place && !place.ok) return refused(place.reason);
      if (place && !place.path.toLowerCase().endsWith(`.${extension}`))
        return refused(`The name of the output must end in .${extension}.`);
      if (place && !replace && (await isThere(place.path)))
        return refused(`There is a file at ${place.name} already. Pass replace: true to write over it.`);
      if (place === undefined && FORMAT_FACTS[format].binary)
        return refused(`${format} is not text: give an output file that ends in .${extension}.`);
      const options = { ...DEFAULT_DRAWING, ...defined(drawing) };
      const exported = await exportCanvas(read.found.canvas, format, options, { rasterize });
      if (!exported.ok) return refused(exported.reason);
      if (place === undefined)
        return {
          text:
            typeof exported.content === 'string'
              ? exported.content
              : new TextDecoder().decode(exported.content),
        };
      try {
        await writeAtomically(place.path, exported.content);
      } catch (error) {
        return refused(`${place.name} could not be written: ${String(error)}`);
      }
      return json({ file: read.found.name, written: place.name });
    },
  }),
];

function defined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function newCanvas(name: string, notes: readonly NewNote[], template: string | undefined): EditResult {
  const found = TEMPLATES.find(({ id }) => id === template);
  const start = parseCanvas(found ? textFrom(found, name) : `bmc: ${FORMAT_VERSION}\n`);
  const titled: readonly RequestedChange[] = found ? [] : [{ do: 'header', field: 'name', value: name }];
  const changes = [...titled, ...notes.map((note): RequestedChange => ({ do: 'add', ...note }))];
  return changes.length === 0 ? { ok: true, edits: [], canvas: start } : planChanges(start, changes);
}

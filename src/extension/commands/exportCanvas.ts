/** Exports a canvas: asks for the format and how it is drawn, then where the file goes. Remembers what was chosen. */
import {
  commands,
  env,
  l10n,
  type Memento,
  ProgressLocation,
  type QuickPickItem,
  UIKind,
  Uri,
  window,
  workspace,
} from 'vscode';
import { COLORINGS, DEFAULT_DRAWING, type DrawingOptions, SIZES, THEMES } from '../../draw/options';
import { nameOfFile } from '../../language/workspaceSymbols';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportCanvas,
  FORMAT_FACTS,
} from '../../transfer/export/exportCanvas';
import { LAYOUT_IDS, LAYOUTS } from '../../view/layouts';
import { canvasOf } from '../documents';
import { rasterizeIn } from '../picture/rasterize';
import { canvasMeant } from './openCanvas';

const REMEMBERED = 'bmc.export.drawing';
const REMEMBERED_FORMAT = 'bmc.export.format';

/** What an export needs of the extension. */
export interface Host {
  readonly extension: Uri;
  readonly memory: Memento;
}

/**
 * Exports a file, or the canvas that the person looks at. A caller that knows the format and the target passes them, and
 * nothing is asked. Escape writes nothing.
 */
export async function exportToFile(
  host: Host,
  file?: unknown,
  format?: unknown,
  target?: unknown,
): Promise<void> {
  const uri = canvasMeant(file);
  if (!uri) return;
  const known = EXPORT_FORMATS.find((candidate) => candidate === format);
  const chosen = known ?? (await pickFormat(host.memory));
  if (chosen === undefined) return;
  const { drawn, extension } = FORMAT_FACTS[chosen];
  const drawing = drawn && target === undefined ? await pickDrawing(host.memory) : remembered(host.memory);
  if (drawing === undefined) return;
  const saved = target instanceof Uri ? target : await askWhere(uri, extension);
  if (saved === undefined) return;
  const content = await contentOf(host, uri, chosen, drawing);
  if (content === undefined) return;
  await workspace.fs.writeFile(saved, content);
  if (target === undefined) void offerToOpen(saved, chosen);
}

/** A canvas in a format. Undefined if the export failed, which was reported, or was cancelled by the user. */
export async function contentOf(
  { extension }: Host,
  uri: Uri,
  format: ExportFormat,
  drawing: DrawingOptions,
): Promise<Uint8Array | undefined> {
  const canvas = canvasOf(await workspace.openTextDocument(uri));
  const cancelled = new AbortController();
  const tools = { rasterize: rasterizeIn(extension, cancelled.signal) };
  const exported = await withCancel(exportCanvas(canvas, format, drawing, tools), cancelled);
  if (exported === undefined || exported.ok) return exported?.content;
  void window.showWarningMessage(exported.reason);
  return undefined;
}

/** The time after which a progress notification is shown. */
const NOTICED = 1000;

/** Waits for a result; when that takes long, in a notification that can be cancelled. Undefined: cancelled, and aborted. */
async function withCancel<Result>(
  work: Promise<Result>,
  cancelled: AbortController,
): Promise<Result | undefined> {
  const slow = Symbol('slow');
  const first = await Promise.race([
    work,
    new Promise<typeof slow>((resolve) => setTimeout(() => resolve(slow), NOTICED)),
  ]);
  if (first !== slow) return first;
  return window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Exporting…'), cancellable: true },
    (_, token) =>
      Promise.race([
        work,
        new Promise<undefined>((resolve) =>
          token.onCancellationRequested(() => {
            resolve(undefined);
            cancelled.abort();
          }),
        ),
      ]),
  );
}

interface FormatItem extends QuickPickItem {
  readonly format: ExportFormat;
}

/** Asks for the format; the one chosen last comes first. */
async function pickFormat(memory: Memento): Promise<ExportFormat | undefined> {
  const last = EXPORT_FORMATS.filter((format) => format === memory.get(REMEMBERED_FORMAT));
  const items = [...new Set([...last, ...EXPORT_FORMATS])].map((format): FormatItem => {
    const { title, use, extension } = FORMAT_FACTS[format];
    return { label: l10n.t(title), description: `.${extension}`, detail: l10n.t(use), format };
  });
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Export Canvas'),
    placeHolder: l10n.t('What is it for?'),
    matchOnDetail: true,
  });
  if (picked) await memory.update(REMEMBERED_FORMAT, picked.format);
  return picked?.format;
}

/** An option of a drawing: its label, and the label of each value. */
interface Setting<K extends keyof DrawingOptions> {
  readonly key: K;
  readonly label: string;
  readonly values: readonly (readonly [DrawingOptions[K], string])[];
}

function settings(): readonly Setting<keyof DrawingOptions>[] {
  const sizes = { a4: 'A4', a3: 'A3', a0: 'A0', '16:9': '16:9', auto: l10n.t('As large as its content') };
  const themes = { light: l10n.t('Light'), dark: l10n.t('Dark') };
  const colors = {
    segment: l10n.t('By customer segment'),
    note: l10n.t('As each note says'),
    none: l10n.t('None'),
  };
  return [
    { key: 'size', label: l10n.t('Size'), values: SIZES.map((size) => [size, sizes[size]]) },
    {
      key: 'layout',
      label: l10n.t('Layout'),
      values: LAYOUT_IDS.map((id) => [id, l10n.t(LAYOUTS[id].title)]),
    },
    { key: 'theme', label: l10n.t('Theme'), values: THEMES.map((theme) => [theme, themes[theme]]) },
    { key: 'color', label: l10n.t('Colours'), values: COLORINGS.map((color) => [color, colors[color]]) },
    {
      key: 'links',
      label: l10n.t('Links'),
      values: [
        [false, l10n.t('Not drawn')],
        [true, l10n.t('Drawn')],
      ],
    },
  ];
}

/** Lists the drawing options, which can be changed; the first entry continues. Undefined on Escape. */
async function pickDrawing(memory: Memento): Promise<DrawingOptions | undefined> {
  let drawing = remembered(memory);
  for (;;) {
    const goOn = { label: `$(export) ${l10n.t('Export')}`, setting: undefined };
    const lines = settings().map((setting) => ({
      label: setting.label,
      description: setting.values.find(([value]) => value === drawing[setting.key])?.[1] ?? '',
      setting,
    }));
    const picked = await window.showQuickPick([goOn, ...lines], {
      title: l10n.t('Export Canvas'),
      placeHolder: l10n.t('Choose a line to change it.'),
    });
    if (picked === undefined) return undefined;
    if (picked.setting === undefined) break;
    const { key, label, values } = picked.setting;
    const value = await window.showQuickPick(
      values.map(([own, name]) => ({ label: name, picked: own === drawing[key], own })),
      { title: label },
    );
    if (value) drawing = { ...drawing, [key]: value.own };
  }
  await memory.update(REMEMBERED, drawing);
  return drawing;
}

/** What was chosen about drawings last; a value that this version does not know counts as the default. */
export function remembered(memory: Memento): DrawingOptions {
  const kept = memory.get<Partial<Record<keyof DrawingOptions, unknown>>>(REMEMBERED) ?? {};
  const known = settings().flatMap(({ key, values }) =>
    values.some(([value]) => value === kept[key]) ? [[key, kept[key]]] : [],
  );
  return { ...DEFAULT_DRAWING, ...Object.fromEntries(known) };
}

async function askWhere(uri: Uri, extension: string): Promise<Uri | undefined> {
  const name = `${nameOfFile(uri.path) || 'canvas'}.${extension}`;
  const defaultUri = uri.scheme === 'untitled' ? undefined : Uri.joinPath(uri, '..', name);
  return window.showSaveDialog({
    title: l10n.t('Export Canvas'),
    saveLabel: l10n.t('Export'),
    filters: { [extension.toUpperCase()]: [extension] },
    ...(defaultUri && { defaultUri }),
  });
}

/** Formats that the browser or another program shows rather than VS Code. */
const SHOWN_OUTSIDE: ReadonlySet<ExportFormat> = new Set(['pdf', 'pptx', 'html']);

async function offerToOpen(saved: Uri, format: ExportFormat): Promise<void> {
  const open = l10n.t('Open');
  const reveal = l10n.t('Show in Explorer');
  const name = workspace.asRelativePath(saved);
  const chosen = await window.showInformationMessage(l10n.t('Exported to {0}.', name), open, reveal);
  if (chosen === open) {
    if (SHOWN_OUTSIDE.has(format) && isOnThisComputer(saved)) await env.openExternal(saved);
    else await commands.executeCommand('vscode.open', saved);
  }
  if (chosen === reveal) {
    const inside = workspace.getWorkspaceFolder(saved) !== undefined || !isOnThisComputer(saved);
    await commands.executeCommand(inside ? 'revealInExplorer' : 'revealFileInOS', saved);
  }
}

/** Whether programs beside VS Code can open a file: not from a browser, and not where the files are elsewhere. */
export function isOnThisComputer({ scheme }: Uri): boolean {
  return scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}

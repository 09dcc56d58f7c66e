/** `bmc new`: a canvas to start with. */
import { basename, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { isCanvasPath } from '../canvas/files';
import { ownName, TEMPLATE_GROUPS, TEMPLATES, type TemplateGroup, textFrom } from '../edit/templates';
import { createAtomically, STANDARD, whyNot } from '../node/textFile';
import { oneOf, UsageError } from './command';
import { EXIT, type ExitCode } from './exitCodes';
import type { Io } from './io';

export interface NewRequest {
  readonly template: string;
  readonly name: string | undefined;
  readonly list: boolean;
}

/** Writes a new file, never over another one; `-` is standard output. */
export async function runNew(
  [file]: readonly string[],
  { template: wanted, name, list }: NewRequest,
  io: Io,
): Promise<ExitCode> {
  if (list) {
    io.out(templateList());
    return EXIT.clean;
  }
  if (file === undefined) throw new UsageError(l10n.t('Say where the canvas goes, such as shop.bmc.yaml.'));
  const id = oneOf(
    '--template',
    wanted,
    TEMPLATES.map((each) => each.id),
  );
  const template = TEMPLATES.find((each) => each.id === id) ?? TEMPLATES[0];
  if (template === undefined) return EXIT.trouble;
  const path = isCanvasPath(file) || file === STANDARD ? file : `${file}.bmc.yaml`;
  const text = textFrom(template, name ?? (ownName(template) || titleFrom(path)));
  if (file === STANDARD) {
    io.out(text);
    return EXIT.clean;
  }
  const target = resolve(io.cwd, path);
  try {
    if (!(await createAtomically(target, text))) {
      io.err(`${l10n.t('There is a file at {0} already.', path)}\n`);
      return EXIT.trouble;
    }
  } catch (error) {
    io.err(`${whyNot(path, error)}\n`);
    return EXIT.trouble;
  }
  io.out(`${path}\n`);
  return EXIT.clean;
}

/** “corner-shop.bmc.yaml” is for “Corner shop”. */
function titleFrom(path: string): string {
  if (path === STANDARD) return '';
  const words = basename(path)
    .replace(/\.bmc\.ya?ml$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.slice(0, 1).toLocaleUpperCase() + words.slice(1);
}

function templateList(): string {
  const widest = Math.max(...TEMPLATES.map(({ id }) => id.length));
  return (Object.keys(TEMPLATE_GROUPS) as TemplateGroup[])
    .map((group) => {
      const rows = TEMPLATES.filter((each) => each.group === group).map(
        ({ id, title, meaning }) => `  ${id.padEnd(widest)}  ${l10n.t(title)}: ${l10n.t(meaning)}`,
      );
      return `${l10n.t(TEMPLATE_GROUPS[group].title)}\n${rows.join('\n')}\n`;
    })
    .join('\n');
}

/** The list of templates, as VS Code shows lists. */
import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import {
  TEMPLATE_GROUPS,
  TEMPLATES,
  type Template,
  type TemplateGroup,
  templateById,
} from '../../edit/templates';

interface Choice extends QuickPickItem {
  readonly template?: Template;
}

const GROUPS = Object.keys(TEMPLATE_GROUPS) as TemplateGroup[];

/** The template that `wanted` names, else the one that the person picks; undefined for Escape. */
export async function templateFor(wanted: unknown, title: string): Promise<Template | undefined> {
  return templateById(wanted) ?? pickTemplate(title, GROUPS);
}

/** As `templateFor`, with another way to begin at the end of the list. */
export async function templateOrOther(
  wanted: unknown,
  title: string,
  other: QuickPickItem,
): Promise<Template | 'other' | undefined> {
  const known = templateById(wanted);
  if (known) return known;
  const separator: Choice = { label: l10n.t('From elsewhere'), kind: QuickPickItemKind.Separator };
  const picked = await pick(title, [...choicesIn(GROUPS), separator, other]);
  return picked === other ? 'other' : picked?.template;
}

/** Asks for a template of these groups. */
export async function pickTemplate(
  title: string,
  groups: readonly TemplateGroup[],
): Promise<Template | undefined> {
  return (await pick(title, choicesIn(groups)))?.template;
}

function choicesIn(groups: readonly TemplateGroup[]): readonly Choice[] {
  return groups.flatMap((group): Choice[] => [
    { label: l10n.t(TEMPLATE_GROUPS[group].title), kind: QuickPickItemKind.Separator },
    ...TEMPLATES.filter((template) => template.group === group).map((template) => ({
      label: l10n.t(template.title),
      detail: l10n.t(template.meaning),
      template,
    })),
  ]);
}

function pick(title: string, choices: readonly Choice[]): Thenable<Choice | undefined> {
  return window.showQuickPick([...choices], {
    title,
    placeHolder: l10n.t('What should it start from?'),
    matchOnDetail: true,
  });
}

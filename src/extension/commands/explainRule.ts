/** Picks a rule and opens its page. */
import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { FAMILIES, type Family, type Rule } from '../../lint/rule';
import { RULES } from '../../lint/rules';
import { isCanvas } from '../canvasFiles';
import { diagnosticsOf, rangeOf } from '../documents';
import { showRule } from '../rulePages';

interface RuleChoice extends QuickPickItem {
  readonly rule?: string;
}

/** Lists all rules by family, those with problems at the cursor first, and opens the page of the chosen rule. */
export async function explainRule(rule?: unknown): Promise<void> {
  if (typeof rule === 'string') return showRule(rule);
  const here = rulesAtCursor();
  const choices: RuleChoice[] = [];
  if (here.length > 0) choices.push(heading(l10n.t('At the cursor')), ...here.map(choice));
  for (const family of Object.keys(FAMILIES) as Family[]) {
    const rules = RULES.filter((candidate) => candidate.family === family);
    if (rules.length > 0) choices.push(heading(l10n.t(FAMILIES[family])), ...rules.map(choice));
  }
  const chosen = await window.showQuickPick(choices, {
    title: l10n.t('Rules of the Business Model Canvas'),
    placeHolder: l10n.t('Which rule do you want to know more about?'),
    matchOnDetail: true,
  });
  if (chosen?.rule) await showRule(chosen.rule);
}

function rulesAtCursor(): readonly Rule[] {
  const editor = window.activeTextEditor;
  if (!editor || !isCanvas(editor.document)) return [];
  const { document, selection } = editor;
  const here = diagnosticsOf(document).filter(({ span }) => rangeOf(document, span).intersection(selection));
  return RULES.filter((rule) => here.some((diagnostic) => diagnostic.rule === rule.id));
}

function heading(label: string): RuleChoice {
  return { label, kind: QuickPickItemKind.Separator };
}

function choice(rule: Rule): RuleChoice {
  return { label: rule.id, detail: l10n.t(rule.summary), rule: rule.id };
}

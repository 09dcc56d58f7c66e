/** Rules as the command line names them. */
import * as l10n from '@vscode/l10n';
import { nearest } from '../canvas/nearest';
import { RULE_SETTINGS, type RuleSetting } from '../lint/rule';
import { RULES, ruleById } from '../lint/rules';
import { oneOf, UsageError } from './command';

/** `id=severity`, as `--rule` takes it. */
export function readSeverity(setting: string): readonly [string, RuleSetting] {
  const at = setting.indexOf('=');
  if (at === -1) throw new UsageError(l10n.t('Write --rule as id=severity, such as empty-block=off.'));
  const rule = knownRule(setting.slice(0, at));
  return [rule, oneOf(`--rule ${rule}`, setting.slice(at + 1), RULE_SETTINGS)];
}

/** A rule's id, or a `UsageError` that names the nearest ones. */
export function knownRule(id: string): string {
  if (ruleById(id)) return id;
  const near = nearest(
    id,
    RULES.map((rule) => rule.id),
  );
  throw new UsageError(
    near.length > 0
      ? l10n.t('There is no rule “{0}”. Did you mean {1}?', id, near.join(', '))
      : l10n.t('There is no rule “{0}”. “bmc explain” lists them all.', id),
  );
}

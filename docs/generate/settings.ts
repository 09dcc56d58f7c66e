/** What `package.json` says about the rules: one entry per rule, so that ids and severities can be completed. */
import { readFileSync } from 'node:fs';
import { severities } from '../../src/lint/page';
import { FAMILIES, type Rule } from '../../src/lint/rule';
import { RULES } from '../../src/lint/rules';

/** The file in which only this one setting is generated. */
export const MANIFEST_FILE = 'package.json';

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Record<'bmc.lint.rules', Record<string, unknown>> };
  };
}

/** The generated files: path and content. Everything else in the manifest stays as it is. */
export function settingFiles(): ReadonlyMap<string, string> {
  const manifest: Manifest = JSON.parse(readFileSync(MANIFEST_FILE, 'utf8'));
  const setting = manifest.contributes.configuration.properties['bmc.lint.rules'];
  setting.properties = Object.fromEntries(RULES.map((rule) => [rule.id, entry(rule)]));
  setting.additionalProperties = false;
  return new Map([[MANIFEST_FILE, `${JSON.stringify(manifest, undefined, 2)}\n`]]);
}

function entry(rule: Rule): object {
  return {
    type: 'string',
    enum: ['off', 'hint', 'information', 'warning', 'error'],
    description: `${rule.summary} (${FAMILIES[rule.family]}) ${severities(rule)}`,
  };
}

/**
 * What the manifest says about the rules: one entry per rule in `package.json`, so that ids and severities can be
 * completed, and what each rule is about in `package.nls.json` and its translations; and about the tools for agents.
 */

import { existsSync, readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { FAMILIES, RULE_SETTINGS, type Rule } from '../../src/lint/rule';
import { severities } from '../../src/lint/rulePage';
import { RULES } from '../../src/lint/rules';
import { json } from './json';
import { languageModelTools } from './tools';
import { inLanguage, translatedLocales } from './translations';

/** The file in which only the entries of the rules and the tools are generated. */
export const MANIFEST_FILE = 'package.json';

interface Manifest {
  readonly contributes: {
    languageModelTools: readonly object[];
    readonly configuration: { readonly properties: Record<'bmc.lint.rules', Record<string, unknown>> };
  };
}

/** The generated files: path and content. Everything else in them stays as it is. */
export function settingFiles(): ReadonlyMap<string, string> {
  const manifest: Manifest = JSON.parse(readFileSync(MANIFEST_FILE, 'utf8'));
  const setting = manifest.contributes.configuration.properties['bmc.lint.rules'];
  setting.properties = Object.fromEntries(RULES.map((rule) => [rule.id, entry(rule)]));
  setting.additionalProperties = false;
  manifest.contributes.languageModelTools = languageModelTools();
  const locales = [undefined, ...translatedLocales()].filter((locale) => existsSync(nlsFile(locale)));
  return new Map([
    [MANIFEST_FILE, json(manifest)],
    ...locales.map((locale) => [nlsFile(locale), json(manifestTexts(locale))] as const),
  ]);
}

/** Where the texts of the manifest are kept in a language; in English without one. */
export function nlsFile(locale?: string): string {
  return locale === undefined ? 'package.nls.json' : `package.nls.${locale}.json`;
}

/** The texts as they are, with those of the rules behind that of the setting. */
function manifestTexts(locale: string | undefined): Readonly<Record<string, string>> {
  const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(nlsFile(locale), 'utf8'));
  const rules = inLanguage(locale, () => RULES.map((rule) => [descriptionKey(rule), description(rule)]));
  const others = Object.entries(texts).filter(([key]) => !key.startsWith('rule.'));
  return Object.fromEntries(
    others.flatMap((text) => (text[0] === 'setting.lint.rules.description' ? [text, ...rules] : [text])),
  );
}

function entry(rule: Rule): object {
  return {
    type: 'string',
    enum: RULE_SETTINGS.toReversed(),
    description: `%${descriptionKey(rule)}%`,
  };
}

function descriptionKey(rule: Rule): string {
  return `rule.${rule.id}.description`;
}

function description(rule: Rule): string {
  return `${l10n.t(rule.summary)} (${l10n.t(FAMILIES[rule.family])}) ${severities(rule)}`;
}

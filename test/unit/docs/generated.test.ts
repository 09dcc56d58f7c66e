import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { globSync } from 'tinyglobby';
import { agentsGuideFiles } from '../../../docs/generate/agentsGuide';
import { cliFiles, SHOWN } from '../../../docs/generate/cli';
import { generatedFiles } from '../../../docs/generate/files';
import { FORMAT_FILE, formatFiles } from '../../../docs/generate/format';
import { libraryFiles } from '../../../docs/generate/library';
import { RULES_FOLDER, ruleFiles } from '../../../docs/generate/rules';
import { SCHEMA_FILE, schemaFiles } from '../../../docs/generate/schema';
import { MANIFEST_FILE, nlsFile, settingFiles } from '../../../docs/generate/settings';
import { suggestionFiles } from '../../../docs/generate/suggestions';
import { BLOCKS } from '../../../src/canvas/blocks';
import { CANVAS_FIELDS, ITEM_FIELDS, itemFieldsOf } from '../../../src/canvas/fields';
import { RELATIONS } from '../../../src/canvas/relations';
import { COMMANDS } from '../../../src/cli/commands';
import { RULES } from '../../../src/lint/rules';

const generatedReferences = [
  ...ruleFiles(),
  ...schemaFiles(),
  ...settingFiles(),
  ...formatFiles(),
  ...agentsGuideFiles(),
  ...libraryFiles(),
  ...suggestionFiles(),
];

describe('the generated references', () => {
  for (const [file, content] of generatedReferences) {
    it(`${file} is what the code says (npm run docs writes it)`, () => {
      expect(existsSync(file) && readFileSync(file, 'utf8')).to.equal(content);
    });
  }

  it('show something that each command prints, but for the servers, which programs talk to', () => {
    const silent = COMMANDS.map(({ name }) => name).filter((name) => SHOWN[name] === undefined);
    expect(silent).to.deep.equal(['lsp', 'mcp']);
  });

  it('show every command as it is and what it prints (npm run docs writes them)', async () => {
    for (const [file, content] of await cliFiles())
      expect(existsSync(file) && readFileSync(file, 'utf8')).to.equal(content);
  }).timeout(60_000);

  it('are all written by one command', () => {
    const all = [...generatedFiles().keys()];
    for (const files of [ruleFiles, schemaFiles, settingFiles, formatFiles, agentsGuideFiles])
      expect(all).to.include.members([...files().keys()]);
  });
});

describe(RULES_FOLDER, () => {
  it('has a page for every rule and for nothing else', () => {
    const pages = globSync(`${RULES_FOLDER}/*.md`).map((file) => file.replace(/.*\/|\.md$/g, ''));
    expect(pages).to.have.members([...RULES.map((rule) => rule.id), 'README']);
  });

  it('leads to every page from its index', () => {
    const index = ruleFiles().get(`${RULES_FOLDER}/README.md`) ?? '';
    for (const { id, summary } of RULES) expect(index).to.include(`[${id}](${id}.md) | ${summary}`);
  });
});

describe(MANIFEST_FILE, () => {
  it('completes every rule and every severity', () => {
    const manifest = JSON.parse(readFileSync(MANIFEST_FILE, 'utf8'));
    const { properties } = manifest.contributes.configuration.properties['bmc.lint.rules'];
    expect(Object.keys(properties)).to.deep.equal(RULES.map((rule) => rule.id));
    const texts = JSON.parse(readFileSync(nlsFile(), 'utf8'));
    for (const { id, summary } of RULES) {
      expect(properties[id].description).to.equal(`%rule.${id}.description%`);
      expect(texts[`rule.${id}.description`]).to.include(summary);
      expect(properties[id].enum).to.have.members(['off', 'hint', 'information', 'warning', 'error']);
    }
  });
});

describe(FORMAT_FILE, () => {
  const text = formatFiles().get(FORMAT_FILE) ?? '';

  it('has every key, every word and every relation', () => {
    for (const field of [...CANVAS_FIELDS, ...ITEM_FIELDS]) expect(text).to.include(`| \`${field.key}\` |`);
    for (const { meaning, questions, types } of BLOCKS) {
      expect(text).to.include(meaning);
      for (const question of questions) expect(text).to.include(`- ${question}`);
      for (const type of types) expect(text).to.include(`- \`${type.value}\`: ${type.meaning}`);
    }
    for (const { forward, backward, why } of RELATIONS)
      expect(text).to.include(`${forward} / ${backward}`).and.include(why);
  });
});

describe(SCHEMA_FILE, () => {
  interface Schema {
    readonly properties: Readonly<Record<string, Schema>>;
    readonly anyOf: readonly Schema[];
    readonly items: Schema;
    readonly required: readonly string[];
    readonly additionalProperties: boolean;
    readonly patternProperties: object;
    readonly description: string;
  }
  const schema: Schema = JSON.parse(schemaFiles().get(SCHEMA_FILE) ?? '{}');

  it('knows every key of the canvas, and lets people have their own', () => {
    const keys = [...CANVAS_FIELDS.map((field) => field.key), ...BLOCKS.map((block) => block.key)];
    expect(Object.keys(schema.properties)).to.have.members(keys);
    expect(schema.additionalProperties).to.equal(false);
    const patterns = Object.entries(schema.patternProperties);
    expect(patterns.filter(([pattern]) => pattern === '^x-')).to.deep.equal([['^x-', {}]]);
    // What the others accept is tested in schema.test.ts.
    expect(patterns).to.have.length(BLOCKS.length + 1);
  });

  for (const { key, title } of BLOCKS) {
    it(`knows every key of an item of ${title}`, () => {
      const list = schema.properties[key]?.anyOf[0];
      const item = list?.items.anyOf[1];
      expect(Object.keys(item?.properties ?? {})).to.have.members(
        itemFieldsOf(key).map((field) => field.key),
      );
      expect(item?.required).to.deep.equal(['name']);
      expect(item?.additionalProperties).to.equal(false);
      for (const field of itemFieldsOf(key))
        expect(item?.properties[field.key]?.description).to.equal(field.meaning);
    });
  }
});

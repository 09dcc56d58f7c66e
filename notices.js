// Writes ThirdPartyNotices.txt: every package of which something is in a bundle that ships, with its licence.
// `node notices.js --check` fails where the file is stale.
const esbuild = require('esbuild');
const { existsSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { ships } = require('./esbuild.js');

const FILE = 'ThirdPartyNotices.txt';
const LINE = '-'.repeat(80);

/** What a licence asks to be said beside its text. */
const CREDITS = {
  '@fontsource/inter':
    'The font Inter, cut to the characters that are used; its metrics are in src/draw/fontMetrics.json.',
  '@vscode/codicons':
    'The icons are used under CC BY 4.0. Changed: the font is cut to the icons that are used, and the outlines of some are in\nsrc/draw/iconPaths.json.',
};

/** The folders of the packages that the bundles take something from. */
async function bundledPackages() {
  const folders = new Set();
  for (const target of Object.values(ships)) {
    const options = target();
    const { metafile } = await esbuild.build({
      ...options,
      // Only what decides which modules are bundled.
      plugins: (options.plugins ?? []).filter(({ name }) => name !== 'common-js-parts'),
      ...{ write: false, metafile: true, logLevel: 'silent' },
    });
    for (const { inputs } of Object.values(metafile.outputs))
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const [folder] = /^.*node_modules\/(@[^/]+\/)?[^/]+(?=\/)/.exec(path.resolve(file)) ?? [];
        if (folder && bytesInOutput > 0) folders.add(folder);
      }
  }
  return folders;
}

function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file) && !/\.(js|json)$/.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim());
  const by = typeof author === 'string' ? author : author?.name;
  const text = texts.length > 0 ? texts.join('\n\n') : withoutFile(license, by);
  const credit = CREDITS[name] ? `${CREDITS[name]}\n` : '';
  return {
    name,
    version,
    head: `${name} ${version}\nLicence: ${license}\n${credit}`,
    text: text.trim(),
  };
}

/** What stands for a licence where a package has no file with its text. */
function withoutFile(license, by) {
  if (license !== 'MIT') throw new Error(`a package under ${license} has no licence file`);
  // Our own licence is the same; only the holder differs.
  return readFileSync('LICENSE', 'utf8')
    .trim()
    .replace(/^Copyright .*$/m, `Copyright (c) ${by ?? 'the authors'}`);
}

async function main() {
  const notices = [...(await bundledPackages())]
    .map(noticeOf)
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
  // Packages of one author often have the very same licence text, which is printed once. A set: a package that is
  // installed twice in one version is named once.
  const headsByText = new Map();
  for (const { head, text } of notices) headsByText.set(text, (headsByText.get(text) ?? new Set()).add(head));
  const grouped = [...headsByText].map(
    ([text, heads]) => `${LINE}\n${[...heads].join('\n')}${LINE}\n\n${text}\n`,
  );
  const text = `Third-party notices

Business Model Canvas for VS Code and the program bmc contain parts of the packages below. Written by npm run docs.

${grouped.join('\n\n')}`;
  if (!process.argv.includes('--check')) writeFileSync(FILE, text);
  else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text)
    throw new Error(`${FILE} is stale: npm run docs`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});

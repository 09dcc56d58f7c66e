// Builds every bundle. `node esbuild.js [target …] [--watch] [--dev]`; without targets: all that ships.
const esbuild = require('esbuild');
const { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { globSync } = require('tinyglobby');
const UNUSED_TABLES = require('./src/draw/font/unusedTables.json');

const args = process.argv.slice(2);
const watch = args.includes('--watch');
const minify = !watch && !args.includes('--dev');

// The browser flavour of @vscode/l10n takes its texts as an object and touches no file: right for every host. That of
// yaml does not ask the environment at every token whether to log it, and is a fifth faster.
const alias = {
  '@vscode/l10n': path.resolve('node_modules/@vscode/l10n/dist/browser.js'),
  yaml: path.resolve('node_modules/yaml/browser/dist/index.js'),
  // The flavours that need nothing of Node, which a web worker has not.
  fflate: path.resolve('node_modules/fflate/esm/browser.js'),
  jspdf: path.resolve('node_modules/jspdf/dist/jspdf.es.min.js'),
};
/** What jsPDF loads to draw HTML, which nobody asks it for. */
const unusedParts = ['html2canvas', 'dompurify', 'canvg'];
/** Two and a half megabytes of WebAssembly, with which programs draw PNG; a package beside them. */
const RESVG = '@resvg/resvg-wasm';
const common = {
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  logLevel: 'warning',
  legalComments: 'none',
  alias,
  external: unusedParts,
  // Canvases that people may start from are built in as they stand, and so is the font of pictures.
  loader: { '.yaml': 'text', '.woff': 'binary' },
};
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' };
/**
 * Leaves out of the SDK of the Model Context Protocol the package that would check filled-in forms: the server asks nobody to
 * fill in any.
 */
const leanMcp = {
  name: 'lean-mcp',
  setup(build) {
    build.onLoad({ filter: /sdk.dist.\w+.validation.ajv-provider\.js$/ }, () => ({
      contents: 'export class AjvJsonSchemaValidator {}',
      loader: 'js',
    }));
  },
};
/** Packages of which others use a small part: what they use is made of packages that ship anyway. */
const LEAN = ['jszip', 'pako', 'decode-named-character-reference'];
const leanPackages = {
  name: 'lean-packages',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(?:${LEAN.join('|')})$`) }, ({ path: name }) => ({
      path: path.resolve('src/transfer/lean', `${camelCase(name)}.ts`),
    }));
  },
};
const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
/**
 * Fonts are built in even where packages are not, without what no drawing uses, which is half of their size: glyphs that only
 * features such as small capitals reach, and some tables.
 */
const fonts = {
  name: 'fonts',
  setup(build) {
    build.onResolve({ filter: /\.woff$/ }, ({ path: file }) => ({ path: require.resolve(file) }));
    build.onLoad({ filter: /\.woff$/ }, async ({ path: file }) => {
      const [, part] = /inter-([a-z-]+)-\d+-normal/.exec(file);
      const characters = charactersIn(require('@fontsource/inter/unicode.json')[part]);
      const options = { targetFormat: 'woff', noLayoutClosure: true };
      const plain = await require('subset-font')(readFileSync(file), characters, options);
      return { contents: withoutTables(plain, new Set(UNUSED_TABLES)), loader: 'binary' };
    });
  },
};

/** All characters of a CSS `unicode-range`. */
function charactersIn(ranges) {
  return ranges
    .split(',')
    .flatMap((range) => {
      const [first, last = first] = range.replace('U+', '').split('-');
      const from = Number.parseInt(first, 16);
      return Array.from({ length: Number.parseInt(last, 16) - from + 1 }, (_, index) => from + index);
    })
    .map((code) => String.fromCodePoint(code))
    .join('');
}

/** A WOFF file (https://www.w3.org/TR/WOFF) without some of its tables; the others are copied as they are compressed. */
function withoutTables(woff, names) {
  const [headerLength, entryLength] = [44, 20];
  const entries = Array.from({ length: woff.readUInt16BE(12) }, (_, index) =>
    woff.subarray(headerLength + index * entryLength, headerLength + (index + 1) * entryLength),
  ).filter((entry) => !names.has(entry.toString('latin1', 0, 4)));
  const header = Buffer.from(woff.subarray(0, headerLength));
  let offset = headerLength + entries.length * entryLength;
  const parts = entries.map((entry) => {
    const [start, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8)];
    const moved = Buffer.from(entry);
    moved.writeUInt32BE(offset, 4);
    const bytes = Buffer.alloc(Math.ceil(length / 4) * 4);
    woff.copy(bytes, 0, start, start + length);
    offset += bytes.length;
    return { moved, bytes };
  });
  const unpacked = entries.reduce((sum, entry) => sum + 16 + Math.ceil(entry.readUInt32BE(12) / 4) * 4, 12);
  header.writeUInt32BE(offset, 8);
  header.writeUInt16BE(entries.length, 12);
  header.writeUInt32BE(unpacked, 16);
  return Buffer.concat([header, ...parts.map(({ moved }) => moved), ...parts.map(({ bytes }) => bytes)]);
}
/** Runs from this folder, with its packages as they are installed. */
const here = { ...node, minify: false, packages: 'external', plugins: [fonts] };
const worker = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  format: 'cjs',
  define: { global: 'globalThis' },
};
const page = {
  ...common,
  platform: 'browser',
  target: 'chrome122',
  format: 'iife',
  loader: { '.ttf': 'file' },
  assetNames: '[name]',
};

/** Keeps `yaml` out of the bundle that activation loads; `dist/yaml.js` stands beside it and is loaded on first parse. */
const lazyYaml = {
  name: 'lazy-yaml',
  setup(build) {
    build.onResolve({ filter: /^yaml$/ }, () => ({ path: './yaml.js', external: true }));
  },
};

/**
 * Writes the parts of a split bundle as CommonJS, which is what the extension host in Node takes; esbuild can split ES
 * modules only. `import()` becomes a `require` that happens when it is reached.
 */
const commonJsParts = {
  name: 'common-js-parts',
  setup(build) {
    const { minify, outdir } = build.initialOptions;
    build.initialOptions.write = false;
    build.onEnd(async ({ outputFiles }) => {
      for (const part of glob(`${outdir}/part-*.js`)) rmSync(part);
      mkdirSync(outdir, { recursive: true });
      for (const { path: file, text } of outputFiles ?? []) {
        const { code } = await esbuild.transform(text, {
          ...{ format: 'cjs', platform: node.platform, target: node.target, minify },
          supported: { 'dynamic-import': false },
        });
        writeFileSync(file, code);
      }
    });
  },
};

/** Writes what makes a folder an npm package beside the bundles: manifest, types, program, readme. One version with the extension. */
const packageFiles = {
  name: 'package-files',
  setup(build) {
    const folder = 'dist/package';
    // Where only the inputs of the bundles are wanted, nothing is written.
    if (build.initialOptions.write === false) return;
    rmSync(folder, { recursive: true, force: true });
    build.onEnd(() => {
      const ours = JSON.parse(readFileSync('package.json', 'utf8'));
      const { name, version, license, keywords, devDependencies, engines } = ours;
      const manifest = {
        ...{ name, version, license, keywords, type: 'module' },
        description: 'Business model canvases as text: check, draw, compare and change them.',
        engines: { node: engines.node },
        bin: { bmc: 'bin/bmc.js' },
        exports: { '.': { types: './types/index.d.ts', default: './dist/index.js' } },
        types: './types/index.d.ts',
        files: ['bin', 'dist', 'l10n', 'types', 'llms.txt', 'ThirdPartyNotices.txt'],
        sideEffects: false,
        // Only for PNG pictures; who wants them installs it.
        peerDependencies: { [RESVG]: devDependencies[RESVG] },
        peerDependenciesMeta: { [RESVG]: { optional: true } },
      };
      writeFileSync(`${folder}/package.json`, `${JSON.stringify(manifest, undefined, 2)}\n`);
      mkdirSync(`${folder}/bin`, { recursive: true });
      writeFileSync(`${folder}/bin/bmc.js`, "#!/usr/bin/env node\nimport '../dist/bmc.js';\n", {
        mode: 0o755,
      });
      mkdirSync(`${folder}/types`, { recursive: true });
      // The library's own types; what it is made of stays inside.
      writeFileSync(`${folder}/types/index.d.ts`, declarations());
      for (const file of glob('l10n/*.l10n.*.json')) cpSync(file, `${folder}/${file}`);
      cpSync('docs/library.md', `${folder}/README.md`);
      for (const file of ['LICENSE', 'llms.txt', 'ThirdPartyNotices.txt']) cpSync(file, `${folder}/${file}`);
    });
  },
};

/** The types and the signatures of the library, in one file. */
function declarations() {
  const read = (file) => readFileSync(`src/api/${file}.ts`, 'utf8');
  const functions = read('index').matchAll(
    /^(\/\*\*(?:(?!\*\/).)*\*\/\n)export (?:async )?function (.+?) \{$/gms,
  );
  const declared = [...functions].map(
    // A declaration has no initial values: what has one may be left out.
    ([, comment, signature]) =>
      `${comment}export declare function ${signature.replace(/(\w+): (\w+) = (?:\{\}|'[^']*')/g, '$1?: $2')};\n`,
  );
  return `${read('types')}\n${declared.join('\n')}`;
}

const glob = (pattern) => globSync(pattern).sort();

/** Takes along only the icons whose names stand in the code: the whole font is a tenth of what a package may weigh. */
const usedIcons = {
  name: 'used-icons',
  setup(build) {
    const rule = /\.codicon-([\w-]+):before \{ content: "\\([\da-f]+)" \}\n?/g;
    const isUsed = () => {
      const code = glob('{webview,src}/**/*.ts').map((file) => readFileSync(file, 'utf8'));
      const words = new Set(code.join('\n').match(/[\w-]+/g));
      return (name) => words.has(name) || words.has(`codicon-${name}`);
    };
    build.onLoad({ filter: /codicon\.css$/ }, ({ path: file }) => {
      const used = isUsed();
      const contents = readFileSync(file, 'utf8').replace(rule, (text, name) => (used(name) ? text : ''));
      return { contents, loader: 'css' };
    });
    build.onLoad({ filter: /codicon\.ttf$/ }, async ({ path: file }) => {
      const used = isUsed();
      const rules = readFileSync(file.replace(/ttf$/, 'css'), 'utf8').matchAll(rule);
      const icons = [...rules]
        .filter(([, name]) => used(name))
        .map(([, , code]) => Number.parseInt(code, 16));
      const contents = await require('subset-font')(readFileSync(file), String.fromCodePoint(...icons), {
        targetFormat: 'truetype',
      });
      return { contents, loader: 'file' };
    });
  },
};
const testFiles = (layer) => glob(`test/${layer}/**/*.test.ts`);
const importOf = (file) => `import './${file}';`;
/** One bundle out of all test files of a layer. */
const tests = (layer, options, frame) =>
  bundleOfTests(layer, options, [frame, ...testFiles(layer).map(importOf)]);
/** The same for a layer that several processes share: each loads its part of the files only. */
const sharedTests = (layer, frames = []) =>
  bundleOfTests(layer, here, [
    ...frames.map(importOf),
    "import { loadShare } from './test/shards/loadShare';",
    `loadShare([${testFiles(layer).map((file) => `() => require('./${file}')`)}]);`,
  ]);
const bundleOfTests = (layer, options, lines) => ({
  ...options,
  minify: false,
  sourcemap: 'inline',
  stdin: { contents: lines.join('\n'), resolveDir: '.' },
  outfile: `out/test/${layer}.js`,
});

/** One bundle for the extension host in Node and in a web worker; what picks tests is built in, as hosts take no arguments. */
const hostTests = {
  ...worker,
  external: ['vscode', 'node:child_process', ...unusedParts],
  define: {
    ...worker.define,
    ...Object.fromEntries(
      ['BMC_TEST_GREP', 'BMC_SEED', 'BMC_RUNS'].map((name) => [
        `process.env.${name}`,
        JSON.stringify(process.env[name] ?? ''),
      ]),
    ),
  },
};

const ships = {
  // `dist/extension.js` and what it loads at once is what activation pays for; the other parts wait for `import()`. The MCP server
  // is a program of its own, which VS Code starts, and shares the parts.
  extension: () => ({
    ...node,
    entryPoints: { extension: 'src/extension/main.ts', mcp: 'src/mcp/standalone.ts' },
    external: ['vscode', RESVG, ...unusedParts],
    outdir: 'dist',
    ...(minify
      ? {
          format: 'esm',
          splitting: true,
          chunkNames: 'part-[name]-[hash]',
          plugins: [lazyYaml, leanMcp, leanPackages, fonts, commonJsParts],
        }
      : { plugins: [lazyYaml, leanMcp, leanPackages, fonts] }),
  }),
  yaml: () => ({ ...node, entryPoints: [alias.yaml], outfile: 'dist/yaml.js' }),
  // Hands out the parts above, which have to be built before.
  web: () => ({
    ...worker,
    define: {
      ...worker.define,
      PARTS: JSON.stringify([
        ...glob('dist/part-*.js').map((file) => path.basename(file)),
        'extension.js',
        'yaml.js',
      ]),
    },
    entryPoints: ['src/extension/web.ts'],
    external: ['vscode', ...unusedParts],
    outfile: 'dist/web/extension.js',
  }),
  webview: () => ({
    ...page,
    plugins: [usedIcons],
    entryPoints: {
      main: 'webview/main.ts',
      picture: 'webview/picture.ts',
      controls: 'webview/controls.ts',
      compare: 'webview/compare/main.ts',
      compareStyle: 'webview/compare/compare.css',
      style: 'webview/style.css',
    },
    outdir: 'dist/webview',
  }),
  // Markdown cells of notebooks load this one, and Markdown previews the style sheet alone.
  notebook: () => ({
    ...page,
    format: 'esm',
    loader: { ...page.loader, '.css': 'text' },
    entryPoints: { notebook: 'webview/notebook.ts' },
    outdir: 'dist/webview',
  }),
  preview: () => ({
    ...page,
    entryPoints: { preview: 'webview/styles/preview.css' },
    outdir: 'dist/webview',
  }),
  // One file without dependencies, so that it runs wherever Node does. The ESM flavour of tinyglobby would ask for its own URL.
  cli: () => ({
    ...node,
    alias: { ...alias, tinyglobby: require.resolve('tinyglobby') },
    entryPoints: ['src/cli/bmc.ts'],
    external: [RESVG, ...unusedParts],
    plugins: [leanMcp, leanPackages, fonts],
    banner: { js: '#!/usr/bin/env node' },
    outfile: 'dist/cli.js',
  }),
  // The npm package: the program and the library as ES modules that share their parts. `npm pack ./dist/package` packs it.
  package: () => ({
    ...node,
    format: 'esm',
    splitting: true,
    chunkNames: 'part-[name]-[hash]',
    entryPoints: { bmc: 'src/cli/bmc.ts', index: 'src/api/index.ts' },
    external: [RESVG, ...unusedParts],
    // What CommonJS modules inside expect of Node.
    banner: {
      js: [
        "import { createRequire as __createRequire } from 'node:module';",
        "import { fileURLToPath as __fileURLToPath } from 'node:url';",
        'const require = __createRequire(import.meta.url);',
        'const __filename = __fileURLToPath(import.meta.url);',
        "const __dirname = __fileURLToPath(new URL('.', import.meta.url));",
      ].join('\n'),
    },
    outdir: 'dist/package/dist',
    plugins: [leanMcp, leanPackages, fonts, packageFiles],
  }),
};
const development = {
  unit: () => sharedTests('unit'),
  property: () => sharedTests('property'),
  host: () => tests('host', hostTests, "export { run } from './test/host/support/suite';"),
  docs: () => ({ ...here, entryPoints: ['docs/generate.ts'], outfile: 'out/docs.js' }),
  recall: () => ({ ...here, entryPoints: ['test/recall/recall.ts'], outfile: 'out/recall.js' }),
  bench: () => ({ ...here, entryPoints: ['test/bench/bench.ts'], outfile: 'out/tools/bench.js' }),
  ui: () => sharedTests('ui', ['test/ui/support/hooks']),
  // What starts a VS Code and runs tests in it.
  tools: () => ({
    ...here,
    entryPoints: [
      'test/run.ts',
      'test/budgets.ts',
      'test/shards/layer.ts',
      'test/releaseCheck.ts',
      'test/editors/editors.ts',
      'test/ui/screenshots.ts',
      'test/look/look.ts',
      ...['start', 'host', 'ui', 'desktop', 'web', 'webServer'].map((tool) => `test/workbench/${tool}.ts`),
    ],
    entryNames: '[name]',
    outdir: 'out/tools',
  }),
};
const targets = { ...ships, ...development };

async function main() {
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const unknown = wanted.filter((name) => !(name in targets));
  if (unknown.length > 0)
    throw new Error(`unknown target ${unknown.join(', ')}; known: ${Object.keys(targets).join(', ')}`);
  if (wanted.length === 0) rmSync('dist', { recursive: true, force: true });
  const names = wanted.length > 0 ? wanted : Object.keys(ships);
  for (const name of names) {
    const options = targets[name]();
    if (watch) await (await esbuild.context(options)).watch();
    else await esbuild.build(options);
  }
}

module.exports = { ships };

if (require.main === module)
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });

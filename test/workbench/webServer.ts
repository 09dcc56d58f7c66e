// Serves VS Code for the web, the extension and a workspace that is read from disk and written in memory.
import { buildName, type WebServerOptions } from './webServerOptions';

/** What this uses of `@vscode/test-web`, which is installed apart. */
interface TestWeb {
  readonly open: (options: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

async function main(options: WebServerOptions): Promise<void> {
  const testWeb: TestWeb = await import(options.program);
  await testWeb.open({
    browserType: 'none',
    quality: 'stable',
    commit: buildName,
    testRunnerDataDir: options.builds,
    extensionDevelopmentPath: options.extension,
    extensionTestsPath: options.tests,
    folderPath: options.workspace,
    host: '127.0.0.1',
    port: options.port,
  });
}

process.once('disconnect', () => process.exit());
main(JSON.parse(process.argv[2] ?? '{}'));

/** The options of the process that serves VS Code for the web, as JSON in its one argument. */
export interface WebServerOptions {
  /** The entry module of the installed `@vscode/test-web`. */
  readonly program: string;
  /** The folder that has the build called `buildName`. */
  readonly builds: string;
  readonly workspace: string;
  readonly extension: string;
  readonly tests: string;
  readonly port: number;
}

/** The name under which test-web finds the build that npm has installed. */
export const buildName = 'npm';

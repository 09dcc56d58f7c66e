import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  answering,
  cleanUp,
  openText,
  problemsOf,
  readFile,
  rulesIn,
  scratchFolder,
  until,
  writeFile,
} from './support/workspace';

const MISSPELT = `# Kept.
customer_segments:
  - Travellers # and this
channels:
  - name: App
    links: [travelers]
`;

suite('Quick fixes', () => {
  let folder: vscode.Uri;
  setup(async () => {
    folder = await scratchFolder();
  });
  teardown(cleanUp);

  /**
   * An action at the first problem of a rule, with its edit resolved. Requested again while it is missing: on a
   * busy machine VS Code may let go of the commands of actions before it hands them over.
   */
  const actionFor = (uri: vscode.Uri, rule: string, isWanted: (action: vscode.CodeAction) => boolean) =>
    until(`${rule} is reported and has the action`, async () => {
      const problem = problemsOf(uri)[rulesIn(uri).indexOf(rule)];
      if (!problem) return undefined;
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        problem.range,
        vscode.CodeActionKind.QuickFix.value,
        100,
      );
      return actions.find(isWanted);
    });

  const take = async (action: vscode.CodeAction | undefined) => {
    assert.isDefined(action);
    if (action.edit) assert.isTrue(await vscode.workspace.applyEdit(action.edit));
    if (action.command)
      await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  };

  test('repair the text and nothing else, as one undo step', async () => {
    const { document } = await openText(await writeFile(folder, 'fix.bmc.yaml', MISSPELT));
    await take(await actionFor(document.uri, 'unknown-link', ({ edit }) => edit !== undefined));
    assert.equal(document.getText(), MISSPELT.replace('travelers', 'travellers'));
    await until('the problem is gone', () => !rulesIn(document.uri).includes('unknown-link'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), MISSPELT);
    assert.equal(await readFile(document.uri), MISSPELT);
  });

  test('write an ignore comment with the reason that was given, or nothing on Escape', async () => {
    const { document } = await openText(await writeFile(folder, 'ignore.bmc.yaml', MISSPELT));
    const find = () =>
      actionFor(document.uri, 'unknown-link', ({ command }) => command?.command === 'bmc.ignoreHere');
    await answering([undefined], async () => take(await find()));
    assert.equal(document.getText(), MISSPELT);
    await answering(['a spelling of our own'], async () => take(await find()));
    assert.match(document.getText(), /# bmc-ignore unknown-link: a spelling of our own\n/);
    await until('it is silent', () => !rulesIn(document.uri).includes('unknown-link'));
  });

  test('offer what repairs before what silences, and each way to silence once', async () => {
    const { document } = await openText(
      await writeFile(folder, 'menu.bmc.yaml', 'customer_segments:\n  - A\nchannels:\n  - B\n'),
    );
    const problem = await until('it is reported', () => problemsOf(document.uri)[0]);
    const titles = await until('actions are offered', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        problem.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      return actions.some(({ command }) => command) && actions.map(({ title }) => title);
    });
    const silencers = titles.filter((title) => /^(Ignore|Switch off)/.test(title));
    assert.include(titles, 'Suggest links…');
    assert.include(silencers, 'Ignore “no-links” here and say why…');
    assert.include(silencers, 'Switch off “empty-block” in your settings');
    assert.deepEqual(titles.slice(-silencers.length), silencers);
    assert.equal(new Set(titles).size, titles.length);
  });

  test('switch a rule off for the workspace, besides what is set already', async () => {
    const { document } = await openText(await writeFile(folder, 'off.bmc.yaml', MISSPELT));
    const settings = () => vscode.workspace.getConfiguration('bmc.lint').inspect('rules')?.workspaceValue;
    const target = vscode.ConfigurationTarget.Workspace;
    await vscode.workspace.getConfiguration('bmc.lint').update('rules', { 'self-link': 'hint' }, target);
    const inWorkspace = ({ command }: vscode.CodeAction) =>
      command?.arguments?.includes('workspace') === true;
    await take(await actionFor(document.uri, 'unknown-link', inWorkspace));
    assert.deepEqual(settings(), { 'self-link': 'hint', 'unknown-link': 'off' });
    await until('it is silent', () => !rulesIn(document.uri).includes('unknown-link'));
    await vscode.workspace.getConfiguration('bmc.lint').update('rules', undefined, target);
    await until('it speaks again', () => rulesIn(document.uri).includes('unknown-link'));
  });

  test('start an empty file with the nine blocks', async () => {
    const { document } = await openText(await writeFile(folder, 'empty.bmc.yaml', ''));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, 0, 0),
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    await take(actions.find(({ title }) => title === 'Start with the nine blocks'));
    assert.match(document.getText(), /^bmc: 1\n.*\ncost_structure:\n$/s);
  });

  test('write nothing into a file that does not parse', async () => {
    const broken = `${MISSPELT}cost_structure: [\n`;
    const { document } = await openText(await writeFile(folder, 'broken.bmc.yaml', broken));
    await until('it is reported', () => rulesIn(document.uri).includes('syntax'));
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      everything,
      undefined,
      100,
    );
    assert.deepEqual(
      actions.filter(({ edit }) => edit),
      [],
    );
    await vscode.commands.executeCommand('bmc.fixAll', document.uri);
    assert.equal(document.getText(), broken);
  });
});

suite('Fix all', () => {
  const SLOPPY = 'Customers:\n  - name: Travellers\n    type: Mass Market # kept\nrevenue:\n  - Fee\n';
  const TIDY =
    'customer_segments:\n  - name: Travellers\n    type: mass_market # kept\nrevenue_streams:\n  - Fee\n';
  let document: vscode.TextDocument;
  setup(async () => {
    ({ document } = await openText(await writeFile(await scratchFolder(), 'sloppy.bmc.yaml', SLOPPY)));
  });
  teardown(cleanUp);

  test('is a source action, as “on save” asks for it', async () => {
    const [action, ...more] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
      'source.fixAll',
      10,
    );
    assert.deepEqual(more, []);
    assert.equal(action?.kind?.value, 'source.fixAll.bmc');
    assert.isTrue(await vscode.workspace.applyEdit(action?.edit ?? new vscode.WorkspaceEdit()));
    assert.equal(document.getText(), TIDY);
  });

  test('is a command, and one undo step', async () => {
    await vscode.commands.executeCommand('bmc.fixAll');
    assert.equal(document.getText(), TIDY);
    await vscode.commands.executeCommand('bmc.fixAll');
    assert.equal(document.getText(), TIDY);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), SLOPPY);
  });
});

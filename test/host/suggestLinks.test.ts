import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  cleanUp,
  openText,
  pause,
  readFile,
  rulesIn,
  scratchFolder,
  until,
  writeFile,
} from './support/workspace';

const PLAIN = `# Jotted down.
customer_segments:
  - Hosts # the first
  - Travellers
channels:
  - Evenings with hosts
  - Travel fair
`;

const LINKED = `# Jotted down.
customer_segments:
  - Hosts # the first
  - Travellers
channels:
  - name: Evenings with hosts
    links: [hosts]
  - name: Travel fair
    links: [travellers]
`;

/** What the list offers, as the extension asks for it. */
type Choice = vscode.QuickPickItem;

/** Answers the next list of choices with what `answer` makes of it; hands back what was shown. */
async function picking(
  answer: (
    choices: readonly Choice[],
  ) => Promise<readonly Choice[] | undefined> | readonly Choice[] | undefined,
  run: () => Thenable<unknown>,
): Promise<{ readonly shown: readonly Choice[]; readonly options: vscode.QuickPickOptions | undefined }> {
  const { showQuickPick } = vscode.window;
  let shown: readonly Choice[] = [];
  let options: vscode.QuickPickOptions | undefined;
  const asked = {
    value: async (choices: readonly Choice[], given: vscode.QuickPickOptions) => {
      shown = choices;
      options = given;
      return answer(choices);
    },
    configurable: true,
    writable: true,
  };
  Object.defineProperty(vscode.window, 'showQuickPick', asked);
  try {
    await run();
    return { shown, options };
  } finally {
    Object.defineProperty(vscode.window, 'showQuickPick', { ...asked, value: showQuickPick });
  }
}

const ticked = (choices: readonly Choice[]) => choices.filter(({ picked }) => picked);

suite('Suggest Links', () => {
  let document: vscode.TextDocument;
  const open = async (text: string) => {
    ({ document } = await openText(await writeFile(await scratchFolder(), 'plain.bmc.yaml', text)));
  };
  const suggest = () => vscode.commands.executeCommand('bmc.suggestLinks');
  setup(() => open(PLAIN));
  teardown(cleanUp);

  test('writes what is left ticked as one undo step', async () => {
    const { shown, options } = await picking(ticked, suggest);
    assert.isTrue(options?.canPickMany);
    assert.deepEqual(
      shown.map(({ label, description, detail, kind, picked }) => ({
        label,
        description,
        detail,
        kind,
        picked,
      })),
      [
        {
          label: 'Channels and Customer Segments',
          description: undefined,
          detail: undefined,
          kind: vscode.QuickPickItemKind.Separator,
          picked: undefined,
        },
        {
          label: 'Evenings with hosts → Hosts',
          description: 'reaches',
          detail: 'both say “hosts”',
          kind: undefined,
          picked: true,
        },
        {
          label: 'Travel fair → Travellers',
          description: 'reaches',
          detail: '“travel” and “travellers” go together',
          kind: undefined,
          picked: true,
        },
      ],
    );
    assert.equal(document.getText(), LINKED);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), PLAIN);
    assert.equal(await readFile(document.uri), PLAIN);
  });

  test('writes only what was picked', async () => {
    await picking((choices) => choices.filter(({ label }) => label.startsWith('Travel')), suggest);
    assert.equal(
      document.getText(),
      PLAIN.replace('- Travel fair', '- name: Travel fair\n    links: [travellers]'),
    );
  });

  test('shows what is for everybody link by link before it is written, and adds a payer that is missing', async () => {
    await open(
      `${PLAIN.replace('  - Evenings with hosts\n  - Travel fair\n', '  - Website\n')}revenue_streams:\n  - Advertising\n`,
    );
    const lists: string[][] = [];
    await picking((choices) => {
      lists.push(choices.map(({ label }) => label));
      return lists.length === 1
        ? choices.filter(({ label }) => /everybody\?|add/.test(label))
        : choices.filter(({ label }) => label.endsWith('Hosts'));
    }, suggest);
    assert.includeMembers(lists[0] ?? [], [
      '“Website” reaches everybody?',
      'Nobody pays “Advertising”: add “Advertisers” as a segment?',
    ]);
    assert.includeMembers(lists[1] ?? [], ['Website → Hosts', 'Website → Travellers']);
    assert.match(document.getText(), /- name: Website\n {4}links: \[hosts\]/);
    assert.match(document.getText(), /- name: Advertisers\n {4}links: \[advertising\]/);
  });

  test('writes nothing on Escape, and nothing where all is ticked off', async () => {
    await picking(() => undefined, suggest);
    await picking(() => [], suggest);
    assert.equal(document.getText(), PLAIN);
    assert.isFalse(document.isDirty);
  });

  test('refuses where the text has changed while the list was open', async () => {
    const typed = new vscode.WorkspaceEdit();
    typed.insert(document.uri, new vscode.Position(0, 0), '# Later.\n');
    const warnings: string[] = [];
    const { showWarningMessage } = vscode.window;
    const warn = { value: async (said: string) => warnings.push(said), configurable: true, writable: true };
    Object.defineProperty(vscode.window, 'showWarningMessage', warn);
    try {
      await picking(async (choices) => {
        assert.isTrue(await vscode.workspace.applyEdit(typed));
        return ticked(choices);
      }, suggest);
    } finally {
      Object.defineProperty(vscode.window, 'showWarningMessage', { ...warn, value: showWarningMessage });
    }
    assert.equal(document.getText(), `# Later.\n${PLAIN}`);
    assert.deepEqual(warnings, ['The text has changed meanwhile, so nothing was linked. Please look again.']);
  });

  test('is a quick fix where nothing is linked, and where two blocks are not', async () => {
    const actionAt = async (rule: string) => {
      await until(`${rule} is reported`, () => rulesIn(document.uri).includes(rule));
      const problem = vscode.languages
        .getDiagnostics(document.uri)
        .find(({ code }) => (typeof code === 'object' ? code.value : code) === rule);
      assert.isDefined(problem);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        problem.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const action = actions.find(({ command }) => command?.command === 'bmc.suggestLinks');
      assert.isDefined(action?.command);
      return action.command;
    };
    const first = await actionAt('no-links');
    assert.equal(first.title, 'Suggest links…');
    await picking(ticked, () => vscode.commands.executeCommand(first.command, ...(first.arguments ?? [])));
    assert.equal(document.getText(), LINKED);

    await open(`${LINKED}customer_relationships:\n  - Tips for travellers\n  - Calls\n`);
    const second = await actionAt('relationship-without-segment');
    assert.equal(second.title, 'Suggest links between customer relationships and customer segments…');
    const { shown } = await picking(ticked, () =>
      vscode.commands.executeCommand(second.command, ...(second.arguments ?? [])),
    );
    assert.deepEqual(
      shown.filter(({ kind }) => kind === vscode.QuickPickItemKind.Separator).map(({ label }) => label),
      ['For everybody', 'Customer Relationships and Customer Segments'],
    );
    assert.match(document.getText(), /- name: Tips for travellers\n {4}links: \[travellers/);
  });

  test('writes nothing into a file that does not parse, and asks nothing', async () => {
    await open(`${PLAIN}cost_structure: [\n`);
    const { shown } = await picking(ticked, suggest);
    await pause(200);
    assert.deepEqual(shown, []);
    assert.equal(document.getText(), `${PLAIN}cost_structure: [\n`);
  });
});

import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  cleanUp,
  openText,
  pause,
  readFile,
  replacing,
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

/** A language model that gives this answer, or none until it is cancelled. */
function modelThatSays(answer: string | undefined) {
  const sent: string[] = [];
  const model = {
    name: 'Fake',
    vendor: 'test',
    maxInputTokens: 100_000,
    countTokens: async () => 10,
    sendRequest: async (messages: readonly vscode.LanguageModelChatMessage[]) => {
      sent.push(JSON.stringify(messages));
      if (answer === undefined) await new Promise(() => {});
      return {
        text: (async function* () {
          yield answer;
        })(),
      };
    },
  };
  return { model, sent };
}

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

  suite('with a language model', () => {
    const ask = () => vscode.commands.executeCommand('bmc.suggestLinksWithModel');
    /** Runs the command with these models, and this answer to what is asked in messages; hands back what was said. */
    const withModel = async (
      models: readonly object[],
      button: string | undefined,
      run: (said: readonly string[]) => Thenable<unknown> = ask,
    ): Promise<readonly string[]> => {
      const said: string[] = [];
      const saying = async (message: string, ...rest: readonly unknown[]) => {
        said.push(message);
        return rest.find((one) => one === button);
      };
      await replacing(
        [
          [vscode.lm, 'selectChatModels', async () => models],
          [vscode.window, 'showInformationMessage', saying],
          [vscode.window, 'showWarningMessage', saying],
        ],
        () => run(said),
      );
      return said;
    };

    test('is offered where no words speak for a link', async () => {
      await open('customer_segments: [Hosts]\nvalue_propositions: [{ name: Rooms, links: [hosts] }]\n');
      const said = await withModel([], 'Ask a Language Model…', async (already) => {
        await suggest();
        await until('both are said', () => already.length === 2);
      });
      assert.match(said[0] ?? '', /^There is nothing to suggest/);
      assert.match(said[1] ?? '', /^No language model is available/);
    });

    test('sends the notes after consent, and shows what can be used of the answer beside its own suggestions', async () => {
      const answer = JSON.stringify([
        { from: 'CH2', to: 'CS1', reason: 'Hosts travel too' },
        { from: 'CH2', to: 'CS9', reason: 'nobody' },
      ]);
      const { model, sent } = modelThatSays(`Sure:\n\`\`\`json\n${answer}\n\`\`\``);
      let said: readonly string[] = [];
      const { shown } = await picking(
        (choices) => choices.filter(({ detail }) => detail === 'Hosts travel too'),
        async () => {
          said = await withModel([model], 'Send');
        },
      );
      assert.deepEqual(said, ['Send this canvas to Fake?']);
      assert.lengthOf(sent, 1);
      assert.include(sent[0], 'Evenings with hosts');
      assert.deepEqual(
        shown.flatMap(({ label, picked, kind }) => (kind === undefined ? [[label, picked]] : [])),
        [
          ['Evenings with hosts → Hosts', true],
          ['Travel fair → Travellers', true],
          ['Travel fair → Hosts', false],
        ],
      );
      assert.equal(
        document.getText(),
        PLAIN.replace('- Travel fair', '- name: Travel fair\n    links: [hosts]'),
      );
    });

    test('sends nothing without consent, and without a model says so', async () => {
      const { model, sent } = modelThatSays('[]');
      assert.deepEqual(await withModel([model], undefined), ['Send this canvas to Fake?']);
      assert.deepEqual(sent, []);
      assert.deepEqual(await withModel([], undefined), [
        'No language model is available in VS Code. Suggest Links also works without one.',
      ]);
    });

    test('writes nothing where the answer is rubbish, or the text has changed meanwhile', async () => {
      const { shown } = await picking(ticked, async () => {
        assert.deepEqual(await withModel([modelThatSays('I would rather not.').model], 'Send'), [
          'Send this canvas to Fake?',
          'The answer of the language model is no list of links. Nothing was changed.',
        ]);
        const { model } = modelThatSays('[]');
        const { sendRequest } = model;
        model.sendRequest = async (messages) => {
          const edit = new vscode.WorkspaceEdit();
          edit.insert(document.uri, new vscode.Position(0, 0), '# Later.\n');
          await vscode.workspace.applyEdit(edit);
          return sendRequest(messages);
        };
        assert.include(
          await withModel([model], 'Send'),
          'The text has changed meanwhile, so nothing was linked. Please look again.',
        );
      });
      assert.deepEqual(shown, []);
      assert.equal(document.getText(), `# Later.\n${PLAIN}`);
    });

    test('ends at once when it is cancelled, even where the model goes on', async () => {
      const { model } = modelThatSays(undefined);
      const source = new vscode.CancellationTokenSource();
      const progress = async (_: unknown, task: (report: unknown, token: unknown) => unknown) => {
        setTimeout(() => source.cancel(), 20);
        return task(undefined, source.token);
      };
      const { shown } = await picking(ticked, () =>
        replacing([[vscode.window, 'withProgress', progress]], () => withModel([model], 'Send')),
      );
      assert.deepEqual(shown, []);
      assert.equal(document.getText(), PLAIN);
    });
  });
});

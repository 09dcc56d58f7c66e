/** Asks a language model of VS Code for links, if the person agrees, and shows them in the list of Suggest Links. */
import {
  type CancellationToken,
  type LanguageModelChat,
  LanguageModelChatMessage,
  LanguageModelError,
  l10n,
  lm,
  ProgressLocation,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { planEdit } from '../../edit/plan';
import {
  LONGEST_ANSWER,
  linkQuestion,
  type Question,
  readLinkAnswer,
  withModelLinks,
} from '../../language/modelLinks';
import { offersFor } from '../../lint/suggest/offers';
import { suggestLinks } from '../../lint/suggest/suggest';
import { canvasOf } from '../documents';
import { applyPlan, showRefusal } from '../edits';
import { canvasMeant } from './openCanvas';
import { offer, textHasChanged } from './suggestLinks';

/** Suggests links for a file with the help of a language model. Without one, says so and offers the suggestions by words. */
export async function suggestLinksWithModel(file?: unknown): Promise<void> {
  const uri = canvasMeant(file);
  if (!uri) return;
  const document = await workspace.openTextDocument(uri);
  const canvas = canvasOf(document);
  // Shows the reason why nothing can be written before anything is sent.
  if (!canvas.writable) {
    await showRefusal(applyPlan(document, (now) => planEdit(now, [])));
    return;
  }
  const model = await chosenModel(document);
  if (!model) return;
  const question = linkQuestion(canvas);
  if (!(await agrees(document, model, question))) return;
  const { version } = document;
  const answer = await asked(model, question);
  if (answer === undefined) return;
  if (!answer.ok) {
    void window.showWarningMessage(answer.reason);
    return;
  }
  const read = readLinkAnswer(canvas, question, answer.text);
  if (!read.ok) {
    void window.showWarningMessage(l10n.t('{0} Nothing was changed.', read.reason));
    return;
  }
  if (document.version !== version) {
    void window.showWarningMessage(textHasChanged());
    return;
  }
  const links = withModelLinks(suggestLinks(canvas), read.links);
  await showRefusal(offer(document, version, links, offersFor(canvas, links)));
}

/** The model to ask: the only one there is, or the one that is picked. */
async function chosenModel(document: TextDocument): Promise<LanguageModelChat | undefined> {
  const models = await availableModels();
  const [only] = models;
  if (!only) {
    const byWords = l10n.t('Suggest Links');
    const chosen = await window.showInformationMessage(
      l10n.t('No language model is available in VS Code. Suggest Links also works without one.'),
      byWords,
    );
    if (chosen === byWords) await (await import('./suggestLinks')).suggestLinksIn(document.uri);
    return undefined;
  }
  if (models.length === 1) return only;
  const picked = await window.showQuickPick(
    models.map((model) => ({ label: model.name, description: model.vendor, model })),
    {
      title: l10n.t('Suggest Links with a Language Model'),
      placeHolder: l10n.t('Which language model is to be asked?'),
    },
  );
  return picked?.model;
}

async function availableModels(): Promise<readonly LanguageModelChat[]> {
  // Editors that are based on VS Code may lack the API.
  const api: Partial<typeof lm> | undefined = lm;
  if (typeof api?.selectChatModels !== 'function') return [];
  try {
    return await api.selectChatModels();
  } catch {
    return [];
  }
}

/** Says what would be sent to whom, and asks whether it may be. */
async function agrees(
  document: TextDocument,
  model: LanguageModelChat,
  { notes }: Question,
): Promise<boolean> {
  const send = l10n.t('Send');
  const chosen = await window.showInformationMessage(
    l10n.t('Send this canvas to {0}?', model.name),
    {
      modal: true,
      detail: l10n.t(
        'The names, details, types and links of the {0} notes in {1} are sent to the language model {2} of {3}. What it answers is shown to you as a list; nothing is written before you pick from it.',
        notes.size,
        workspace.asRelativePath(document.uri),
        model.name,
        model.vendor,
      ),
    },
    send,
  );
  return chosen === send;
}

type Heard = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/** What the model answers; undefined where the person has cancelled. */
async function asked(model: LanguageModelChat, question: Question): Promise<Heard | undefined> {
  return window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Asking {0} for links…', model.name),
      cancellable: true,
    },
    async (_, cancelled) => {
      try {
        const heard = await Promise.race([answerOf(model, question, cancelled), cancelling(cancelled)]);
        return cancelled.isCancellationRequested ? undefined : heard;
      } catch (error) {
        return cancelled.isCancellationRequested ? undefined : { ok: false, reason: whyNot(model, error) };
      }
    },
  );
}

/** A model that does not heed the token must not keep the person waiting. */
function cancelling(token: CancellationToken): Promise<undefined> {
  return new Promise((resolve) => token.onCancellationRequested(() => resolve(undefined)));
}

async function answerOf(
  model: LanguageModelChat,
  { text }: Question,
  token: CancellationToken,
): Promise<Heard> {
  const message = LanguageModelChatMessage.User(text);
  if ((await model.countTokens(message, token)) > model.maxInputTokens)
    return { ok: false, reason: l10n.t('The canvas is too long for {0}. Nothing was sent.', model.name) };
  const response = await model.sendRequest(
    [message],
    { justification: l10n.t('To propose links between the notes of a business model canvas.') },
    token,
  );
  let answer = '';
  for await (const part of response.text) {
    answer += part;
    if (answer.length > LONGEST_ANSWER || token.isCancellationRequested) break;
  }
  return { ok: true, text: answer };
}

function whyNot({ name }: LanguageModelChat, error: unknown): string {
  const code = error instanceof LanguageModelError ? error.code : '';
  if (code === LanguageModelError.NoPermissions.name)
    return l10n.t('{0} may not be used by this extension, so nothing was asked.', name);
  return l10n.t('{0} gave no answer: {1}', name, error instanceof Error ? error.message : String(error));
}

/** The fix that proposes several links at once, for people to choose from. */
import * as l10n from '@vscode/l10n';
import { blockFacts } from '../../canvas/blocks';
import type { Canvas } from '../../canvas/canvas';
import type { Fix } from '../rule';
import { linkOperations, type Scope, suggestLinks } from './suggest';

/** Proposes links for the whole canvas, or for one block and others. What they are is worked out when somebody asks. */
export function suggestFix(canvas: Canvas, scope?: Scope): Fix {
  return {
    title: titleFor(scope),
    get operations() {
      return linkOperations(suggestLinks(canvas, scope));
    },
    suggests: scope ?? 'everything',
  };
}

function titleFor(scope: Scope | undefined): string {
  const [other] = scope?.others ?? [];
  return scope && other
    ? l10n.t(
        'Suggest links between {0} and {1}…',
        l10n.t(blockFacts(scope.block).many),
        l10n.t(blockFacts(other).many),
      )
    : l10n.t('Suggest links…');
}

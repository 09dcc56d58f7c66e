/** The fix that proposes several links at once, for people to choose from. */
import * as l10n from '@vscode/l10n';
import { blockFacts } from '../../canvas/blocks';
import type { Fix } from '../rule';
import type { SuggestScope } from './suggest';

/** Proposes links for the whole canvas, or for one block and others. Who shows them works them out, so that rules need not load how. */
export function suggestFix(scope?: SuggestScope): Fix {
  return { title: titleFor(scope), operations: [], suggests: scope ?? 'everything' };
}

function titleFor(scope: SuggestScope | undefined): string {
  const [other] = scope?.others ?? [];
  return scope && other
    ? l10n.t(
        'Suggest links between {0} and {1}…',
        l10n.t(blockFacts(scope.block).many),
        l10n.t(blockFacts(other).many),
      )
    : l10n.t('Suggest links…');
}

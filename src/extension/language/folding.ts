/** Folding, and growing a selection. */
import {
  FoldingRange,
  FoldingRangeKind,
  type FoldingRangeProvider,
  SelectionRange,
  type SelectionRangeProvider,
} from 'vscode';
import { FOLD_KIND_NAMES } from '../../language/editorNames';
import { folds } from '../../language/folding';
import { selections } from '../../language/selection';
import { canvasOf, rangeOf } from '../documents';

export const foldingProvider: FoldingRangeProvider = {
  provideFoldingRanges: (document) =>
    folds(document.getText()).map(
      ({ start, end, kind }) => new FoldingRange(start, end, kind && FoldingRangeKind[FOLD_KIND_NAMES[kind]]),
    ),
};

export const selectionProvider: SelectionRangeProvider = {
  provideSelectionRanges(document, positions) {
    const canvas = canvasOf(document);
    return positions.map((position) => {
      const spans = selections(canvas, document.offsetAt(position));
      const grown = spans.reduceRight<SelectionRange | undefined>(
        (parent, span) => new SelectionRange(rangeOf(document, span), parent),
        undefined,
      );
      return grown ?? new SelectionRange(rangeOf(document, { start: 0, end: 0 }));
    });
  },
};

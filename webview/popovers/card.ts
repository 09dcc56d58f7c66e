import type { TemplateResult } from 'lit-html';

/** The content of a popover or of a panel of the dock. */
export interface Card {
  readonly title: string;
  /** Beside the title. */
  readonly actions?: TemplateResult;
  readonly content: TemplateResult;
}

/** What has changed, as the grid and the page of a comparison show it: a table of values, and links over the sheet. */
import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Curve } from '../../src/draw/links/curves';
import type { ChangedLink, ChangedValue } from '../../src/view/model';

/** The values of a note in both versions, a row for each field. */
export function beforeAndAfter(
  values: readonly ChangedValue[],
  headings: { readonly before: string; readonly after: string },
): TemplateResult | typeof nothing {
  if (values.length === 0) return nothing;
  return html`<table class="before-after">
    <thead>
      <tr>
        <td></td>
        <th scope="col">${headings.before}</th>
        <th scope="col">${headings.after}</th>
      </tr>
    </thead>
    <tbody>
      ${values.map(
        ({ what, before, after }) => html`<tr>
          <th scope="row">${what}</th>
          <td dir="auto">${before === '' ? '–' : html`<del>${before}</del>`}</td>
          <td dir="auto">${after === '' ? '–' : after}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A link that was made (a full line) or cut (dashes), with its word under the pointer. */
export function changedLinkCurve(
  { made, word, says }: ChangedLink,
  { path, middle }: Curve,
  emphasis: 'current' | 'faint' | '',
): TemplateResult {
  return svg`<g class="changed-link ${made ? 'made' : 'cut'} ${emphasis}">
    <path class="hit" d=${path}><title>${says}</title></path>
    <path class="line" d=${path} />
    <text x=${middle.x} y=${middle.y} text-anchor="middle" dominant-baseline="central">${word}</text>
  </g>`;
}

/** A lit directive that attaches behaviour to an element while it is on the page. */
import { noChange } from 'lit-html';
import { AsyncDirective, directive } from 'lit-html/async-directive.js';
import { type ElementPart, type PartInfo, PartType } from 'lit-html/directive.js';

/** Attaches something to an element and returns how to detach it. */
export type Attachment = (element: HTMLElement) => (() => void) | undefined;

class Attach extends AsyncDirective {
  private element: HTMLElement | undefined;
  private attachment: Attachment | undefined;
  private detach: (() => void) | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError('attach() belongs on an element');
  }

  override render(_attachment: Attachment): typeof noChange {
    return noChange;
  }

  /** The first attachment stays: what it does depends on the element and on what it closes over only. */
  override update(part: ElementPart, [attachment]: [Attachment]): typeof noChange {
    if (this.element === undefined && this.isConnected) {
      this.element = part.element as HTMLElement;
      this.attachment = attachment;
      this.detach = attachment(this.element);
    }
    return noChange;
  }

  protected override disconnected(): void {
    this.detach?.();
    this.detach = undefined;
  }

  protected override reconnected(): void {
    if (this.element) this.detach = this.attachment?.(this.element);
  }
}

/**
 * Sets the accessible name of a field of the toolkit, which sets “Text field” itself when it is created and ignores the
 * attribute.
 */
export function named(label: string): Attachment {
  return (element) => {
    void customElements.whenDefined(element.localName).then(() => element.setAttribute('aria-label', label));
    return undefined;
  };
}

/** `<li ${attach(drag)}>`: runs `drag(li)` when the element is added, and the returned function when it is removed. */
export const attach = directive(Attach);

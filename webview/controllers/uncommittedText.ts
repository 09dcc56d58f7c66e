/**
 * Text that is in a field and not yet in the file. It is written when the user leaves the page, saves the file or
 * presses a key that VS Code may act on; the extension always knows the gestures that are missing, and makes them itself if
 * the grid is closed before the page could.
 */
import { leftOf } from '../../src/view/leftTexts';
import type { HostPort } from '../host/hostPort';
import type { Store } from '../state/store';
import type { GuidedWalk } from './guidedWalk';
import type { InspectorController } from './inspector';
import type { LeftTexts } from './leftTexts';
import type { NameEditor } from './nameEditor';

export class UncommittedText {
  private reported = '[[],[]]';

  constructor(
    private readonly store: Store,
    private readonly host: HostPort,
    private readonly fields: readonly Pick<
      NameEditor | GuidedWalk | InspectorController,
      'gestures' | 'commitAll'
    >[],
    /** Texts that no gesture can write. */
    private readonly unwritable: readonly Pick<InspectorController | LeftTexts, 'left'>[],
  ) {}

  /** Whether a field has uncommitted text that is valid. */
  get hasText(): boolean {
    return this.fields.some((field) => field.gestures.length > 0);
  }

  /** Writes the text of every field. */
  commit(): void {
    for (const field of this.fields) if (field.gestures.length > 0) field.commitAll();
  }

  /** The user has left the page: the text is written, and saved if auto save is set to focus changes. */
  leave(): void {
    if (!this.hasText) return;
    this.commit();
    this.host.send({ type: 'left' });
  }

  /**
   * Tells the extension which gestures are missing and which texts no gesture can write, if that has changed. Returns whether
   * there are any; undefined before the first snapshot.
   */
  report(): boolean | undefined {
    const { epoch, grid, queued, unsent } = this.store.state;
    if (grid === undefined) return undefined;
    const typed = this.fields.flatMap((field) => field.gestures);
    const { writable } = this.store;
    const gestures = [...queued, ...(writable ? typed.map((gesture) => ({ gesture })) : [])];
    const left = [
      ...unsent.flatMap(({ gesture }) => leftOf(gesture)),
      ...(writable ? [] : typed.flatMap(leftOf)),
      ...this.unwritable.flatMap((field) => field.left),
    ];
    const report = JSON.stringify([gestures, left]);
    if (report !== this.reported) this.host.send({ type: 'typed', epoch, gestures, left });
    this.reported = report;
    return gestures.length + left.length > 0;
  }
}

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
    private readonly places: {
      readonly onSheet: readonly Pick<NameEditor | GuidedWalk, 'gestures' | 'commitAll'>[];
      readonly form: Pick<InspectorController, 'gestures' | 'commitAll' | 'left'>;
    },
    private readonly leftTexts: Pick<LeftTexts, 'left' | 'keep'>,
  ) {}

  private get fields() {
    return [...this.places.onSheet, this.places.form];
  }

  /** Whether a field has uncommitted text that is valid. */
  get hasText(): boolean {
    return this.fields.some((field) => field.gestures.length > 0);
  }

  /** Writes the text of every field. */
  commit(): void {
    for (const field of this.fields) if (field.gestures.length > 0) field.commitAll();
  }

  /** Writes the text of every field before those on the sheet close. What cannot be written is kept. */
  putAside(): void {
    this.commit();
    for (const { gestures } of this.places.onSheet) this.leftTexts.keep(gestures);
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
    const { writable } = this.store;
    const typed = (writable ? this.fields : []).flatMap((field) => field.gestures);
    const gestures = [...queued, ...typed.map((gesture) => ({ gesture }))];
    const onSheet = (writable ? [] : this.places.onSheet).flatMap((field) => field.gestures);
    const left = [
      ...[...unsent.map(({ gesture }) => gesture), ...onSheet].flatMap(leftOf),
      ...this.places.form.left,
      ...this.leftTexts.left,
    ];
    const report = JSON.stringify([gestures, left]);
    if (report !== this.reported) this.host.send({ type: 'typed', epoch, gestures, left });
    this.reported = report;
    return gestures.length + left.length > 0;
  }
}

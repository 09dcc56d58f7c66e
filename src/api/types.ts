/** The types of the library, free of everything that the package does not ship. */

/** One of the nine blocks. */
export type BlockKey =
  | 'customer_segments'
  | 'value_propositions'
  | 'channels'
  | 'customer_relationships'
  | 'revenue_streams'
  | 'key_resources'
  | 'key_activities'
  | 'key_partnerships'
  | 'cost_structure';

/** A place in the text; lines and characters (UTF-16 code units) count from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A note with its fields and links. */
export interface Note {
  readonly block: BlockKey;
  readonly id: string;
  readonly name: string;
  /** Type, amount, tags and the like, as far as they are given and can be read. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The notes that it is linked with, whichever end the link is written at. */
  readonly links: readonly { readonly block: BlockKey; readonly id: string; readonly name: string }[];
}

export interface Canvas {
  /** Name, description, currency, period and the like. */
  readonly header: Readonly<Record<string, unknown>>;
  /** In the order of the file. */
  readonly notes: readonly Note[];
  /** Why the file can only be read, where that is so: most often because it does not parse. */
  readonly readOnlyReason?: string;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface LintOptions {
  readonly profile?: 'draft' | 'standard' | 'strict';
  /** Severities by the ids of rules. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
}

export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
  /** Titles of repairs that `edit` carries out as `{ do: 'fix', title }`. */
  readonly fixes: readonly string[];
}

export type Value = string | number | boolean | readonly string[] | null;

/** A named change. A note is named by its id or its exact name, or by `block/id`. */
export type Change =
  | {
      readonly do: 'add';
      readonly block: BlockKey;
      readonly name: string;
      readonly fields?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
      readonly links?: readonly string[];
      readonly before?: string;
    }
  | { readonly do: 'rename'; readonly note: string; readonly name: string }
  | { readonly do: 'set'; readonly note: string; readonly field: string; readonly value: Value }
  | { readonly do: 'link' | 'unlink'; readonly from: string; readonly to: string }
  | { readonly do: 'move'; readonly note: string; readonly block?: BlockKey; readonly before?: string }
  | { readonly do: 'duplicate' | 'remove'; readonly note: string }
  | { readonly do: 'header'; readonly field: string; readonly value: Value }
  | { readonly do: 'fix'; readonly title: string };

export type Edited =
  | {
      readonly ok: true;
      readonly text: string;
      /** Each change in words. */
      readonly says: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

export type ComparisonFormat = 'text' | 'markdown' | 'json' | 'html';

export interface DrawOptions {
  readonly layout?: 'classic' | 'grid' | 'basics';
  readonly size?: 'a4' | 'a3' | 'a0' | '16:9' | 'auto';
  readonly theme?: 'light' | 'dark';
  readonly color?: 'segment' | 'note' | 'none';
  /** Draw every link as a line. */
  readonly links?: boolean;
}

export type Drawn =
  | { readonly ok: true; readonly svg: string }
  | { readonly ok: false; readonly reason: string };

export interface ImportOptions {
  /** The name of the source file, from which the format is detected. */
  readonly file?: string;
  /** Takes the notes of a lean canvas into the blocks that match. */
  readonly acceptLean?: boolean;
}

export type Imported =
  | {
      readonly ok: true;
      /** The canvases that were found, each with a file name for it. */
      readonly canvases: readonly { readonly fileName: string; readonly text: string }[];
      /** Parts of the source that no canvas has taken, and why. */
      readonly leftOut: readonly { readonly text: string; readonly reason: string }[];
    }
  | { readonly ok: false; readonly reason: string };

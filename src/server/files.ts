/** The file access that the server needs; the host implements it. */
export interface ServerFiles {
  /** The canvases in a folder and the folders in it, as URIs. */
  find(folder: string): Promise<readonly string[]>;
  /** A text, and a stamp that changes when the file changes; undefined where it cannot be read. */
  read(uri: string): Promise<{ readonly text: string; readonly stamp: string } | undefined>;
  /** The stamp alone. */
  stamp(uri: string): Promise<string | undefined>;
}

/** Reads the commits that touched a canvas from the output of `git log`. */

/** One commit that touched a file. */
export interface Commit {
  readonly hash: string;
  readonly short: string;
  readonly author: string;
  /** As ISO 8601. */
  readonly date: string;
  readonly subject: string;
  /** The file in this commit, from the root of the repository; undefined where the commit removes it. */
  readonly path: string | undefined;
  /** The file before this commit; undefined where the commit adds it. */
  readonly before: string | undefined;
}

/** The arguments of git: the commits that touched a file, newest first, following renames. */
export function logArguments(file: string, most: number | undefined, skip = 0): readonly string[] {
  return [
    'log',
    '--follow',
    '-z',
    '--name-status',
    '--format=%x1e%H%x1f%h%x1f%an%x1f%aI%x1f%s%x1f',
    ...(most === undefined ? [] : [`--max-count=${most}`]),
    ...(skip > 0 ? [`--skip=${skip}`] : []),
    '--',
    file,
  ];
}

/** Parses the output of git. */
export function readLog(output: string): readonly Commit[] {
  return output.split('\x1e').flatMap((record): readonly Commit[] => {
    const [hash, short, author, date, subject, rest] = record.split('\x1f');
    if (!hash || short === undefined || author === undefined || date === undefined) return [];
    const [status = '', first, second] = (rest ?? '')
      .split('\0')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (first === undefined) return [];
    const isPair = /^[RC]/.test(status);
    return [
      {
        hash,
        short,
        author,
        date,
        subject: subject ?? '',
        path: status === 'D' ? undefined : isPair ? second : first,
        before: status === 'A' || status.startsWith('C') ? undefined : first,
      },
    ];
  });
}

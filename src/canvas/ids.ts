/** Finding an id that is not taken. */

/** The wanted id, or the first of `id-2`, `id-3`, … that is not taken. */
export function firstFreeId(wish: string, isTaken: (id: string) => boolean): string {
  let id = wish;
  for (let number = 2; isTaken(id); number++) id = `${wish}-${number}`;
  return id;
}

/** Finding an id that is not taken. */

/** The wish itself, or the first of `wish-2`, `wish-3`, … that is not taken. */
export function firstFreeId(wish: string, isTaken: (id: string) => boolean): string {
  let id = wish;
  for (let number = 2; isTaken(id); number++) id = `${wish}-${number}`;
  return id;
}

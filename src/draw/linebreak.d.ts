/** The part of linebreak (Unicode Line Breaking Algorithm, UAX #14) that is used here; the package ships no types. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}

/** A font file is built in as its bytes. */
declare module '*.woff' {
  const bytes: Uint8Array;
  export default bytes;
}

/** Canvases that are built in, as their text. */
declare module '*.bmc.yaml' {
  const text: string;
  export default text;
}

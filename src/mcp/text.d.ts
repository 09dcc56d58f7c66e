/** The guide for language models, bundled as text. */
declare module '*.txt' {
  const text: string;
  export default text;
}
